import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import { findingOf } from '#shared/features/screening/row-code.rules.ts';
import type { NumberSet } from '#shared/lists/number-set.ts';
import { countryOf } from './country-of.ts';
import { checksOf, type ScreeningSets, stranger } from './load-screening.ts';
import type { SharedFinding, Tally } from './tally-rows.ts';

/** What the decision says of a number (E.164 digits) that the journal knows nothing about. */
export type QuickFinding = (number: number, form: LegalForm) => SharedFinding;

/**
 * Such numbers differ only in their country, in who carries them and in which registers list them, so the decision is
 * asked once for each of these combinations.
 */
export function createQuickFinding(sets: ScreeningSets, tally: Pick<Tally, 'share'>): QuickFinding {
  const listings = sets.registers.flatMap(({ numbers }) => numbers ?? []);
  const answers = new Map<LegalForm, Map<string | null, (SharedFinding | undefined)[]>>();
  return (number, legalForm) => {
    const country = countryOf(number);
    const answered = inside(inside(answers, legalForm, newMap), country, newList);
    const listed = listedIn(listings, number);
    const known = answered[listed];
    if (known) return known;
    const registerChecks = checksOf(sets.registers, number);
    const made = tally.share(findingOf(sets.judge({ ...stranger, country, legalForm, registerChecks })));
    answered[listed] = made;
    return made;
  };
}

const newMap = () => new Map<string | null, (SharedFinding | undefined)[]>();
const newList = (): (SharedFinding | undefined)[] => [];

function inside<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A bit for each register that lists the number. */
function listedIn(listings: readonly NumberSet[], number: number): number {
  let bits = 0;
  for (let index = 0; index < listings.length; index += 1)
    if (listings[index]?.has(number)) bits |= 1 << index;
  return bits;
}
