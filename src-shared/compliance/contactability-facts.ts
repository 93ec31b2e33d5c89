import { type CalendarDay, type Instant, localTimeAt } from '../kernel/clock.ts';
import type { CallingHours, RulePack } from './rule-packs/rule-pack.ts';
import type {
  LegalForm,
  Reason,
  RuleId,
  Scope,
  SourceKind,
  SuppressionKind,
  Use,
  Verdict,
} from './vocabulary.ts';

/** One look-up of a number in a do-not-call register. */
interface RegisterCheck {
  readonly register: string;
  /** The date of the register's own version, not of the look-up: validity runs from it (NIX-Telefon). */
  readonly registerVersionOn: CalendarDay;
  readonly isListed: boolean;
}

/** What somebody buys or bought from the company. */
export interface CustomerRelation {
  /** The kind of product or service, as the company names it. */
  readonly productKind: string;
  readonly soldOn: CalendarDay;
  /** When the contract ended, or the day of a single purchase. Null is never "running" by itself. */
  readonly endedOn: CalendarDay | null;
  /** The day somebody last confirmed that the contract still runs. */
  readonly confirmedRunningOn: CalendarDay | null;
  /** The address or number asked about was given at this sale, by the customer. */
  readonly gaveAddress: boolean;
  /** Whether a no to marketing was offered when it was given; null when nobody knows. */
  readonly wasOptOutOffered: boolean | null;
}

/** A person's own yes to this company, for one use. */
export interface ConsentFact {
  readonly use: Use;
  readonly givenOn: CalendarDay;
  readonly withdrawnOn: CalendarDay | null;
  /** A yes to "partners" or "selected third parties" is no yes to us. */
  readonly namesController: boolean;
}

/** The legitimate-interest assessment of one message to one recipient. */
export interface AssessmentFacts {
  /** What the message is to achieve; empty until somebody has said. */
  readonly purpose: string;
  /** `needed`: nothing less intrusive would do as well. */
  readonly necessity: 'needed' | 'another-way' | null;
  /** Would this person expect the message, and not mind it? */
  readonly balance: 'expected' | 'unsure' | 'not-expected' | null;
  /** Why this person would want to hear from us. */
  readonly why: string;
  /** The same words stand in the assessment of somebody else. */
  readonly isWhyReused: boolean;
}

export const trackings = ['none', 'opens', 'links', 'both'] as const;
export type Tracking = (typeof trackings)[number];

/** What is known of one message; null for what nobody has said yet. */
export interface MessageFacts {
  /** It answers what the person asked, and nothing else. */
  readonly answersInquiry: boolean | null;
  /** For an address whose sale is not recorded: was a no offered when it was given? */
  readonly wasOptOutOffered: boolean | null;
  /** The address stands in the country's list of addresses that may not be written to. */
  readonly isOnNoMailList: boolean | null;
  readonly isForSimilarProducts: boolean | null;
  readonly isAboutTheirWork: boolean | null;
  /** The address was published for just such messages. */
  readonly isAddressPublished: boolean | null;
  readonly tracking: Tracking | null;
  readonly assessment: AssessmentFacts;
}

/** Everything the decision may look at. Gathered by the service, in any order. */
export interface ContactabilityFacts {
  /** Of the number for a call or SMS, else of the recipient: ISO 3166; null when it is not known. */
  readonly country: string | null;
  readonly legalForm: LegalForm;
  /** Active ones that match the number, the address, the person, the company or the organisation. */
  readonly suppressions: readonly {
    readonly kind: SuppressionKind;
    readonly scope: readonly Scope[];
    readonly since: CalendarDay;
  }[];
  /** A no that was lifted since: what was allowed before it stays gone. */
  readonly earlierNos: readonly { readonly scope: readonly Scope[]; readonly saidOn: CalendarDay }[];
  /** From then on the data may only be stored (GDPR art. 18(2)); null while they may be used. */
  readonly restrictedSince: CalendarDay | null;
  readonly registerChecks: readonly RegisterCheck[];
  readonly customerRelations: readonly CustomerRelation[];
  readonly consents: readonly ConsentFact[];
  /** The kind of product the contact is about; null when nobody has said. */
  readonly offeredProductKind: string | null;
  /** The person asked to be called on or after this day. */
  readonly callLaterOn: CalendarDay | null;
  readonly saidNotNowOn: CalendarDay | null;
  readonly saidWrongNumberOn: CalendarDay | null;
  readonly hasTalkedBefore: boolean;
  /** How the number or address came into the journal; null when nobody knows. */
  readonly source: SourceKind | null;
  readonly obtainedOn: CalendarDay | null;
  /** The last day for the notice under GDPR art. 14, when none was given yet. */
  readonly noticeDueOn: CalendarDay | null;
  /** An address at a provider for private people, whoever it belongs to. */
  readonly isPrivateAddress: boolean;
  readonly hours: { readonly person: CallingHours; readonly company: CallingHours };
  /** Null where no message is meant. */
  readonly message: MessageFacts | null;
}

/** May this be done, this way, for this purpose, at this instant? */
export interface Question {
  readonly channel: Use;
  readonly purpose: 'direct-marketing';
  readonly at: Instant;
  /** IANA name of the zone the seller works in. */
  readonly timeZone: string;
}

/** One rule: its reasons when it has something to say about these facts, else null. */
export type Rule = (
  facts: ContactabilityFacts,
  question: Question,
  pack: RulePack,
) => Reason | readonly Reason[] | null;

/** The day where the seller is. */
export const todayOf = ({ at, timeZone }: Question): CalendarDay => localTimeAt(at, timeZone).day;

/** A reason with the citations its country's pack holds for it. */
export const reasonOf = (
  pack: RulePack,
  rule: RuleId,
  verdict: Verdict,
  facts: Reason['facts'] = {},
): Reason => ({ rule, verdict, facts, citations: [...pack.citations[rule]] });
