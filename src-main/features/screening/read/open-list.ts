import { AppError } from '#shared/kernel/app-error.ts';
import type { ListReader, ListSource, ReadChoices } from '../../../import/list-protocol.ts';
import type { Jobs, RunningJob } from '../../../host/run-job.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import type { HeldList } from './hold-list.ts';
import { readChoices } from './keep-choices.ts';
import type { ListChoices, ListInHand } from './list-session.ts';
import { nothingFound, previewOf, restore, startSession } from './start-session.ts';

/** Reads a list in place of the one in hand, unless it is that very file: then what was chosen for it stays. */
export const openInstead = (
  ports: ScreeningPorts,
  list: HeldList,
  jobs: Jobs,
  source: ListSource,
): Promise<void> =>
  jobs.run('reading', async (job) => {
    const reader = await read(ports, source, {}, job);
    await orClose(reader, async () => {
      const path = 'path' in source ? source.path : null;
      const next = await startSession(ports, reader, path, list.inHand()?.choices ?? null);
      job.assertGoing();
      await list.replace(next);
    });
  });

/** Takes up what was chosen before the journal locked. A file that cannot be read as the same one is missing. */
export async function openAgain(ports: ScreeningPorts, list: HeldList, jobs: Jobs): Promise<void> {
  const kept = await ports.journal.read(readChoices);
  if (kept === null) return;
  const found = kept.path === null ? null : await readSame(ports, jobs, kept, kept.path);
  await list.replace(found ?? { choices: kept, reader: null, preview: [], ...nothingFound });
}

async function readSame(
  ports: ScreeningPorts,
  jobs: Jobs,
  kept: ListChoices,
  path: string,
): Promise<ListInHand | null> {
  await jobs.idle();
  try {
    return await jobs.run('reading', async (job) => {
      const reader = await read(ports, { path }, kept.reading, job);
      return orClose(reader, async () => {
        if (reader.facts().sha256 !== kept.sha256) throw new AppError('file-changed');
        await restore(reader, { reading: {}, changes: kept.changes });
        job.assertGoing();
        return { choices: kept, reader, preview: await previewOf(reader), ...nothingFound };
      });
    });
  } catch (error) {
    if (error instanceof AppError && error.code !== 'vault-locked') return null;
    throw error;
  }
}

const read = (
  { openList }: Pick<ScreeningPorts, 'openList'>,
  source: ListSource,
  choices: ReadChoices,
  { signal, progress }: RunningJob,
): Promise<ListReader> =>
  openList(source, { choices, signal, onProgress: (share) => progress(Math.round(share * 1000), 1000) });

async function orClose<T>(reader: ListReader, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await reader.close();
    throw error;
  }
}
