import type { LegalForm } from './vocabulary.ts';

/** Whoever is at the other end: a known contact, or only a number. */
export interface Party {
  readonly contactId: string | null;
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  /** `foldText` of the company's name; empty when there is none. */
  readonly companyKey: string;
  /** What was typed or is held, and what it was understood as. */
  readonly number: {
    readonly raw: string;
    readonly e164: string | null;
    readonly country: string | null;
    readonly display: string;
  } | null;
  readonly source: { readonly kind: string; readonly note: string } | null;
  /** True when the number stands on the company itself, or on several people of one company. */
  readonly isSwitchboard: boolean;
}

/** The match key of a company-wide suppression: its number when known, else its name. */
export const organisationKeys = (party: {
  readonly organisationNumber: string | null;
  readonly companyKey: string;
}): readonly string[] => [
  ...(party.organisationNumber ? [party.organisationNumber] : []),
  ...(party.companyKey ? [`name:${party.companyKey}`] : []),
];

/** Every key under which the opt-out register may hold something about this party and this number. */
export const suppressionKeysOf = (party: Party): readonly string[] => [
  ...(party.number?.e164 ? [party.number.e164] : []),
  ...(party.contactId ? [party.contactId] : []),
  ...organisationKeys(party),
];
