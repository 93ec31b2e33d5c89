import type { CalendarDay } from '../../kernel/clock.ts';
import type { RegisterId } from './register-ids.ts';
import type { Channel, Citation, RecipientKind, RuleId } from '../vocabulary.ts';

/** A do-not-call register that must be checked before certain numbers are called. */
export interface DoNotCallRegister {
  /** The id that checks are stored under. */
  readonly id: RegisterId;
  /** Whose numbers must be checked; others cannot be listed. */
  readonly binds: readonly RecipientKind[];
  /** How long a number found clear may be called, counted from the date of the register's own version. */
  readonly valid: { readonly months: number } | { readonly days: number };
  /**
   * Months for which a customer may be called all the same, about the same kind of product: after the contract ended,
   * or since a running one was last confirmed. Zero where no such exception is known.
   */
  readonly customerMonths: number;
  /** Months for which the person's own consent to calls counts against the register. */
  readonly consentMonths: number;
}

/** Whole hours 0–24, local time; `to` is the first hour in which calls are no longer made. */
export interface CallingHours {
  readonly from: number;
  readonly to: number;
}

export type Permission = 'opt-in' | 'opt-out' | 'forbidden';

/** How far a rule can be trusted. Low confidence never gives a bare "allowed". */
type Confidence = 'high' | 'medium' | 'low';

/** What "allowed until they object" hangs on; without it, consent is needed. */
type OnlyIf = 'about-their-work' | 'published-address' | 'presumed-interest';

/**
 * The exception for customers (Directive 2002/58/EC art. 13(2)): the address came from the customer at a sale, a no was
 * offered then and in each message, and the message is about own, similar products.
 */
export interface SoftOptIn {
  /** Negotiations for a sale count as well. */
  readonly includesNegotiations: boolean;
  /** How long after the sale it may be used; null without such a limit. */
  readonly withinMonths: number | null;
  /** A national list of addresses that may not be written to, which beats the exception. */
  readonly noMailList: string | null;
}

/** A company's own word in place of a rule of the pack. */
export interface OwnRuling {
  readonly permission: Permission;
  readonly note: string;
  readonly decidedBy: string;
  readonly decidedOn: CalendarDay;
}

/** What one country asks before one kind of recipient is reached in one way. */
export interface MarketingRule {
  /** `SE-email-employee`: stored with every verdict that it decided. */
  readonly id: string;
  readonly channels: readonly Channel[];
  readonly recipient: RecipientKind;
  readonly permission: Permission;
  readonly onlyIf: OnlyIf | null;
  readonly softOptIn: SoftOptIn | null;
  /** Months for which a customer may be called without consent, about the same kind of product; null without. */
  readonly customerMonths: number | null;
  /** Such a customer is one whose contract still runs. */
  readonly isForRunningContracts: boolean;
  /** Months for which a consent counts; null where the law names no end. */
  readonly consentMonths: number | null;
  readonly confidence: Confidence;
  /** First and last day; null without end on that side. */
  readonly validFrom: CalendarDay | null;
  readonly validUntil: CalendarDay | null;
  readonly citations: readonly Citation[];
  /** Null while the company has not overruled it. */
  readonly ownRuling: OwnRuling | null;
}

/** What one country's law asks, as data: a company's own lawyer may overrule it without a change of code. */
export interface RulePack {
  /** ISO 3166; `ZZ` stands for every country without a pack. */
  readonly country: string;
  /** The day the pack was last compared with its sources. */
  readonly versionOn: CalendarDay;
  readonly registers: readonly DoNotCallRegister[];
  /** The hours that the country's law or code allows; the company's own hours narrow them further. */
  readonly callingHours: { readonly person: CallingHours; readonly company: CallingHours };
  /** Days without a call after somebody said "not now". */
  readonly notNowRestDays: number;
  readonly rules: readonly MarketingRule[];
  readonly citations: Readonly<Record<RuleId, readonly Citation[]>>;
}
