import type { CalendarDay, Instant } from '../kernel/clock.ts';
import type { CallingHours, RulePack } from './rule-packs/rule-pack.ts';
import type { LegalForm, Reason, RuleId, Scope, SuppressionKind, Verdict } from './vocabulary.ts';

/** One look-up of a number in a do-not-call register. */
export interface RegisterCheck {
  readonly register: string;
  /** The date of the register's own version, not of the look-up: validity runs from it (NIX-Telefon). */
  readonly registerVersionOn: CalendarDay;
  readonly isListed: boolean;
}

/** What somebody buys or bought from the company. */
export interface CustomerRelation {
  /** The kind of product or service, as the company names it. */
  readonly productKind: string;
  /** When the contract ended, or the day of a single purchase. Null is never "running" by itself. */
  readonly endedOn: CalendarDay | null;
  /** The day somebody last confirmed that the contract still runs. */
  readonly confirmedRunningOn: CalendarDay | null;
}

/** A person's own consent to be called by this company on this number. */
export interface PhoneConsent {
  readonly givenOn: CalendarDay;
  readonly withdrawnOn: CalendarDay | null;
}

/** Everything the decision may look at. Gathered by the service, in any order. */
export interface ContactabilityFacts {
  /** Of the number, ISO 3166; null when there is no number or it was not understood. */
  readonly country: string | null;
  readonly legalForm: LegalForm;
  /** Active ones that match the number, the person, the company or the organisation. */
  readonly suppressions: readonly {
    readonly kind: SuppressionKind;
    readonly scope: readonly Scope[];
    readonly since: CalendarDay;
  }[];
  readonly registerChecks: readonly RegisterCheck[];
  readonly customerRelations: readonly CustomerRelation[];
  readonly phoneConsents: readonly PhoneConsent[];
  /** The kind of product the call is about; null when nobody has said. */
  readonly offeredProductKind: string | null;
  /** The person asked to be called on or after this day. */
  readonly callLaterOn: CalendarDay | null;
  readonly saidNotNowOn: CalendarDay | null;
  readonly saidWrongNumberOn: CalendarDay | null;
  readonly hasTalkedBefore: boolean;
  /** False for a bought list, a public source or a referral. */
  readonly isSourceThePerson: boolean;
  readonly hours: { readonly person: CallingHours; readonly company: CallingHours };
}

/** May this be done, this way, for this purpose, at this instant? */
export interface Question {
  readonly channel: 'phone';
  readonly purpose: 'direct-marketing';
  readonly at: Instant;
  /** IANA name of the zone the seller works in. */
  readonly timeZone: string;
}

/** One rule: a reason when it has something to say about these facts, else null. */
export type Rule = (facts: ContactabilityFacts, question: Question, pack: RulePack) => Reason | null;

/** A reason with the citations its country's pack holds for it. */
export const reasonOf = (
  pack: RulePack,
  rule: RuleId,
  verdict: Verdict,
  facts: Reason['facts'] = {},
): Reason => ({ rule, verdict, facts, citations: [...pack.citations[rule]] });
