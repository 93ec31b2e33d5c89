import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';
import type { ListField } from '#shared/lists/list-fields.ts';
import type { ListChange } from './hold-list.ts';
import type { ListInHand } from './list-session.ts';
import { nothingFound } from './seat-list.ts';

/** The card as the person left it. Who is on the list decides about its rows, so another answer forgets their codes. */
export function writeCard({ choices }: ListInHand, card: ListCard): ListChange {
  // A proof is only ever brought in by choosing its file; here it can be let go.
  const evidence = card.evidence === null ? null : choices.card.evidence;
  const isOtherAudience = card.audience !== choices.card.audience;
  return {
    choices: { card: { ...card, evidence } },
    ...(isOtherAudience && { screening: null, dryRun: null }),
  };
}

/** The columns as the person reads them: one field for each column of the file. */
export function mapColumns({ choices, reader }: ListInHand, chosen: readonly ListField[]): ListChange {
  const columns = reader?.facts().columns ?? choices.mapping;
  const mapping = columns.map((_, column): ListField => chosen[column] ?? 'ignore');
  const isSame = mapping.every((field, column) => field === choices.mapping[column]);
  return { choices: { mapping, mappingFrom: 'person' }, ...(!isSame && nothingFound) };
}
