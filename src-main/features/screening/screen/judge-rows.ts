import type { Decision, Reason } from '#shared/compliance/vocabulary.ts';
import { judgeRow, type RowFinding } from '#shared/features/screening/row-code.rules.ts';
import type { HeldSuppression, ScreeningPorts } from '../screening-ports.ts';
import { findKnown, type Known, type KnownRow } from './find-known.ts';
import { type FactSources, findMailOptOuts, findMailRestriction, gatherFacts } from './gather-facts.ts';
import { type ScreeningSets, stranger } from './load-screening.ts';
import { mailboxOf } from './match-holder.ts';
import type { SeenRow } from './see-row.ts';

/** A row that is looked at closely. */
export interface CloseRow {
  readonly seen: SeenRow;
  /** An earlier row of the list says the same. */
  readonly isSameAsEarlier: boolean;
}

/** Judges rows with everything the journal knows of each: one read of the journal for all of them. */
export const judgeRows = (
  ports: ScreeningPorts,
  sets: ScreeningSets,
  rows: readonly CloseRow[],
): Promise<RowFinding[]> =>
  ports.journal.read(async (queries) => {
    const seen = rows.map((row) => row.seen);
    const known = await findKnown(ports, queries, sets, seen);
    const findings: RowFinding[] = [];
    for (const [index, row] of known.rows.entries())
      findings.push(
        judgeRow({
          hasIdentifier: row.numbers.length + row.addresses.length > 0,
          holdsPersonalNumber: row.holdsPersonalNumber,
          isErased: isErased(sets, row),
          saysNo: row.saysNo,
          decisions: await judgeAll({ ports, queries, sets, known }, row),
          emailOptOut: row.numbers.length > 0 ? null : mailReason(sets, known, row),
          isSameAsEarlier: rows[index]?.isSameAsEarlier ?? false,
          isInJournal: row.match !== null,
        }),
      );
    return findings;
  });

async function judgeAll(sources: FactSources, row: KnownRow): Promise<Decision[]> {
  const decisions: Decision[] = [];
  for (const number of row.numbers)
    decisions.push(sources.sets.judge(await gatherFacts(sources, row, number)));
  return decisions;
}

function isErased({ isErased: test }: ScreeningSets, { numbers, addresses }: KnownRow): boolean {
  return test !== null && [...numbers, ...addresses, ...addresses.map(mailboxOf)].some(test);
}

const calls: HeldSuppression['scope'] = ['phone'];

/**
 * The reason for not writing to somebody. The decision speaks of calls only, so it is asked as if the no were about
 * calls, and its reason then says what it is about.
 */
function mailReason({ judge }: ScreeningSets, known: Known, row: KnownRow): Reason | null {
  const optOuts = findMailOptOuts(known, row);
  const suppressions = optOuts.map((one) => (one.scope.includes('all') ? one : { ...one, scope: calls }));
  const restrictedSince = findMailRestriction(known, row);
  const { reasons } = judge({ ...stranger, suppressions, restrictedSince });
  const found = reasons.find(({ rule }) => rule === 'opt-out');
  if (!found) return reasons.find(({ rule }) => rule === 'restricted') ?? null;
  return { ...found, facts: { ...found.facts, scope: found.facts['scope'] === 'all' ? 'all' : 'email' } };
}
