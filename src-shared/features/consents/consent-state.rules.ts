import { SE } from '../../compliance/rule-packs/SE.ts';
import type { Citation } from '../../compliance/vocabulary.ts';
import { addDays, addMonths, type CalendarDay } from '../../kernel/clock.ts';
import type { Consent } from './consents.contract.ts';

/** How a consent stands; texts in `consents.messages`. */
export type ConsentStateKey =
  'holds' | 'withdrawn' | 'ended-by-no' | 'not-named' | 'register-months' | 'register-over';

/** One thing to know about a consent. */
interface ConsentState {
  readonly key: ConsentStateKey;
  readonly tone: 'holds' | 'fails';
  /** The day it ended, or the last day it holds; empty where no day is meant. */
  readonly day: CalendarDay;
  readonly citations: readonly Citation[];
}

type Seen = Pick<Consent, 'use' | 'givenOn' | 'namesController' | 'endedByNoOn'> & {
  readonly withdrawal: Pick<NonNullable<Consent['withdrawal']>, 'withdrawnOn'> | null;
};

/** What has ended a consent, or else what it is worth on `today` in Sweden. Never empty. */
export function statesOf(consent: Seen, today: CalendarDay): readonly ConsentState[] {
  const { use, givenOn, withdrawal, endedByNoOn } = consent;
  if (withdrawal) return [toState('withdrawn', withdrawal.withdrawnOn, SE.citations['consent-held'])];
  if (endedByNoOn !== null) return [toState('ended-by-no', endedByNoOn, SE.citations['opt-out'])];
  if (!consent.namesController) return [toState('not-named', '', SE.citations['consent-missing'])];
  const law = SE.citations[use === 'tracking' ? 'tracking-consent' : 'consent-held'];
  const holds = toState('holds', '', law);
  return use === 'phone' ? [holds, againstRegister(givenOn, today)] : [holds];
}

const months = SE.registers.find(({ id }) => id === 'nix-telefon')?.consentMonths ?? 0;

/** A number in the register may be called on a consent for fewer than so many months. */
function againstRegister(givenOn: CalendarDay, today: CalendarDay): ConsentState {
  const until = addDays(addMonths(givenOn, months), -1);
  const key = today <= until ? 'register-months' : 'register-over';
  return toState(key, until, SE.citations['register-exception-consent']);
}

const good: ReadonlySet<ConsentStateKey> = new Set<ConsentStateKey>(['holds', 'register-months']);

const toState = (key: ConsentStateKey, day: CalendarDay, citations: readonly Citation[]): ConsentState => ({
  key,
  tone: good.has(key) ? 'holds' : 'fails',
  day,
  citations,
});
