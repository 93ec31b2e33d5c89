import type { ErasureGround, ErasureReceipt } from '#shared/features/erasures/erasures.contract.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import type { Language } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { addDays, localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import { DAYS_OF_A_COPY } from '../../database/copy-beside.ts';
import { eraseSubject, refOf } from '../../personal-data/erase-subject.ts';
import type { Queries } from '../../database/journal.ts';
import { type PlannedRow, planErasure } from '../../personal-data/plan-erasure.ts';
import type { SubjectKeys } from '../../personal-data/table-declaration.ts';
import { countsOf } from './count-rows.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { type ErasureRow, findErasure, findHolds, insertErasure } from './erasures.repository.ts';
import { type Found, searched, withSearch } from './search-people.ts';
import { toReceipt } from './show-receipts.ts';
import { wipeInPieces } from './wipe-in-pieces.ts';

interface ErasureOrder {
  readonly id: string;
  readonly subject: Subject;
  readonly ground: ErasureGround;
  readonly language: Language;
  /** The request that is answered by it. */
  readonly requestId: string | null;
  readonly leave: readonly { readonly table: string; readonly key: string }[];
}

/** What stands in a text in place of somebody who was erased. */
const markers: Readonly<Record<Language, string>> = { sv: '[raderat]', en: '[erased]' };

/**
 * Erases one person for good: an automatic copy first; a search through every text, in pieces; then everything in one
 * transaction; then the traces in the file. The same id again answers the receipt that there is. Throws
 * `subject-empty`, `held-for-claims`, `erasure-nothing-held` and `request-not-found`; nothing is changed then.
 */
export async function erasePerson(ports: ErasuresPorts, order: ErasureOrder): Promise<ErasureReceipt> {
  const { journal } = ports;
  const known = await journal.read((queries) => findErasure(queries, order.id));
  if (known) return toReceipt(known, order.language);
  await journal.read((queries) => readFree(ports, queries, order.subject));
  await journal.copyBeside('before-erasure');
  return eraseWithoutCopy(ports, order);
}

async function eraseWithoutCopy(ports: ErasuresPorts, order: ErasureOrder): Promise<ErasureReceipt> {
  const row = await withSearch(ports, [order.subject], ([found = null]) =>
    ports.journal.write((queries, trail) => eraseWithin(ports, queries, trail, { ...order, found })),
  );
  await ports.journal.emptyLog();
  await wipeInPieces(ports.journal);
  return toReceipt(row, order.language);
}

/** `found` is what a search for them has found; null searches within the transaction. */
export async function eraseWithin(
  ports: ErasuresPorts,
  queries: Queries,
  trail: AuditTrail,
  order: ErasureOrder & { readonly found: Found | null },
): Promise<ErasureRow> {
  const { id, ground, requestId, found } = order;
  const keys = await readFree(ports, queries, order.subject);
  // Before the plan: the answer, too, says whose request it was.
  const answered = requestId === null ? null : await ports.answerErasure(queries, trail, requestId);
  return searched(queries, keys, found, async (subject) => {
    const plan = await planErasure(queries, subject);
    if (plan.every(({ effect }) => effect === 'kept')) throw new AppError('erasure-nothing-held');
    const leave = new Set(order.leave.map(refOf as (row: { table: string; key: string }) => string));
    const done = plan.filter((planned) => !leave.has(refOf(planned)));
    const at = toInstant(ports.clock.now());
    const erasedOn = localTimeAt(at, ports.clock.timeZone()).day;
    const row = {
      id,
      ground,
      requestKind: answered?.kind ?? null,
      erasedAt: at,
      erasedOn,
      erasedBy: await ports.readSellerName(queries),
      counts: JSON.stringify(countsOf(done)),
      erasedRows: JSON.stringify(rowsToRemember(done)),
      copiesUntil: addDays(erasedOn, DAYS_OF_A_COPY),
    };
    await insertErasure(queries, row);
    const marker = markers[order.language];
    await eraseSubject(queries, subject, plan, { erasureId: id, erasedOn, marker, leave });
    trail.record({ action: 'erasures.erase', table: 'erasure', id, after: { ground, erasedOn } });
    return { ...row, seq: 0 };
  });
}

/** Throws `subject-empty`, and `held-for-claims` when somebody must be kept. */
async function readFree(ports: ErasuresPorts, queries: Queries, asked: Subject): Promise<SubjectKeys> {
  const subject = await readErasable(ports, queries, asked);
  if ((await findHolds(queries, subject.contactIds)).length > 0) throw new AppError('held-for-claims');
  return subject;
}

/** Throws `subject-empty` when there is nothing to look for. */
export async function readErasable(
  ports: ErasuresPorts,
  queries: Queries,
  asked: Subject,
): Promise<SubjectKeys> {
  const subject = await ports.readSubject(queries, asked);
  const { contactIds, phones, rawPhones, emails, nameForms } = subject;
  if ([contactIds, phones, rawPhones, emails, nameForms].every((list) => list.length === 0))
    throw new AppError('subject-empty');
  return subject;
}

// What is known by a random id. The rest is known by what must be forgotten, or goes with these.
const remembered: ReadonlySet<string> = new Set([
  'contact',
  'call',
  'emailCheck',
  'suppression',
  'optOutEvent',
]);

const rowsToRemember = (plan: readonly PlannedRow[]): [string, string, string][] =>
  plan
    .filter(({ table, effect }) => remembered.has(table) && effect !== 'kept')
    .map(({ table, key, effect }) => [table, key, effect]);
