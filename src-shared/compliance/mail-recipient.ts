import type { CalendarDay } from '../kernel/clock.ts';
import type { CountrySign } from './recipient-country.rules.ts';
import type { LegalForm, SourceKind } from './vocabulary.ts';

/** Whoever a message would go to: a contact at one of its addresses, or an address alone. */
export interface MailRecipient {
  readonly contactId: string | null;
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  /** Of this address: a named person at a company is an employee, whatever the card says. */
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  /** `companyKeyOf` the company's name; empty when there is none. */
  readonly companyKey: string;
  /** Null for a contact without an address. */
  readonly address: {
    readonly display: string;
    /** The match key; null when it could not be understood. */
    readonly key: string | null;
    readonly domain: string;
    readonly source: SourceKind | null;
    readonly sourceNote: string;
    readonly obtainedOn: CalendarDay | null;
  } | null;
  readonly countrySigns: readonly CountrySign[];
  /** Other cards whose opt-outs hold here too: a second card of the same person, the company's own. */
  readonly otherCards: readonly string[];
  /** `organisationKeys` of those cards. */
  readonly otherCompanies: readonly string[];
  /** The person's other numbers and addresses that no colleague shares. */
  readonly otherIdentifiers: readonly string[];
}
