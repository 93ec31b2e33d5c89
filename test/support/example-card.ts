import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';

/** A list card with everything that must be known before a row is cleared. */
export const exampleCard: ListCard = {
  supplier: 'Adressbolaget AB',
  obtainedOn: '2026-11-20',
  collectedOn: '2026-09-01',
  collectedHow: 'Webbformulär hos Adressbolaget',
  toldWhat: 'Att uppgifterna får lämnas till företag i byggbranschen',
  isControllerNamed: 'no',
  lawfulBasis: 'legitimate-interest',
  audience: 'unknown',
  deleteOn: '2027-02-20',
  evidence: null,
};
