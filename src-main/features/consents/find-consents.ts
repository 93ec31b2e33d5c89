import type { Use } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { type ConsentRow, findConsentRows } from './consents.repository.ts';

/** A consent as the decision needs it. What a later no makes of it is the decision's to say. */
interface ConsentFact {
  readonly use: Use;
  /** E.164 or e-mail match key; empty for any number or address. */
  readonly point: string;
  readonly givenOn: CalendarDay;
  readonly withdrawnOn: CalendarDay | null;
  readonly namesController: boolean;
}

/** What each of these contacts has agreed to, in one question however many they are; who never did is missing. */
export async function findConsents(
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ConsentFact[]>> {
  const rows = Map.groupBy(await findConsentRows(queries, contactIds), ({ contactId }) => contactId);
  return new Map(
    [...rows].map(([contactId, ofContact]) => [
      contactId,
      withWithdrawals(ofContact).map(({ given, withdrawn }) => ({
        use: given.use,
        point: given.pointValue,
        givenOn: given.statedOn,
        withdrawnOn: withdrawn?.statedOn ?? null,
        namesController: given.namesController === 1,
      })),
    ]),
  );
}

/** Each consent with what took it back, in the order they were recorded. */
export function withWithdrawals(
  rows: readonly ConsentRow[],
): readonly { readonly given: ConsentRow; readonly withdrawn: ConsentRow | null }[] {
  const byGiven = new Map(rows.map((row) => [row.givenId, row]));
  return rows
    .filter(({ kind }) => kind === 'given')
    .map((given) => ({ given, withdrawn: byGiven.get(given.id) ?? null }));
}
