import type { ListReader, ListSource, OpenListParts } from '../import/list-protocol.ts';
import type { Ports } from './ports.ts';

/** Opens lists with the reader's program. Readers are loaded when one is first needed. */
export const openListWith =
  ({ listWorkerPath }: Pick<Ports, 'listWorkerPath'>) =>
  async (source: ListSource, parts: Omit<OpenListParts, 'workerPath'>): Promise<ListReader> => {
    const { openList } = await import('../import/open-list.ts');
    return openList(source, { ...parts, workerPath: listWorkerPath });
  };
