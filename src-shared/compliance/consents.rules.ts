import { addDays, addMonths, type CalendarDay } from '../kernel/clock.ts';
import type { ConsentFact, ContactabilityFacts } from './contactability-facts.ts';
import { coversUse } from './scopes.ts';
import type { Use } from './vocabulary.ts';

/**
 * The consents that count on `today` for one use: given to this company by name, not taken back, and given after the
 * last no that covers it (GDPR art. 4(11), 7(3), 21(3)). A yes on the day of a no is not known to be the later one.
 */
export function consentsFor(facts: ContactabilityFacts, use: Use, today: CalendarDay): ConsentFact[] {
  const lastNo = lastNoTo(facts, use);
  return facts.consents.filter(
    (consent) =>
      consent.use === use &&
      consent.namesController &&
      consent.withdrawnOn === null &&
      consent.givenOn <= today &&
      (lastNo === null || consent.givenOn > lastNo),
  );
}

/** The consent that holds longest, and its last day; null for one without an end. */
export function longestConsent(
  facts: ContactabilityFacts,
  use: Use,
  months: number | null,
  today: CalendarDay,
): { readonly givenOn: CalendarDay; readonly until: CalendarDay | null } | null {
  const latest = consentsFor(facts, use, today)
    .map(({ givenOn }) => givenOn)
    .toSorted()
    .at(-1);
  if (latest === undefined) return null;
  if (months === null) return { givenOn: latest, until: null };
  const until = addDays(addMonths(latest, months), -1);
  return today <= until ? { givenOn: latest, until } : null;
}

/**
 * True once the use was refused, by a no, lifted or not, or by taking a consent back: a legitimate interest and the
 * exception for customers are then gone for good (GDPR art. 7(3), 21(3); Directive 2002/58/EC art. 13(2)).
 */
export const hasRefused = (facts: ContactabilityFacts, use: Use): boolean =>
  lastNoTo(facts, use) !== null ||
  facts.consents.some((consent) => consent.use === use && consent.withdrawnOn !== null);

/** The day of the last no that covers the use, whether it still holds or was lifted. */
const lastNoTo = (facts: ContactabilityFacts, use: Use): CalendarDay | null =>
  [...facts.suppressions.map(({ scope, since }) => ({ scope, saidOn: since })), ...facts.earlierNos]
    .filter(({ scope }) => coversUse(scope, use))
    .map(({ saidOn }) => saidOn)
    .toSorted()
    .at(-1) ?? null;
