import type { Instant } from '#shared/kernel/clock.ts';
import type { DraftQueries, Queries } from './journal.ts';

/** The half-written thing kept under `key`, as it was saved; null when there is none. */
export async function readDraft(queries: Queries, key: string): Promise<unknown> {
  const row = await queries.selectFrom('draft').select('value').where('key', '=', key).executeTakeFirst();
  return row ? (JSON.parse(row.value) as unknown) : null;
}

/** Keeps `value` in place of what stood under `key`; null forgets it. */
export async function writeDraft(
  queries: DraftQueries,
  key: string,
  value: object | null,
  savedAt: Instant,
): Promise<void> {
  if (value === null) {
    await queries.deleteFrom('draft').where('key', '=', key).execute();
    return;
  }
  const row = { key, value: JSON.stringify(value), savedAt };
  await queries
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
