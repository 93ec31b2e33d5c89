import type { salesContract } from '#shared/features/sales/sales.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { createRemoval } from './remove-sale.ts';
import type { SalesPorts } from './sales-ports.ts';
import { findProductKinds } from './sales.repository.ts';
import { saveSale } from './save-sale.ts';
import { showSales } from './show-sales.ts';

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
