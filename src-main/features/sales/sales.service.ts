import { RESTORE_SECONDS, type Sale, type salesContract } from '#shared/features/sales/sales.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { addSeconds, type Instant, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { SalesPorts } from './sales-ports.ts';
import { deleteSale, findProductKinds, findSale, replaceSale, type SaleRow } from './sales.repository.ts';
import { saveSale } from './save-sale.ts';
import { showSale, showSales } from './show-sales.ts';

/** What was sold to whom, as far as the rules of marketing ask. */
export function createSalesService(ports: SalesPorts): ServiceOf<typeof salesContract> {
  const { journal } = ports;
  return {
    list: ({ contactId }) => journal.read((queries) => showSales(ports, queries, contactId)),
    save: (input) => journal.write((queries, trail) => saveSale(ports, queries, trail, input)),
    ...createRemoval(ports),
    knownProductKinds: () => journal.read(findProductKinds),
  };
}

// The window shows ten seconds; a slow machine must not lose the race against its own countdown.
const GRACE_SECONDS = 5;

interface RemovedSale {
  readonly row: SaleRow;
  readonly at: Instant;
}

/** Removing and bringing back. What was removed last is kept until the journal locks. */
function createRemoval({ journal, clock, ...ports }: SalesPorts) {
  let last: RemovedSale | null = null;
  return {
    remove: async ({ id }: { readonly id: string }): Promise<void> => {
      const row = await journal.write((queries, trail) => removeSale(queries, trail, id));
      if (row) last = { row, at: toInstant(clock.now()) };
    },
    /** Throws `sale-not-found` when another one was removed since, or too much time has gone by. */
    restore: async ({ id }: { readonly id: string }): Promise<Sale> => {
      const now = toInstant(clock.now());
      const until = last && addSeconds(last.at, RESTORE_SECONDS + GRACE_SECONDS);
      if (last === null || until === null || last.row.id !== id || now > until)
        throw new AppError('sale-not-found');
      const { row } = last;
      const sale = await journal.write(async (queries, trail) => {
        await replaceSale(queries, row);
        trail.record({ action: 'sales.restore', table: 'sale', id, after: row });
        return showSale({ journal, clock, ...ports }, queries, row);
      });
      last = null;
      return sale;
    },
  };
}

async function removeSale(queries: Queries, trail: AuditTrail, id: string): Promise<SaleRow | undefined> {
  const row = await findSale(queries, id);
  if (!row) return undefined;
  await deleteSale(queries, id);
  trail.record({ action: 'sales.remove', table: 'sale', id, before: row });
  return row;
}
