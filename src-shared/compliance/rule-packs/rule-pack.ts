import type { CalendarDay } from '../../kernel/clock.ts';
import type { Citation, RuleId } from '../vocabulary.ts';

/** A do-not-call register that must be checked before a natural person is called. */
export interface DoNotCallRegister {
  /** The id that checks are stored under. */
  readonly id: string;
  /** Months a number found clear may be called, counted from the date of the register's own version. */
  readonly validMonths: number;
  /**
   * Months for which a customer may be called all the same, about the same kind of product: after the contract ended,
   * or since a running one was last confirmed.
   */
  readonly customerMonths: number;
  /** Months for which the person's own consent to calls counts. */
  readonly consentMonths: number;
}

/** Whole hours 0–24, local time; `to` is the first hour in which calls are no longer made. */
export interface CallingHours {
  readonly from: number;
  readonly to: number;
}

/** What one country's law asks, as data: a company's own lawyer may overrule it without a change of code. */
export interface RulePack {
  /** ISO 3166. */
  readonly country: string;
  /** The day the pack was last compared with its sources. */
  readonly versionOn: CalendarDay;
  readonly registers: readonly DoNotCallRegister[];
  readonly callingHours: { readonly person: CallingHours; readonly company: CallingHours };
  /** Days without a call after somebody said "not now". */
  readonly notNowRestDays: number;
  readonly citations: Readonly<Record<RuleId, readonly Citation[]>>;
}
