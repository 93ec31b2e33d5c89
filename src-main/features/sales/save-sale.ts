import { isDeepStrictEqual } from 'node:util';
import type { Sale, SaleInput } from '#shared/features/sales/sales.contract.ts';
import { wrongDayOf } from '#shared/features/sales/sale-days.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { readPoints } from './find-sales.ts';
import type { SalesPorts } from './sales-ports.ts';
import { findSale, replaceSale, type SaleRow } from './sales.repository.ts';
import { showSale } from './show-sales.ts';

/**
 * Writes a sale in place of what stood under its id; saved twice, nothing changes. Throws `contact-not-found`, and
 * `invalid-input` for days that cannot be, for a point of another contact and for a sale of another contact.
 */
export async function saveSale(
  ports: SalesPorts,
  queries: Queries,
  trail: AuditTrail,
  input: SaleInput,
): Promise<Sale> {
  const { clock } = ports;
  const before = await findSale(queries, input.id);
  if (before && before.contactId !== input.contactId)
    throw new AppError('invalid-input', { field: 'contactId' });
  const now = toInstant(clock.now());
  const wrongDay = wrongDayOf(input, localTimeAt(now, clock.timeZone()).day);
  if (wrongDay !== null) throw new AppError('invalid-input', { field: wrongDay });
  const row = {
    ...toFields(input),
    obtainedPoints: JSON.stringify(await readObtained(ports, queries, input, before)),
    recordedAt: before?.recordedAt ?? now,
    recordedBy: before?.recordedBy ?? (await ports.readSellerName(queries)),
  };
  if (!isDeepStrictEqual({ ...before }, row)) {
    await replaceSale(queries, row);
    const from = before && { before };
    trail.record({ action: 'sales.save', table: 'sale', id: row.id, ...from, after: row });
  }
  return showSale(ports, queries, row);
}

function toFields(input: SaleInput) {
  const { obtainedPointIds: _, isContract, ...fields } = input;
  return { ...fields, isContract: isContract ? (1 as const) : (0 as const) };
}

/** The values behind the ticked points, and those of before that the card does not hold any more. */
async function readObtained(
  ports: SalesPorts,
  queries: Queries,
  { contactId, obtainedPointIds }: SaleInput,
  before: SaleRow | undefined,
): Promise<string[]> {
  const { points } = await ports.holdContact(queries, contactId, []);
  const ticked = obtainedPointIds.map((id) => {
    const point = points.find((one) => one.id === id);
    if (!point) throw new AppError('invalid-input', { field: 'obtainedPointIds' });
    return point.value;
  });
  const gone = (before ? readPoints(before) : []).filter(
    (value) => !points.some((one) => one.value === value),
  );
  return [...new Set([...ticked, ...gone])].toSorted();
}
