import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { findSaleRows, type SaleRow } from './sales.repository.ts';

/** A sale as the decision needs it. */
interface SaleFact {
  readonly productKind: string;
  readonly soldOn: CalendarDay;
  /** The end of a contract, or the day of a single purchase; null for a contract whose end nobody knows. */
  readonly endedOn: CalendarDay | null;
  readonly confirmedRunningOn: CalendarDay | null;
  /** E.164 numbers and e-mail match keys that the customer gave at the sale. */
  readonly obtainedPoints: readonly string[];
  /** Null when nobody knows. */
  readonly wasOptOutOffered: boolean | null;
}

/** What was sold to each of these contacts, in one question however many they are; who bought nothing is missing. */
export async function findSales(
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SaleFact[]>> {
  const rows = Map.groupBy(await findSaleRows(queries, contactIds), ({ contactId }) => contactId);
  return new Map([...rows].map(([contactId, sales]) => [contactId, sales.map(toFact)]));
}

const offered = { yes: true, no: false, unknown: null } as const;

const toFact = (row: SaleRow): SaleFact => ({
  productKind: row.productKind,
  soldOn: row.soldOn,
  endedOn: row.isContract === 1 ? row.contractEndsOn : row.soldOn,
  confirmedRunningOn: row.confirmedRunningOn,
  obtainedPoints: readPoints(row),
  wasOptOutOffered: offered[row.wasOptOutOffered],
});

/** The values that a stored sale names. */
export const readPoints = ({ obtainedPoints }: Pick<SaleRow, 'obtainedPoints'>): readonly string[] =>
  JSON.parse(obtainedPoints) as readonly string[];
