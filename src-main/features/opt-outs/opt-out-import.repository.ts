import type { SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { sql } from 'kysely';
import { isOneOf } from '../../database/compile-once.ts';
import type { CacheQueries, Queries } from '../../database/journal.ts';
import type { EventRow, SuppressionRow } from './opt-outs.repository.ts';

/** Keeps what a list adds, until it is decided that all of it is taken in. */
export const keepEntries = async (queries: CacheQueries, entries: readonly object[]): Promise<void> => {
  await queries
    .insertInto('optOutImport')
    .values({ entries: JSON.stringify(entries), isLast: 0 })
    .execute();
};

/** From here on all of it is taken in, whatever happens. */
export const keepDecision = async (queries: CacheQueries, decision: object): Promise<void> => {
  await queries
    .insertInto('optOutImport')
    .values({ entries: JSON.stringify(decision), isLast: 1 })
    .execute();
};

/** What was decided about the list that is kept, as JSON; null while nothing was. */
export const findDecision = async (queries: Queries): Promise<string | null> => {
  const row = await queries
    .selectFrom('optOutImport')
    .select('entries')
    .where('isLast', '=', 1)
    .executeTakeFirst();
  return row?.entries ?? null;
};

/** The first entries that are kept, as JSON; undefined when there are none left. */
export const findKept = (
  queries: Queries,
): Promise<{ readonly seq: number; readonly entries: string } | undefined> =>
  queries
    .selectFrom('optOutImport')
    .select(['seq', 'entries'])
    .where('isLast', '=', 0)
    .orderBy('seq')
    .limit(1)
    .executeTakeFirst();

export const deleteKept = async (queries: CacheQueries, seq: number): Promise<void> => {
  await queries.deleteFrom('optOutImport').where('seq', '=', seq).execute();
};

export const deleteDecision = async (queries: CacheQueries): Promise<void> => {
  await queries.deleteFrom('optOutImport').where('isLast', '=', 1).execute();
};

/** One entry of a list on its way into the register. */
interface ListEntry {
  readonly id: string;
  readonly kind: SuppressionKind;
  readonly value: string;
  readonly display: string;
}

/** Which of these values the register already holds actively with exactly this scope. */
export const findHeldValues = async (
  queries: Queries,
  values: readonly string[],
  scope: string,
): Promise<ReadonlySet<string>> => {
  const rows = await queries
    .selectFrom('activeSuppression')
    .select('value')
    .where(isOneOf('value', JSON.stringify(values)))
    .where('scope', '=', scope)
    .execute();
  return new Set(rows.map(({ value }) => value));
};

/** Adds entries that share everything but what they name, each with its event. Nothing else is touched. */
export async function insertEntries(
  queries: Queries,
  entries: readonly ListEntry[],
  shared: {
    readonly suppression: Pick<SuppressionRow, 'scope' | 'statedOn' | 'recordedAt'>;
    readonly event: Omit<EventRow, 'id' | 'suppressionId' | 'kind' | 'callId'>;
  },
): Promise<void> {
  const list = JSON.stringify(entries);
  const { suppression, event } = shared;
  // One variable for all entries: a statement of thousands of values takes longer to write than to run.
  await sql`INSERT INTO suppression (id, kind, value, display, scope, statedOn, recordedAt)
    SELECT value ->> 'id', value ->> 'kind', value ->> 'value', value ->> 'display',
      ${suppression.scope}, ${suppression.statedOn}, ${suppression.recordedAt}
    FROM json_each(${list})`.execute(queries);
  await sql`INSERT INTO optOutEvent (id, suppressionId, kind, at, statedBy, how, reason, evidence, recordedBy)
    SELECT value ->> 'id', value ->> 'id', 'added', ${event.at}, ${event.statedBy}, ${event.how},
      ${event.reason}, ${event.evidence}, ${event.recordedBy}
    FROM json_each(${list})`.execute(queries);
}
