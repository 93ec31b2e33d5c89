import type { ListReader, ListSource, OpenListParts } from '../import/list-protocol.ts';
import type { Ports } from '../host/ports.ts';

/** Opens lists with the reader's program. What speaks to readers is loaded when one is first needed. */
export const openListWith =
  ({ startProgram }: Pick<Ports, 'startProgram'>) =>
  async (source: ListSource, parts: Omit<OpenListParts, 'startProgram'>): Promise<ListReader> => {
    const { openList } = await import('../import/open-list.ts');
    return openList(source, { ...parts, startProgram });
  };
