import type {
  Restriction,
  restrictionsContract,
} from '#shared/features/restrictions/restrictions.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { RestrictionsPorts } from './restrictions-ports.ts';
import {
  findRestriction,
  insertRestriction,
  isContactKnown,
  type NamedRestriction,
  type RestrictionRow,
  updateRestriction,
} from './restrictions.repository.ts';

type InputOf<Verb extends keyof typeof restrictionsContract> = z.output<
  (typeof restrictionsContract)[Verb]['input']
>;
type ChangePorts = Pick<RestrictionsPorts, 'clock' | 'readSellerName'>;

/**
 * From now on the contact's data may only be stored (GDPR art. 18). Sent twice, it is one. Throws `contact-not-found`,
 * and `invalid-input` for a day still to come.
 */
export async function startRestriction(
  { clock, readSellerName }: ChangePorts,
  queries: Queries,
  trail: AuditTrail,
  input: InputOf<'start'>,
): Promise<Restriction> {
  const known = await findRestriction(queries, input.id);
  if (known) return toRestriction(known);
  if (!(await isContactKnown(queries, input.contactId))) throw new AppError('contact-not-found');
  if (input.startedOn > todayAt(clock)) throw new AppError('invalid-input', { field: 'startedOn' });
  const row: RestrictionRow = {
    ...input,
    recordedAt: toInstant(clock.now()),
    recordedBy: await readSellerName(queries),
    toldOn: null,
    endedOn: null,
    endReason: '',
  };
  await insertRestriction(queries, row);
  trail.record({ action: 'restrictions.start', table: 'restriction', id: row.id, after: row });
  return toRestriction(await requireRestriction(queries, row.id));
}

/**
 * The data may be used again. Sent twice, it is one; one that has ended stays as it is. Throws `restriction-not-found`,
 * `restriction-told-too-late` when the person was not told before it ends (GDPR art. 18(3)), and `invalid-input` for a
 * day before it started or still to come.
 */
export async function endRestriction(
  { clock }: ChangePorts,
  queries: Queries,
  trail: AuditTrail,
  { id, toldOn, endedOn, reason }: InputOf<'end'>,
): Promise<Restriction> {
  const { name: _, ...before } = await requireRestriction(queries, id);
  if (before.endedOn === null) {
    if (toldOn > endedOn) throw new AppError('restriction-told-too-late');
    if (toldOn < before.startedOn) throw new AppError('invalid-input', { field: 'toldOn' });
    if (endedOn > todayAt(clock)) throw new AppError('invalid-input', { field: 'endedOn' });
    const after = { ...before, toldOn, endedOn, endReason: reason };
    await updateRestriction(queries, after);
    trail.record({ action: 'restrictions.end', table: 'restriction', id, before, after, reason });
  }
  return toRestriction(await requireRestriction(queries, id));
}

async function requireRestriction(queries: Queries, id: string): Promise<NamedRestriction> {
  const row = await findRestriction(queries, id);
  if (!row) throw new AppError('restriction-not-found');
  return row;
}

/** As the window shows it. */
export const toRestriction = (row: NamedRestriction): Restriction => ({
  id: row.id,
  contactId: row.contactId,
  name: row.name,
  ground: row.ground,
  note: row.note,
  startedOn: row.startedOn,
  toldOn: row.toldOn,
  endedOn: row.endedOn,
  endReason: row.endReason,
});
