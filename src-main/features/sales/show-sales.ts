import type { Sale } from '#shared/features/sales/sales.contract.ts';
import type { Queries } from '../../database/journal.ts';
import { readPoints } from './find-sales.ts';
import type { SalesPorts } from './sales-ports.ts';
import { findSaleRows, type SaleRow } from './sales.repository.ts';

/** What was sold to a contact, the newest first. Throws `contact-not-found`. */
export async function showSales(ports: SalesPorts, queries: Queries, contactId: string): Promise<Sale[]> {
  const rows = await findSaleRows(queries, [contactId]);
  const { show } = await ports.holdContact(queries, contactId, rows.flatMap(readPoints));
  return rows.map((row) => toSale(row, show));
}

/** One sale as the renderer sees it. */
export async function showSale(ports: SalesPorts, queries: Queries, row: SaleRow): Promise<Sale> {
  const { show } = await ports.holdContact(queries, row.contactId, readPoints(row));
  return toSale(row, show);
}

const toSale = (row: SaleRow, show: (value: string) => Sale['obtainedPoints'][number]): Sale => ({
  ...row,
  isContract: row.isContract === 1,
  obtainedPoints: readPoints(row).map(show),
});
