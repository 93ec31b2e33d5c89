import type { Subject } from '#shared/compliance/subject.ts';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { companyKeyOf } from '#shared/kernel/company-name.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { organisationKeys } from '#shared/compliance/party.ts';
import type { Queries } from '../../../database/journal.ts';
import type { SubjectKeys } from '../../../personal-data/table-declaration.ts';
import {
  type ContactRow,
  findContactsByIds,
  findPointsOf,
  findValuesOfOthers,
  type PointRow,
} from '../subject-requests.repository.ts';

/** The data subject as the tables know them. */
export interface KnownSubject {
  readonly keys: SubjectKeys;
  readonly contacts: readonly ContactRow[];
  /** Names as they are written, the request's own first. */
  readonly names: readonly string[];
  /** Addresses that others stand on too; they stay readable, but decide nothing. */
  readonly sharedEmails: readonly string[];
  /** As they are printed in the search record. */
  readonly terms: { readonly phones: readonly string[]; readonly emails: readonly string[] };
}

// Fewer digits than this are a price or a year as often as a number.
const SHORTEST_RAW_NUMBER = 6;

/** What a raw text can be matched by when it is no number in any numbering plan; null when it is too short. */
export const rawDigitsOf = (raw: string): string | null => {
  const digits = raw.replace(/\D/g, '');
  return digits.length >= SHORTEST_RAW_NUMBER ? digits : null;
};

/** The forms under which an address is matched: as it is, and without its plus-tag. */
export const emailKeysOf = (raw: string): string[] => {
  const address = parseEmailAddress(raw);
  return address ? [...new Set([address.matchKey, address.matchKeyWithoutTag])] : [];
};

/** Puts what was typed and what stands on the chosen contacts into the forms that are matched. */
export async function readSubject(queries: Queries, subject: Subject): Promise<KnownSubject> {
  const contacts = await findContactsByIds(queries, subject.contactIds);
  const points = await findPointsOf(queries, subject.contactIds);
  const names = unique([subject.name, ...contacts.map((contact) => contact.name)]);
  const written = {
    phones: unique([...subject.phones, ...rawsOf(points, 'phone')]),
    emails: unique([...subject.emails, ...rawsOf(points, 'email')]),
  };
  const phones = unique(written.phones.map((raw) => parsePhoneNumber(raw)?.e164 ?? ''));
  const emails = unique(written.emails.flatMap(emailKeysOf));
  const foreign = await findValuesOfOthers(queries, [...phones, ...emails], subject.contactIds);
  const own = new Set(points.map((point) => point.normalised));
  const keys: SubjectKeys = {
    contactIds: subject.contactIds,
    contactSeqs: contacts.map(({ seq }) => seq),
    phones: phones.filter((phone) => !foreign.has(phone)),
    sharedPhones: phones.filter((phone) => foreign.has(phone) && own.has(phone)),
    rawPhones: unique(
      written.phones.filter((raw) => !parsePhoneNumber(raw)).map((raw) => rawDigitsOf(raw) ?? ''),
    ),
    emails: emails.filter((email) => !foreign.has(email)),
    nameForms: unique(names.flatMap(nameFormsOf)),
    organisation: contacts.flatMap(firmKeysOf),
  };
  const sharedEmails = emails.filter((email) => foreign.has(email) && own.has(email));
  return { keys, contacts, names, sharedEmails, terms: written };
}

const rawsOf = (points: readonly PointRow[], kind: PointRow['kind']): string[] =>
  points.filter((point) => point.kind === kind).map((point) => point.raw);

// A sole trader is the firm (enskild firma is no legal person): its opt-outs are the person's own.
const firmKeysOf = (contact: ContactRow): readonly string[] =>
  contact.legalForm === 'sole-trader'
    ? organisationKeys({ ...contact, companyKey: contact.companyKey || companyKeyOf(contact.companyName) })
    : [];

const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
