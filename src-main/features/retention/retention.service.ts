import { isDeepStrictEqual } from 'node:util';
import type { retentionContract, RetentionPeriods } from '#shared/features/retention/retention.contract.ts';
import { defaultPeriods, latestKeepUntil } from '#shared/features/retention/retention.rules.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt, toInstant } from '#shared/kernel/clock.ts';
import { createEraseDue } from './erase-due.ts';
import { endHold, holdFromErasure } from './hold-contact.ts';
import { findHolds, findPresent, findReviews, insertReview } from './holds.repository.ts';
import { deleteRecords, findPastRecords } from './records.repository.ts';
import type { RetentionPorts } from './retention-ports.ts';
import { keepLastReview, keepPeriods, readLastReview, readPeriods } from './retention-settings.repository.ts';
import { createCountDue, createShowReview, showDue } from './show-due.ts';

type RetentionService = ServiceOf<typeof retentionContract>;

/** Retention around one open journal. */
export interface Retention {
  readonly service: RetentionService;
  /** True while somebody waits for an erasure. */
  readonly isBusy: () => boolean;
  /** The journal locks: stops after the contact in hand. */
  readonly close: () => Promise<void>;
}

/** How long people and records are kept, and what happens at the end of it (GDPR art. 5(1)(e)). */
export function createRetention(ports: RetentionPorts): Retention {
  const { journal, clock } = ports;
  const eraseDue = createEraseDue(ports);
  const service: RetentionService = {
    readPeriods: () =>
      journal.read(async (queries) => ({ periods: await readPeriods(queries), defaults: defaultPeriods })),
    writePeriods: (periods) => writePeriods(ports, periods),
    count: createCountDue(ports),
    review: createShowReview(ports),
    due: ({ offset }) => journal.read((queries) => showDue(queries, clock, offset)),
    keep: async (input) => keepContacts(ports, input),
    erase: ({ contactIds, language }) => eraseDue.run(contactIds, language),
    cancelErase: () => eraseDue.stop(),
    finishReview: () => finishReview(ports),
    purgeRecords: () => purgeRecords(ports),
    hold: (input) => holdFromErasure(ports, input),
    endHold: (input) => endHold(ports, input),
    holds: ({ contactId }) => journal.read((queries) => findHolds(queries, contactId)),
  };
  return { service, isBusy: eraseDue.isRunning, close: eraseDue.stop };
}

function writePeriods({ journal }: RetentionPorts, after: RetentionPeriods): Promise<RetentionPeriods> {
  return journal.write(async (queries, trail) => {
    const before = await readPeriods(queries);
    if (isDeepStrictEqual(before, after)) return after;
    await keepPeriods(queries, after);
    trail.record({ action: 'retention.writePeriods', table: 'setting', id: 'retention', before, after });
    return after;
  });
}

function finishReview({ journal, clock }: RetentionPorts): Promise<void> {
  return journal.write(async (queries, trail) => {
    const [before, today] = [await readLastReview(queries), todayAt(clock)];
    if (before === today) return;
    await keepLastReview(queries, today);
    trail.record({
      action: 'retention.finishReview',
      table: 'setting',
      id: 'retentionReview',
      before: { reviewedOn: before },
      after: { reviewedOn: today },
    });
  });
}

function purgeRecords({ journal, clock }: RetentionPorts): Promise<{ requests: number; breaches: number }> {
  return journal.write(async (queries, trail) => {
    const today = todayAt(clock);
    const past = await findPastRecords(queries, await readPeriods(queries), today, clock.timeZone());
    const [requests, breaches] = [past.requests.length, past.breaches.length];
    await deleteRecords(queries, past);
    const action = 'retention.purgeRecords';
    if (requests > 0) trail.record({ action, table: 'subjectRequest', id: today, after: { requests } });
    if (breaches > 0) trail.record({ action, table: 'breach', id: today, after: { breaches } });
    return { requests, breaches };
  });
}

interface KeepInput {
  readonly id: string;
  readonly contactIds: readonly string[];
  readonly reason: string;
  readonly keepUntil: string;
}

const reviewIdFor = (id: string) => (contactId: string) => `${id}/${contactId}`;

/**
 * Notes for each contact why it is kept and until when. Sent twice, it is one; whoever is no longer there is passed
 * over. Throws `keep-too-long` for more than 24 months, and `invalid-input` for a day that has come.
 */
function keepContacts(
  { journal, clock, readSellerName }: Pick<RetentionPorts, 'journal' | 'clock' | 'readSellerName'>,
  { id, contactIds, reason, keepUntil }: KeepInput,
): Promise<{ kept: number }> {
  const reviewedOn = todayAt(clock);
  const idFor = reviewIdFor(id);
  if (keepUntil > latestKeepUntil(reviewedOn)) throw new AppError('keep-too-long');
  if (keepUntil <= reviewedOn) throw new AppError('invalid-input', { field: 'keepUntil' });
  return journal.write(async (queries, trail) => {
    const present = await findPresent(queries, contactIds);
    const known = await findReviews(queries, present.map(idFor));
    const recordedBy = await readSellerName(queries);
    for (const contactId of present.filter((contactId) => !known.has(idFor(contactId)))) {
      const row = {
        id: idFor(contactId),
        contactId,
        reason,
        reviewedOn,
        keepUntil,
        recordedAt: toInstant(clock.now()),
        recordedBy,
      };
      await insertReview(queries, row);
      trail.record({ action: 'retention.keep', table: 'retentionReview', id: row.id, after: row, reason });
    }
    return { kept: present.length };
  });
}
