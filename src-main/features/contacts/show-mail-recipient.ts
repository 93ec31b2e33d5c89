import { formAtAddress } from '#shared/compliance/form-at-address.rules.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import { organisationKeys } from '#shared/compliance/party.ts';
import { countryOfDomain, type CountrySign } from '#shared/compliance/recipient-country.rules.ts';
import { sourceKindSchema } from '#shared/compliance/vocabulary.ts';
import { parseEmailAddress } from '#shared/kernel/email-address.ts';
import { readE164 } from '#shared/kernel/phone-number.ts';
import { displayPoint } from './contact-view.ts';
import type { ContactRecord, PointRecord } from './contacts.repository.ts';
import type { CarriersOf } from './find-carriers.ts';
import { isColleague } from './shared-identifiers.ts';

type Address = NonNullable<MailRecipient['address']>;

/** A contact with everything on its card, and where it is written to. */
export interface Card {
  readonly contact: ContactRecord;
  readonly points: readonly PointRecord[];
  readonly point: PointRecord | null;
  /** The address as it was written when the card holds it otherwise, or not at all. */
  readonly typed: Address | null;
}

/** A contact as somebody to write to, with the other cards whose no holds for it too. */
export function toRecipient(
  card: Card,
  carriersOf: CarriersOf,
  others: { readonly cards: readonly ContactRecord[]; readonly identifiers: readonly string[] },
): MailRecipient {
  const { contact, points } = card;
  const address = addressOf(card);
  const values = new Set(points.flatMap(({ normalised }) => normalised ?? []));
  const ownAlone = [...values].filter((value) => !carriersOf(value).some((one) => isColleague(one, contact)));
  return {
    contactId: contact.id,
    name: contact.name,
    companyName: contact.companyName || (contact.kind === 'company' ? contact.name : ''),
    role: contact.role,
    legalForm: formAtAddress(contact.legalForm, address?.key ?? null),
    organisationNumber: contact.organisationNumber,
    companyKey: contact.companyKey,
    address,
    countrySigns: signsOf(contact, points, address?.domain ?? ''),
    otherCards: others.cards.map(({ id }) => id),
    otherCompanies: [...new Set(others.cards.flatMap(organisationKeys))],
    otherIdentifiers: [...new Set([...ownAlone, ...others.identifiers])].filter(
      (value) => value !== address?.key,
    ),
  };
}

function addressOf({ point, typed }: Card): Address | null {
  if (point === null) return typed;
  const source = sourceKindSchema.safeParse(point.sourceKind);
  return {
    display: displayPoint(point),
    key: point.normalised,
    domain: domainOf(point.normalised),
    ...(typed && { display: typed.display, key: typed.key }),
    source: source.success ? source.data : null,
    sourceNote: point.sourceNote,
    obtainedOn: point.obtainedOn,
  };
}

/** An address of which the journal knows nothing. */
export function addressAsTyped(typed: string): Address {
  const parsed = parseEmailAddress(typed);
  return {
    display: parsed?.display ?? typed.trim(),
    key: parsed?.matchKey ?? null,
    domain: parsed?.domain ?? '',
    source: null,
    sourceNote: '',
    obtainedOn: null,
  };
}

const domainOf = (key: string | null): string => key?.slice(key.lastIndexOf('@') + 1) ?? '';

/** What speaks for a country: the domain of the address, the numbers, and a Swedish organisation number. */
function signsOf(contact: ContactRecord, points: readonly PointRecord[], domain: string): CountrySign[] {
  const phones = points.flatMap(({ kind, normalised }) =>
    kind === 'phone' && normalised !== null ? (readE164(normalised)?.country ?? []) : [],
  );
  return [
    ...[...new Set(phones)].map((country): CountrySign => ({ country, sign: 'phone' })),
    ...signsOfDomain(domain),
    ...(contact.organisationNumber ? [{ country: 'SE', sign: 'organisation' } as const] : []),
  ];
}

/** The country that the domain of an address speaks for. */
export function signsOfDomain(domain: string): CountrySign[] {
  const country = countryOfDomain(domain);
  return country === null ? [] : [{ country, sign: 'address' }];
}
