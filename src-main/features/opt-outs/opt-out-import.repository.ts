import type { SuppressionKind } from '#shared/compliance/vocabulary.ts';
import { sql } from 'kysely';
import { isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { EventRow, SuppressionRow } from './opt-outs.repository.ts';

/** One entry of a list on its way into the register. */
export interface ListEntry {
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
