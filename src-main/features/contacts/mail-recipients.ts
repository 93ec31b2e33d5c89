import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import { countryOfDomain, type CountrySign } from '#shared/compliance/recipient-country.rules.ts';
import { type LegalForm, recipientKindOf, sourceKindSchema } from '#shared/compliance/vocabulary.ts';
import { isRoleAddress, parseEmailAddress } from '#shared/kernel/email-address.ts';
import { readE164 } from '#shared/kernel/phone-number.ts';
import type { Queries } from '../../database/journal.ts';
import { displayPoint } from './contact-view.ts';
import { type ContactRecord, findPoints, type PointRecord } from './contacts.repository.ts';
import { findContactIdsHolding, findContactsById } from './listed-contacts.repository.ts';

/** A contact to write to, at one of its addresses or its first. */
export interface WantedRecipient {
  readonly contactId: string;
  readonly pointId: string | null;
}

/** The recipients in the order asked for, in a handful of questions however many they are; who is gone is left out. */
export async function findMailRecipients(
  queries: Queries,
  wanted: readonly WantedRecipient[],
): Promise<MailRecipient[]> {
  const ids = wanted.map(({ contactId }) => contactId);
  const contacts = new Map((await findContactsById(queries, ids)).map((contact) => [contact.id, contact]));
  const points = Map.groupBy(await findPoints(queries, ids), ({ contactId }) => contactId);
  const holders = await findHoldersOf(queries, [...points.values()].flat());
  return wanted.flatMap(({ contactId, pointId }) => {
    const contact = contacts.get(contactId);
    const own = points.get(contactId) ?? [];
    return contact ? [toRecipient(contact, own, pointId, holders)] : [];
  });
}

/** An address as typed: the one contact that carries it, else nobody. An address that cannot be understood is kept. */
export async function findMailRecipient(queries: Queries, typed: string): Promise<MailRecipient> {
  const parsed = parseEmailAddress(typed);
  const held = parsed === null ? [] : await findContactIdsHolding(queries, [parsed.matchKey]);
  const [only, ...others] = [...new Set(held.map(({ contactId }) => contactId))];
  if (only !== undefined && others.length === 0 && parsed) {
    const point = (await findPoints(queries, [only])).find(
      ({ normalised }) => normalised === parsed.matchKey,
    );
    const [recipient] = await findMailRecipients(queries, [{ contactId: only, pointId: point?.id ?? null }]);
    if (recipient) return recipient;
  }
  const domain = parsed?.domain ?? '';
  return {
    ...stranger,
    legalForm: 'unknown',
    address: {
      display: parsed?.display ?? typed.trim(),
      key: parsed?.matchKey ?? null,
      domain,
      source: null,
      sourceNote: '',
      obtainedOn: null,
    },
    countrySigns: signsOfDomain(domain),
    otherCards: held.map(({ contactId }) => contactId),
  };
}

const stranger = {
  contactId: null,
  name: '',
  companyName: '',
  role: '',
  organisationNumber: null,
  companyKey: '',
  otherCards: [],
  otherIdentifiers: [],
} satisfies Partial<MailRecipient>;

type Holders = ReadonlyMap<string, readonly ContactRecord[]>;

/** Who else carries each number and address. */
async function findHoldersOf(queries: Queries, points: readonly PointRecord[]): Promise<Holders> {
  const values = [...new Set(points.flatMap(({ normalised }) => normalised ?? []))];
  const held = await findContactIdsHolding(queries, values);
  const people = await findContactsById(queries, [...new Set(held.map(({ contactId }) => contactId))]);
  const byId = new Map(people.map((contact) => [contact.id, contact]));
  const holders = new Map<string, ContactRecord[]>();
  for (const { value, contactId } of held) {
    const contact = byId.get(contactId);
    if (contact) holders.set(value, [...(holders.get(value) ?? []), contact]);
  }
  return holders;
}

function toRecipient(
  contact: ContactRecord,
  points: readonly PointRecord[],
  pointId: string | null,
  holders: Holders,
): MailRecipient {
  const emails = points.filter(({ kind }) => kind === 'email');
  const point = emails.find(({ id }) => id === pointId) ?? emails[0] ?? null;
  const isCompany = contact.kind === 'company';
  return {
    contactId: contact.id,
    name: contact.name,
    companyName: contact.companyName || (isCompany ? contact.name : ''),
    role: contact.role,
    legalForm: formAt(contact.legalForm, point?.normalised ?? null),
    organisationNumber: contact.organisationNumber,
    companyKey: contact.companyKey,
    address: point && addressOf(point),
    countrySigns: signsOf(contact, points, point),
    ...sharedWith(contact, points, point?.normalised ?? null, holders),
  };
}

function addressOf(point: PointRecord): NonNullable<MailRecipient['address']> {
  const source = sourceKindSchema.safeParse(point.sourceKind);
  return {
    display: displayPoint(point),
    key: point.normalised,
    domain: domainOf(point.normalised),
    source: source.success ? source.data : null,
    sourceNote: point.sourceNote,
    obtainedOn: point.obtainedOn,
  };
}

const domainOf = (key: string | null): string => key?.slice(key.lastIndexOf('@') + 1) ?? '';
const localPartOf = (key: string): string => key.slice(0, key.lastIndexOf('@'));

/** A company's card with a person's address on it is written to as that person. */
const formAt = (form: LegalForm, key: string | null): LegalForm =>
  recipientKindOf(form) === 'company' &&
  key !== null &&
  !isRoleAddress(localPartOf(key)) &&
  !isNamedAsItsDomain(key)
    ? 'employee'
    : form;

/** `bolaget@bolaget.se` */
const isNamedAsItsDomain = (key: string): boolean => domainOf(key).split('.').at(-2) === localPartOf(key);

/** What speaks for a country: the domain of the address, the numbers, and a Swedish organisation number. */
function signsOf(
  contact: ContactRecord,
  points: readonly PointRecord[],
  point: PointRecord | null,
): CountrySign[] {
  const phones = points.flatMap(({ kind, normalised }) =>
    kind === 'phone' && normalised !== null ? (readE164(normalised)?.country ?? []) : [],
  );
  return [
    ...[...new Set(phones)].map((country): CountrySign => ({ country, sign: 'phone' })),
    ...signsOfDomain(domainOf(point?.normalised ?? null)),
    ...(contact.organisationNumber ? [{ country: 'SE', sign: 'organisation' } as const] : []),
  ];
}

function signsOfDomain(domain: string): CountrySign[] {
  const country = countryOfDomain(domain);
  return country === null ? [] : [{ country, sign: 'address' }];
}

/** As with a number that is called: a second card of the person brings its opt-outs along, a colleague does not. */
function sharedWith(
  contact: ContactRecord,
  points: readonly PointRecord[],
  key: string | null,
  holders: Holders,
): Pick<MailRecipient, 'otherCards' | 'otherIdentifiers'> {
  const isColleague = (one: ContactRecord): boolean =>
    one.companyKey !== '' && one.companyKey === contact.companyKey && one.sortKey !== contact.sortKey;
  const others = (holders.get(key ?? '') ?? []).filter((one) => one.id !== contact.id && !isColleague(one));
  const values = new Set(points.flatMap(({ normalised }) => normalised ?? []));
  return {
    otherCards: others.map(({ id }) => id),
    otherIdentifiers: [...values].filter(
      (value) => value !== key && !(holders.get(value) ?? []).some(isColleague),
    ),
  };
}
