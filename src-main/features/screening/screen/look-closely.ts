import { setImmediate } from 'node:timers/promises';
import type { ListRecord } from '../../../import/list-protocol.ts';
import type { ListSession } from '../read/list-session.ts';
import type { RunningJob } from '../../../host/run-job.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { type CloseRow, judgeRows } from './judge-rows.ts';
import type { ScreeningSets } from './load-screening.ts';
import { personalMailboxesOf } from './match-holder.ts';
import { seeRecord } from './see-row.ts';
import type { Candidate } from './triage-rows.ts';
import type { Tally } from './tally-rows.ts';

interface CloseLook {
  readonly ports: ScreeningPorts;
  readonly sets: ScreeningSets;
  readonly session: ListSession;
  readonly tally: Tally;
  readonly job: Pick<RunningJob, 'assertGoing'>;
}

// A list that is mostly in the journal already would otherwise hold everybody else up for seconds.
const AT_ONCE = 1000;

/**
 * Looks at the candidates of one batch while the next batch is sifted. Candidates that had to wait for others would
 * live long enough to make the memory grow.
 */
export function lookBehind(look: CloseLook) {
  let looking: Promise<void> = Promise.resolve();
  return {
    /** Throws what the look before threw. */
    add: async (candidates: readonly Candidate[]): Promise<void> => {
      await looking;
      looking = lookClosely(look, candidates);
      // Whoever waits for it next is told.
      looking.catch(() => undefined);
    },
    /** Waits for the last look. Throws what it threw. */
    end: (): Promise<void> => looking,
    /** Resolves when nothing is being looked at, however that ended. */
    settled: (): Promise<void> => looking.catch(() => undefined),
  };
}

async function lookClosely(look: CloseLook, candidates: readonly Candidate[]): Promise<void> {
  for (let from = 0; from < candidates.length; from += AT_ONCE) {
    look.job.assertGoing();
    await settle(look, candidates.slice(from, from + AT_ONCE));
    if (candidates.length > AT_ONCE) await setImmediate();
  }
}

async function settle(look: CloseLook, candidates: readonly Candidate[]): Promise<void> {
  const { ports, sets, tally } = look;
  const records = await readRecords(look, candidates);
  const rows = candidates.flatMap((candidate) => closeRow(look, candidate, records) ?? []);
  const findings = await judgeRows(ports, sets, rows);
  rows.forEach(({ row }, index) => {
    const finding = findings[index];
    if (finding) tally.settle(row, tally.share(finding));
  });
}

async function readRecords(
  { session: { reader, choices } }: CloseLook,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<number, ListRecord>> {
  const wanted = new Set(
    candidates.flatMap(({ row, seen, likeRows }) => (seen === null ? [row, ...likeRows] : [])),
  );
  const records = wanted.size === 0 ? [] : await reader.records([...wanted], choices.mapping);
  return new Map(records.map((record) => [record.row, record]));
}

function closeRow(
  { session, tally }: CloseLook,
  { row, seen, sameAs, likeRows }: Candidate,
  records: ReadonlyMap<number, ListRecord>,
): (CloseRow & { readonly row: number }) | null {
  if (seen !== null) return { row, seen, isSameAsEarlier: sameAs >= 0 };
  const record = records.get(row);
  if (!record) return null;
  const like = likeRows.find((earlier) => isSameMailbox(record, records.get(earlier)));
  if (sameAs < 0 && like !== undefined) tally.noteSame(row, like);
  const audience = session.choices.card.audience;
  return { row, seen: seeRecord(record, audience), isSameAsEarlier: sameAs >= 0 || like !== undefined };
}

/** The same person's address, not one that a whole company reads. */
function isSameMailbox(record: ListRecord, earlier: ListRecord | undefined): boolean {
  const mailboxes = new Set(earlier ? personalMailboxesOf(earlier) : []);
  return personalMailboxesOf(record).some((mailbox) => mailboxes.has(mailbox));
}
