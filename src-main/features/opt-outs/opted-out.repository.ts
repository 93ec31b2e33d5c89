import type { SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { sql } from 'kysely';
import type { Queries } from '../../database/journal.ts';
import { isActive } from './opt-outs.repository.ts';

/** How far the register and its events have grown. Neither ever loses or changes a row. */
export interface RegisterSize {
  readonly suppressions: number;
  readonly events: number;
}

export async function measureRegister(queries: Queries): Promise<RegisterSize> {
  const { rows } = await sql<RegisterSize>`SELECT
    (SELECT coalesce(max(rowid), 0) FROM suppression) AS suppressions,
    (SELECT coalesce(max(rowid), 0) FROM optOutEvent) AS events`.execute(queries);
  return rows[0] ?? { suppressions: 0, events: 0 };
}

/** True when something was lifted or retracted since there were so many events. */
export async function hasEndedSince(queries: Queries, events: number): Promise<boolean> {
  const row = await queries
    .selectFrom('optOutEvent')
    .select('id')
    .where(sql<number>`rowid`, '>', events)
    .where('kind', '<>', 'added')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The values by kind that hold today, of the suppressions behind `from` up to and including `to`. */
export async function findActiveValues(
  queries: Queries,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<{ readonly kind: SuppressionKind; readonly values: readonly string[] }[]> {
  // As one text for each kind: an object for each of a million rows would cost more than the reading.
  const { rows } = await sql<{ kind: SuppressionKind; list: string }>`
    SELECT kind, json_group_array(value) AS list FROM suppression
    WHERE rowid > ${from} AND rowid <= ${to} AND ${isActive} GROUP BY kind`.execute(queries);
  return rows.map(({ kind, list }) => ({ kind, values: JSON.parse(list) as string[] }));
}

/** The names (`companyKeyOf`) under which contacts carry one of these organisation numbers. */
export async function findCompanyKeys(
  queries: Queries,
  organisationNumbers: readonly string[],
): Promise<string[]> {
  const rows = await queries
    .selectFrom('contact')
    .select('companyKey')
    .distinct()
    .where('companyKey', '<>', '')
    .where(
      sql<boolean>`organisationNumber IN (SELECT value FROM json_each(${JSON.stringify(organisationNumbers)}))`,
    )
    .execute();
  return rows.map(({ companyKey }) => companyKey);
}
