import type { CellChange } from '#shared/lists/list-fields.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListReader, ReadChoices } from '../../../import/list-protocol.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import type { ListChange } from './hold-list.ts';
import type { ListDesk } from './list-desk.ts';
import { type ListChoices, type ListInHand, type ListSession, rowNumberOf } from './list-session.ts';
import { firstMapping, nothingFound, previewOf, restore } from './start-session.ts';

/** What a change would do, and to which rows. */
export async function previewChange({ reader }: ListSession, change: CellChange) {
  const { count, samples } = await reader.previewChange(change);
  return {
    count,
    samples: samples.map(({ row, before, after }) => ({ number: rowNumberOf(reader, row), before, after })),
  };
}

/** Changes cells of the list in hand; the file stays as it is. */
export const changeCells = (desk: ListDesk, change: CellChange): Promise<void> =>
  desk.change((held) => withChanges(held, [...held.choices.changes, change]));

/** Takes the last change back; harmless when there is none. */
export const undoLastChange = (desk: ListDesk): Promise<void> =>
  desk.change((held) => withChanges(held, held.choices.changes.slice(0, -1)));

async function withChanges(held: ListInHand, changes: readonly CellChange[]): Promise<ListChange> {
  const reader = readerOf(held);
  if (changes.length === held.choices.changes.length) return {};
  await reader.applyChanges(changes);
  return { choices: { changes }, preview: await previewOf(reader), ...nothingFound };
}

function readerOf({ reader }: ListInHand): ListReader {
  if (reader === null) throw new AppError('file-changed');
  return reader;
}

/** Choices as they come over the boundary: what was not chosen may be there and undefined. */
type Chosen = { readonly [Choice in keyof ReadChoices]?: ReadChoices[Choice] | undefined };

/** Reads the same file otherwise. When that fails, the list is as it was. */
export const readOtherwise = (
  ports: Pick<ScreeningPorts, 'journal'>,
  desk: ListDesk,
  chosen: Chosen,
): Promise<void> =>
  desk.runJob('reading', async ({ reader, choices }, job) => {
    const reading = mergeChoices(choices.reading, chosen);
    const facts = await reader.read(reading, job.signal);
    try {
      const mapping = await firstMapping(ports, facts);
      const preview = await previewOf(reader);
      job.assertGoing();
      await desk.update({ choices: { reading, changes: [], ...mapping }, preview, ...nothingFound });
    } catch (error) {
      await bringBack(reader, choices);
      throw error;
    }
  });

/** Another sheet has other titles: where they stand is found anew. */
function mergeChoices(before: ReadChoices, chosen: Chosen): ReadChoices {
  const { encoding = before.encoding, delimiter = before.delimiter, sheet = before.sheet } = chosen;
  const kept = sheet === before.sheet ? before.headerRecord : undefined;
  const headerRecord = chosen.headerRecord === undefined ? kept : chosen.headerRecord;
  return {
    ...(encoding !== undefined && { encoding }),
    ...(delimiter !== undefined && { delimiter }),
    ...(sheet !== undefined && { sheet }),
    ...(headerRecord !== undefined && { headerRecord }),
  };
}

async function bringBack(reader: ListReader, choices: ListChoices): Promise<void> {
  await reader.read(choices.reading);
  await restore(reader, { reading: {}, changes: choices.changes });
}
