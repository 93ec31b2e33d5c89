import { emailKey, phoneKey, valuesHolding } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import { phoneQueryDigits } from '#shared/kernel/phone-number.ts';
import { type SqlBool, sql } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import { isOneOf } from '../../database/compile-once.ts';
import { matchQuery } from '../../database/match-query.ts';
import { isActive, type RegisterRow } from './opt-outs.repository.ts';

interface RegisterFilter {
  readonly text: string;
  readonly isLiftedIncluded: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** One page of the register, newest first, and how many entries there are in all. */
export async function findRegister(
  queries: Queries,
  filter: RegisterFilter,
): Promise<{ rows: RegisterRow[]; total: number }> {
  const rows = await filtered(queries, filter)
    .selectAll()
    .select(isActive.as('isActive'))
    .orderBy('recordedAt', 'desc')
    .orderBy(sql`rowid`, 'desc')
    .offset(filter.offset)
    .limit(filter.limit)
    .execute();
  return { rows, total: await countRegister(queries, filter) };
}

async function countRegister(queries: Queries, filter: RegisterFilter): Promise<number> {
  if (filter.text === '' && !filter.isLiftedIncluded) return countActive(queries);
  const { count } = await filtered(queries, filter)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

// Few are ever lifted; asking every entry whether it was would take a second for a million of them.
async function countActive(queries: Queries): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT (SELECT count(*) FROM suppression) -
    (SELECT count(DISTINCT suppressionId) FROM optOutEvent WHERE kind <> 'added') AS count`.execute(queries);
  return rows[0]?.count ?? 0;
}

function filtered(queries: Queries, { text, isLiftedIncluded }: RegisterFilter) {
  let query = queries.selectFrom('suppression');
  if (!isLiftedIncluded) query = query.where(isActive);
  return text === '' ? query : query.where((eb) => eb.or(conditionsFor(text)));
}

/** Addresses, domains and companies by any part, numbers by their digits in any format, people by name or number. */
function conditionsFor(text: string) {
  const match = matchQuery(text);
  const person = sql<SqlBool>`contactId IN (SELECT id FROM contact WHERE contact.rowid IN (
    SELECT rowid FROM contactSearch WHERE contactSearch MATCH ${match}))`;
  return match === null ? conditionsForIdentifier(text) : [...conditionsForIdentifier(text), person];
}

function conditionsForIdentifier(text: string) {
  // A whole number or address is asked of the index: a part can only be looked for in every entry.
  const whole = phoneKey(text) ?? emailKey(text);
  if (whole) return [isOneOf('value', JSON.stringify(valuesHolding(whole.value)))];
  const typed = text.toLowerCase();
  const conditions = [sql<SqlBool>`instr(lower(display), ${typed}) > 0`];
  const folded = foldText(text).replace(/^\*?@|^\*\./, '');
  if (folded !== '') conditions.push(sql<SqlBool>`kind <> 'person' AND instr(value, ${folded}) > 0`);
  const digits = phoneQueryDigits(text)?.replace(/^0+/, '');
  if (digits)
    conditions.push(
      sql<SqlBool>`kind IN ('phone', 'organisation') AND instr(replace(value, '-', ''), ${digits}) > 0`,
    );
  return conditions;
}
