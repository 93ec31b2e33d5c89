import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import type { CacheQueries, Journal, Queries } from '#main/database/journal.ts';
import { openJournal } from '#main/database/open-journal.ts';
import type { StartProgram } from '#main/host/program.ts';
import { startProgram } from './start-programs.ts';
import { createTestClock } from './open-test-app.ts';
import { makeTestFolder } from './open-test-vault.ts';

/** A timer that ends only when told to. */
function createTestTimer() {
  let waiting: (() => void) | null = null;
  return {
    start: (work: () => void) => {
      waiting = work;
      return () => {
        waiting = null;
      };
    },
    isRunning: () => waiting !== null,
    /** Lets the moment pass, and what then runs in pieces come to its end. */
    pass: async () => {
      const work = waiting;
      waiting = null;
      work?.();
      for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    },
  };
}

/** Counts from now on, in the connection's memory, every set of numbers that is written. */
async function watchSets(queries: Queries): Promise<void> {
  await sql`CREATE TEMP TABLE setWritten (name TEXT)`.execute(queries);
  for (const event of ['INSERT', 'UPDATE'])
    await sql`CREATE TEMP TRIGGER ${sql.ref(`setOn${event}`)} AFTER ${sql.raw(event)} ON main.numberSet
      BEGIN INSERT INTO setWritten VALUES (NEW.name); END`.execute(queries);
}

async function countSetsWritten(queries: CacheQueries): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM temp.setWritten`.execute(queries);
  return rows[0]?.n ?? 0;
}

/** An open journal on a real encrypted file in a folder of its own, without the product around it. */
export async function openTestJournal(options: { readonly startProgram?: StartProgram } = {}) {
  const place = makeTestFolder();
  const clock = createTestClock('2026-11-23T09:00:00.000Z');
  const timer = createTestTimer();
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
    {
      clock,
      onCommitted: () => undefined,
      startTimer: timer.start,
      startProgram: options.startProgram ?? startProgram,
    },
  );
  await opened.inPieces.read(watchSets);
  let kept = 0;
  const journal: Journal = {
    ...opened,
    inPieces: {
      ...opened.inPieces,
      keepCache: (work) =>
        opened.inPieces.keepCache(async (queries) => {
          const before = await countSetsWritten(queries);
          const result = await work(queries);
          if ((await countSetsWritten(queries)) > before) kept += 1;
          return result;
        }),
    },
  };
  return {
    journal,
    clock,
    folder: place.folder,
    /** What the journal waits for until it tidies up. */
    timer,
    /** In how many pieces a set of numbers was written. */
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
