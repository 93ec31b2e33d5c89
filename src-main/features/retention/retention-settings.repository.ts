import { type RetentionPeriods, periodsSchema } from '#shared/features/retention/retention.contract.ts';
import { defaultPeriods } from '#shared/features/retention/retention.rules.ts';
import { type CalendarDay } from '#shared/kernel/clock.ts';
import { calendarDaySchema } from '#shared/kernel/schema.ts';
import type { Queries } from '../../database/journal.ts';

/** How long each kind is kept; the defaults until somebody sets something else. */
export const readPeriods = async (queries: Queries): Promise<RetentionPeriods> =>
  periodsSchema.parse({ ...defaultPeriods, ...((await read(queries, 'retention')) as object | null) });

/** Keeps the periods in place of those before. */
export const keepPeriods = (queries: Queries, periods: RetentionPeriods): Promise<void> =>
  keep(queries, 'retention', periods);

/** The day of the last weekly review; null before the first. */
export const readLastReview = async (queries: Queries): Promise<CalendarDay | null> =>
  calendarDaySchema.nullable().parse(await read(queries, 'retentionReview'));

/** Keeps the day of a weekly review. */
export const keepLastReview = (queries: Queries, day: CalendarDay): Promise<void> =>
  keep(queries, 'retentionReview', day);

async function read(queries: Queries, key: string): Promise<unknown> {
  const row = await queries.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst();
  return row === undefined ? null : JSON.parse(row.value);
}

async function keep(queries: Queries, key: string, value: unknown): Promise<void> {
  const row = { key, value: JSON.stringify(value) };
  await queries
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
