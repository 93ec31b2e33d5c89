import type { erasuresContract } from '#shared/features/erasures/erasures.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { erasePerson } from './erase-person.ts';
import type { ErasuresPorts } from './erasures-ports.ts';
import { findErasures } from './erasures.repository.ts';
import { makeReceipt, saveReceipt } from './make-receipt.ts';
import { showPlan } from './show-plan.ts';
import { toReceipt } from './show-receipts.ts';

/** Erasure (GDPR art. 17) with its preview and its receipt. */
export const createErasuresService = (ports: ErasuresPorts): ServiceOf<typeof erasuresContract> => ({
  plan: showPlan(ports),
  erase: (order) => erasePerson(ports, order),
  receipts: async ({ language }) => {
    const rows = await ports.journal.read(findErasures);
    return rows.map((row) => toReceipt(row, language));
  },
  readReceipt: async ({ id, language }) => ({
    document: await ports.journal.read((queries) => makeReceipt(ports, queries, id, language)),
  }),
  saveReceipt: ({ id, language }) => saveReceipt(ports, id, language),
});
