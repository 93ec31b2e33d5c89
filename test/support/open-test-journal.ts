import { join } from 'node:path';
import type { Journal, Queries } from '#main/database/journal.ts';
import { openJournal } from '#main/database/open-journal.ts';
import { createTestClock } from './open-test-app.ts';
import { makeTestFolder } from './open-test-vault.ts';

/** An open journal on a real encrypted file in a folder of its own, without the product around it. */
export async function openTestJournal() {
  const place = makeTestFolder();
  const clock = createTestClock('2026-11-23T09:00:00.000Z');
  const opened = await openJournal(
    {
      path: join(place.folder, 'journal.db'),
      key: Buffer.alloc(32, 0x5a),
      journalId: 'j',
      isNew: true,
      rememberedHead: null,
      isRestoreAccepted: false,
      onHeadMoved: () => undefined,
    },
    { clock, onCommitted: () => undefined },
  );
  let kept = 0;
  const journal: Journal = {
    ...opened,
    keepCache: (work) => {
      kept += 1;
      return opened.keepCache(work);
    },
  };
  return {
    journal,
    clock,
    folder: place.folder,
    /** How often a cache was written. */
    keptCaches: () => kept,
    /** Changes rows behind the product's back, with a word of it in the trail. */
    tamper: (work: (queries: Queries) => Promise<unknown>) =>
      journal.write(async (queries, trail) => {
        await work(queries);
        trail.record({ action: 'test', table: 'journal', id: 'j' });
      }),
    close: async () => {
      await opened.close();
      place.remove();
    },
  };
}

export type TestJournal = Awaited<ReturnType<typeof openTestJournal>>;
