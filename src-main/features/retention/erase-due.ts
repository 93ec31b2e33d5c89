import type { Language } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt } from '#shared/kernel/clock.ts';
import { cutoffsOf } from './cutoffs.ts';
import { findDueAmong } from './past-period.repository.ts';
import type { RetentionPorts } from './retention-ports.ts';
import { readPeriods } from './retention-settings.repository.ts';

/** One erasure of many at a time. */
interface EraseDue {
  /**
   * Erases those of the contacts that are still past their period; whoever is held, kept or was spoken to meanwhile is
   * left. Throws `job-running`, `cancelled` and `vault-locked`; those erased by then stay erased.
   */
  readonly run: (
    contactIds: readonly string[],
    language: Language,
  ) => Promise<{ erased: number; held: number }>;
  readonly isRunning: () => boolean;
  /** Asks it to stop after the contact in hand, and waits for that. */
  readonly stop: () => Promise<void>;
}

/** The erasures at the end of a period. */
export function createEraseDue(ports: RetentionPorts): EraseDue {
  let running: { isStopped: boolean; readonly ended: Promise<void> } | null = null;
  return {
    isRunning: () => running !== null,
    stop: async () => {
      if (running === null) return;
      running.isStopped = true;
      await running.ended;
    },
    run: async (contactIds, language) => {
      if (running !== null) throw new AppError('job-running');
      const ended = Promise.withResolvers<void>();
      const job = { isStopped: false, ended: ended.promise };
      running = job;
      try {
        return await eraseEach(ports, contactIds, language, () => {
          if (job.isStopped) throw new AppError('cancelled');
          ports.journal.assertOpen();
        });
      } finally {
        running = null;
        ended.resolve();
      }
    },
  };
}

// Every text is searched once for so many.
const AT_ONCE = 50;

async function eraseEach(
  ports: RetentionPorts,
  contactIds: readonly string[],
  language: Language,
  assertGoing: () => void,
): Promise<{ erased: number; held: number }> {
  const { journal, clock, onProgress, eraseContacts } = ports;
  const wanted = [...new Set(contactIds)];
  const due = await journal.inPieces.read(async (queries) =>
    findDueAmong(queries, cutoffsOf(await readPeriods(queries), todayAt(clock), clock.timeZone()), wanted),
  );
  const left = wanted.length - due.length;
  const count = { erased: 0, held: left };
  if (due.length > 0) {
    onProgress('copying', 0, 1);
    await journal.copyBeside('before-erasure');
  }
  onProgress('erasing', left, wanted.length);
  let done = left;
  for (let from = 0; from < due.length; from += AT_ONCE) {
    assertGoing();
    await eraseContacts(due.slice(from, from + AT_ONCE), { ground: 'retention', language }, (outcome) => {
      if (outcome === 'erased') count.erased += 1;
      if (outcome === 'held') count.held += 1;
      done += 1;
      onProgress('erasing', done, wanted.length);
      if (done < wanted.length) assertGoing();
    });
  }
  return count;
}
