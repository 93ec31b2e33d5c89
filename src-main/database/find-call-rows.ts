import type { ExpressionBuilder } from 'kysely';
import { findMentioning, together } from './find-mentioning.ts';
import type { Queries } from './journal.ts';
import type { Database } from './schema.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** Calls with the person, unnamed calls on a number of theirs, and calls with others whose note speaks of them. */
export async function findCalls(queries: Queries, subject: SubjectKeys): Promise<Row<'call'>[]> {
  const own = await queries
    .selectFrom('call')
    .selectAll()
    .where((eb) => isOwnCall(eb, subject))
    .execute();
  const raw = await findCallsByRawNumber(queries, subject);
  const mentioned = await findMentioning(queries, 'call', subject);
  return together([...own, ...raw], mentioned, ({ seq }) => seq).toSorted((a, b) => a.seq - b.seq);
}

/** True when the call was with the person, not merely about them. */
export function isTheirCall(
  call: Pick<Row<'call'>, 'contactId' | 'number' | 'numberRaw'>,
  { contactIds, phones, rawPhones }: SubjectKeys,
): boolean {
  if (call.contactId !== null) return contactIds.includes(call.contactId);
  if (call.number !== null) return phones.includes(call.number);
  return rawPhones.includes((call.numberRaw ?? '').replace(/\D/g, ''));
}

/** True in SQL for calls tied to the person by contact, or by number when they are tied to nobody. */
export const isOwnCall = (eb: ExpressionBuilder<Database, 'call'>, subject: SubjectKeys) =>
  eb.or([
    eb('call.contactId', 'in', subject.contactIds),
    eb.and([eb('call.contactId', 'is', null), eb('call.number', 'in', subject.phones)]),
  ]);

/** Unnamed calls whose number could not be understood, compared by its digits. */
async function findCallsByRawNumber(queries: Queries, { rawPhones }: SubjectKeys): Promise<Row<'call'>[]> {
  if (rawPhones.length === 0) return [];
  const rows = await queries
    .selectFrom('call')
    .selectAll()
    .where('contactId', 'is', null)
    .where('number', 'is', null)
    .where('numberRaw', 'is not', null)
    .execute();
  return rows.filter((row) => rawPhones.includes((row.numberRaw ?? '').replace(/\D/g, '')));
}
