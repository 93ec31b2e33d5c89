import type { Insertable, Selectable, SqlBool } from 'kysely';
import { sql } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type SuppressionRow = Selectable<Database['suppression']>;
export type EventRow = Selectable<Database['optOutEvent']>;

/** A suppression and whether it still holds. */
export type RegisterRow = SuppressionRow & { readonly isActive: SqlBool };

/** The condition of the view `activeSuppression`, as a column of `suppression`. */
export const isActive = sql<SqlBool>`NOT EXISTS (
  SELECT 1 FROM optOutEvent WHERE suppressionId = suppression.id AND optOutEvent.kind <> 'added')`;

export const findSuppression = (queries: Queries, id: string): Promise<RegisterRow | undefined> =>
  queries
    .selectFrom('suppression')
    .selectAll()
    .select(isActive.as('isActive'))
    .where('id', '=', id)
    .executeTakeFirst();

export const findActiveByValues = (queries: Queries, values: readonly string[]): Promise<SuppressionRow[]> =>
  selectActive(queries, JSON.stringify(values));

const selectActive = compileOnce((queries: Queries, values: string) =>
  queries.selectFrom('activeSuppression').selectAll().where(isOneOf('value', values)).compile(),
);

/** The one suppression that already says exactly this, if any. */
export const findSame = (
  queries: Queries,
  { kind, value, scope }: Pick<SuppressionRow, 'kind' | 'value' | 'scope'>,
): Promise<SuppressionRow | undefined> =>
  queries
    .selectFrom('activeSuppression')
    .selectAll()
    .where('value', '=', value)
    .where('kind', '=', kind)
    .where('scope', '=', scope)
    .executeTakeFirst();

/** Active suppressions of these addresses with any plus-tag. The addresses carry none. */
export async function findActiveTagged(
  queries: Queries,
  addresses: readonly string[],
): Promise<SuppressionRow[]> {
  // A range on the index, `anna+` to `anna,`: the character after `+` is the comma.
  const ranges = addresses.map((address) => {
    const local = address.slice(0, address.lastIndexOf('@'));
    return { from: `${local}+`, to: `${local},`, end: address.slice(local.length) };
  });
  const { rows } = await sql<SuppressionRow>`
    SELECT activeSuppression.* FROM json_each(${JSON.stringify(ranges)}) AS range CROSS JOIN activeSuppression
    WHERE activeSuppression.value > range.value ->> 'from' AND activeSuppression.value < range.value ->> 'to'
      AND activeSuppression.kind = 'email'
      AND substr(activeSuppression.value, -length(range.value ->> 'end')) = range.value ->> 'end'`.execute(
    queries,
  );
  return rows;
}

/** The organisation numbers held for companies of these names (`foldText`). */
export const findOrganisationNumbers = (
  queries: Queries,
  companyKeys: readonly string[],
): Promise<{ companyKey: string; organisationNumber: string }[]> =>
  selectOrganisationNumbers(queries, JSON.stringify(companyKeys));

const selectOrganisationNumbers = compileOnce((queries: Queries, companyKeys: string) =>
  queries
    .selectFrom('contact')
    .select(['companyKey', 'organisationNumber'])
    .distinct()
    .where('companyKey', '<>', '')
    .where(isOneOf('companyKey', companyKeys))
    .where('organisationNumber', 'is not', null)
    .$narrowType<{ organisationNumber: string }>()
    .compile(),
);

export const findContactName = async (queries: Queries, id: string): Promise<string | null> => {
  const row = await queries.selectFrom('contact').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
};

export const insertSuppression = async (
  queries: Queries,
  row: Insertable<Database['suppression']>,
): Promise<void> => {
  await queries.insertInto('suppression').values(row).execute();
};

export const insertEvent = async (
  queries: Queries,
  row: Insertable<Database['optOutEvent']>,
): Promise<void> => {
  await queries.insertInto('optOutEvent').values(row).execute();
};

export const findEvent = (queries: Queries, id: string): Promise<EventRow | undefined> =>
  queries.selectFrom('optOutEvent').selectAll().where('id', '=', id).executeTakeFirst();

/** Oldest first. */
export const findEvents = (queries: Queries, suppressionId: string): Promise<EventRow[]> =>
  queries
    .selectFrom('optOutEvent')
    .selectAll()
    .where('suppressionId', '=', suppressionId)
    .orderBy(sql`rowid`)
    .execute();

/** The active suppressions that stand on the word given in one call and on nothing else. */
export const findActiveOfCallOnly = (queries: Queries, callId: string): Promise<SuppressionRow[]> =>
  queries
    .selectFrom('activeSuppression')
    .selectAll()
    .where('id', 'in', (events) =>
      events.selectFrom('optOutEvent').select('suppressionId').where('callId', '=', callId),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('optOutEvent')
            .select('optOutEvent.id')
            .whereRef('optOutEvent.suppressionId', '=', 'activeSuppression.id')
            .where('optOutEvent.callId', 'is distinct from', callId),
        ),
      ),
    )
    .execute();

/** Every suppression that was lifted; one that was retracted was never said. */
export const findLifted = (queries: Queries): Promise<SuppressionRow[]> => selectLifted(queries);

const selectLifted = compileOnce((queries: Queries) =>
  sql<SuppressionRow>`SELECT suppression.* FROM optOutEvent JOIN suppression ON suppression.id = suppressionId
    WHERE optOutEvent.kind = 'lifted'`.compile(queries),
);
