import { SE } from '../../compliance/rule-packs/SE.ts';
import type { Citation } from '../../compliance/vocabulary.ts';
import { addMonths, type CalendarDay } from '../../kernel/clock.ts';
import type { OptOutOffer } from './sales.contract.ts';
import type { SaleDays } from './sale-days.rules.ts';

/** What a sale allows, or why it does not; texts in `sales.messages`. */
export type WorthKey =
  | 'may-write'
  | 'said-no'
  | 'nothing-given'
  | 'offer-unknown'
  | 'offer-missing'
  | 'may-call'
  | 'confirm-again'
  | 'running-unknown'
  | 'no-longer-customer';

/** One thing that a sale is good for, or that is missing. Who was told no by the person, the decision knows. */
interface Worth {
  readonly key: WorthKey;
  /** `unknown`: something would decide that nobody has said. */
  readonly tone: 'holds' | 'unknown' | 'fails';
  /** Up to and including; empty where no day is meant. */
  readonly until: CalendarDay;
  readonly citations: readonly Citation[];
}

/** A sale as far as marketing law asks about it. */
export interface WeighedSale extends SaleDays {
  /** The numbers and addresses that the customer gave; masked ones were opted out since. */
  readonly obtainedPoints: readonly { readonly isMasked: boolean }[];
  readonly wasOptOutOffered: OptOutOffer;
}

/**
 * What a sale is good for on `today` in Sweden: writing to what was given at it (MFL 19 § second paragraph), and
 * calling a number that stands in the register.
 */
export const worthOf = (sale: WeighedSale, today: CalendarDay): readonly [writing: Worth, calling: Worth] => [
  writingOf(sale),
  callingOf(sale, today),
];

function writingOf({ obtainedPoints, wasOptOutOffered }: WeighedSale): Worth {
  if (obtainedPoints.length === 0) return toWorth('nothing-given');
  if (obtainedPoints.every(({ isMasked }) => isMasked)) return toWorth('said-no');
  if (wasOptOutOffered === 'yes') return toWorth('may-write');
  return toWorth(wasOptOutOffered === 'no' ? 'offer-missing' : 'offer-unknown');
}

const months = SE.registers.find(({ id }) => id === 'nix-telefon')?.customerMonths ?? 0;

/** As the register's exception counts: from the end, else from the day the contract was last known to run. */
function callingOf(sale: WeighedSale, today: CalendarDay): Worth {
  const endedOn = sale.isContract ? sale.contractEndsOn : sale.soldOn;
  const isOver = endedOn !== null && endedOn <= today;
  const from = isOver ? endedOn : sale.confirmedRunningOn;
  if (from === null) return toWorth('running-unknown');
  const until = addMonths(from, months);
  if (today <= until) return toWorth('may-call', until);
  return toWorth(isOver ? 'no-longer-customer' : 'confirm-again', until);
}

const toneOf: Readonly<Record<WorthKey, Worth['tone']>> = {
  'may-write': 'holds',
  'said-no': 'fails',
  'nothing-given': 'fails',
  'offer-unknown': 'unknown',
  'offer-missing': 'fails',
  'may-call': 'holds',
  'confirm-again': 'unknown',
  'running-unknown': 'unknown',
  'no-longer-customer': 'fails',
};
const aboutCalls: ReadonlySet<WorthKey> = new Set<WorthKey>([
  'may-call',
  'confirm-again',
  'running-unknown',
  'no-longer-customer',
]);

const writingLaw: readonly Citation[] = [
  ...SE.rules.filter(({ softOptIn }) => softOptIn !== null).flatMap(({ citations }) => citations),
  ...SE.citations['soft-opt-in'],
];

const toWorth = (key: WorthKey, until: CalendarDay = ''): Worth => ({
  key,
  tone: toneOf[key],
  until,
  citations: aboutCalls.has(key) ? SE.citations['register-exception-customer'] : writingLaw,
});
