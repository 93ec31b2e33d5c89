import type { Party } from '#shared/compliance/party.ts';
import { parsePhoneNumber, readE164 } from '#shared/kernel/phone-number.ts';
import type { Queries } from '../../database/journal.ts';
import { maskPoint } from './contact-view.ts';
import { type ContactRecord, findHolders, findPoints, type PointRecord } from './contacts.repository.ts';
import { findOtherCards, findOtherIdentifiers } from './shared-identifiers.ts';
import { requireContact } from './show-contacts.ts';

const AT_MOST = 50;

/**
 * Who a contact id and a typed number stand for. Of a contact the typed number counts, else its first. A number
 * alone is a person only when exactly one carries it; on a company, or on several people of one, it is a
 * switchboard and nobody is named: one person's objection must not silence a colleague's number. Throws
 * `contact-not-found`.
 */
export async function findParty(
  queries: Queries,
  who: { readonly contactId: string | null; readonly number: string | null },
): Promise<Party> {
  const typed = who.number?.trim() ?? '';
  if (who.contactId !== null)
    return contactParty(queries, await requireContact(queries, who.contactId), typed);
  const number = typed === '' ? null : readNumber(typed);
  const holders = number?.e164 ? await findHolders(queries, number.e164, AT_MOST) : [];
  const [first, ...others] = holders;
  if (first?.kind === 'person' && others.length === 0) return contactParty(queries, first, typed);
  const company = companyOf(holders);
  if (company) return switchboardParty(queries, company, holders, number);
  return { ...nobody, number, isNumberHeld: holders.length > 0, otherCards: holders.map(({ id }) => id) };
}

const nobody: Party = {
  contactId: null,
  name: '',
  companyName: '',
  role: '',
  legalForm: 'unknown',
  organisationNumber: null,
  companyKey: '',
  number: null,
  source: null,
  isSwitchboard: false,
  isNumberHeld: false,
  otherCards: [],
  otherIdentifiers: [],
};

async function contactParty(queries: Queries, contact: ContactRecord, typed: string): Promise<Party> {
  const points = await findPoints(queries, [contact.id]);
  const phones = points.filter(({ kind }) => kind === 'phone');
  // A covered number comes back from the guard as it was shown; it means the one behind it.
  const held = typed === '' ? phones[0] : phones.find((point) => typed === maskPoint(point));
  const number = held ? heldNumber(held) : typed === '' ? null : readNumber(typed);
  const isCompany = contact.kind === 'company';
  return {
    contactId: contact.id,
    name: contact.name,
    companyName: contact.companyName || (isCompany ? contact.name : ''),
    role: contact.role,
    legalForm: contact.legalForm,
    organisationNumber: contact.organisationNumber,
    companyKey: contact.companyKey,
    number,
    source: sourceOf(
      phones.find((point) => point.raw === number?.raw || point.normalised === (number?.e164 ?? '')),
    ),
    isSwitchboard: isCompany,
    ...(await findOtherCards(queries, contact, number?.e164 ?? null)),
    otherIdentifiers: await findOtherIdentifiers(queries, contact, points, number?.e164 ?? null),
  };
}

async function switchboardParty(
  queries: Queries,
  company: ContactRecord,
  holders: readonly ContactRecord[],
  number: Party['number'],
): Promise<Party> {
  const isCompany = company.kind === 'company';
  const points = isCompany ? await findPoints(queries, [company.id]) : [];
  return {
    ...nobody,
    companyName: isCompany ? company.name : company.companyName,
    legalForm: isCompany || holders.every(hasFormOf(company)) ? company.legalForm : 'unknown',
    organisationNumber: holders.find((holder) => holder.organisationNumber)?.organisationNumber ?? null,
    companyKey: company.companyKey,
    number,
    source: sourceOf(points.find((point) => point.normalised === number?.e164)),
    isSwitchboard: true,
    isNumberHeld: true,
    otherCards: holders.filter(({ kind }) => kind === 'company').map(({ id }) => id),
    otherIdentifiers: [],
  };
}

/** The company itself when it carries the number, else any of its people; nothing when the holders have none in common. */
function companyOf(holders: readonly ContactRecord[]): ContactRecord | undefined {
  const company = holders.find(({ kind }) => kind === 'company') ?? holders[0];
  const isShared = holders.every(({ companyKey }) => companyKey !== '' && companyKey === company?.companyKey);
  return isShared ? company : undefined;
}

const hasFormOf =
  (one: ContactRecord) =>
  (other: ContactRecord): boolean =>
    one.legalForm === other.legalForm;

/** What was understood when the number was saved. */
function heldNumber({ raw, normalised }: PointRecord): NonNullable<Party['number']> {
  const read = normalised === null ? null : readE164(normalised);
  return read ? { raw, e164: normalised, ...read } : readNumber(raw);
}

function readNumber(raw: string): NonNullable<Party['number']> {
  const parsed = parsePhoneNumber(raw);
  return {
    raw,
    e164: parsed?.e164 ?? null,
    country: parsed?.country ?? null,
    display: parsed?.display ?? raw,
  };
}

const sourceOf = (point: PointRecord | undefined): Party['source'] =>
  point ? { kind: point.sourceKind, note: point.sourceNote } : null;
