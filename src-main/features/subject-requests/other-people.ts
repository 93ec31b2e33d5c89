import { isNaturalPerson } from '#shared/compliance/vocabulary.ts';
import type { OtherPerson, OwnTerms } from '#shared/features/subject-requests/find-covered.rules.ts';
import { writtenNumberForms } from '#shared/kernel/find-mentions.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { Queries } from '../../database/journal.ts';
import { emailKeysOf, type KnownSubject, rawDigitsOf } from './subject-keys.ts';
import {
  findAskers,
  findCheckedAddresses,
  findNamelessValues,
  findOtherContacts,
  findOtherPoints,
} from './other-people.repository.ts';
import type { ContactRow, PointRow } from './subject-requests.repository.ts';

type OtherContact = Pick<ContactRow, 'id' | 'kind' | 'name' | 'legalForm' | 'companyKey'>;
type OtherPoint = Pick<PointRow, 'contactId' | 'kind' | 'raw' | 'normalised'>;

/**
 * Everybody else who may be named in a text about the data subject: other contacts, people who asked before, and the
 * seller. Companies are no people; what stands on a company too is a company fact.
 */
export async function findOtherPeople(
  queries: Queries,
  subject: KnownSubject,
  seller: string,
): Promise<OtherPerson[]> {
  const { contactIds } = subject.keys;
  const contacts = await findOtherContacts(queries, contactIds);
  const pointsOf = Map.groupBy(await findOtherPoints(queries, contactIds), (point) => point.contactId);
  const companies = contacts.filter((contact) => !isPerson(contact));
  const companyValues = new Set(companies.flatMap(({ id }) => (pointsOf.get(id) ?? []).map(valueOf)));
  const workplaces = new Set(
    subject.contacts.map((contact) => contact.companyKey).filter((key) => key !== ''),
  );
  const people = contacts
    .filter(isPerson)
    .map((contact) => toOtherPerson(contact, pointsOf.get(contact.id) ?? [], companyValues, workplaces));
  const elsewhere = [...(await findPeopleElsewhere(queries, companyValues)), personOf(seller, [], [])];
  return [...people, ...elsewhere];
}

/** People who are no contacts: they asked for something, were written to, or are known by a number or address alone. */
async function findPeopleElsewhere(
  queries: Queries,
  companyValues: ReadonlySet<string>,
): Promise<OtherPerson[]> {
  const askers = (await findAskers(queries)).map(({ name, subject }) => {
    const { phones, emails } = JSON.parse(subject) as Readonly<
      Record<'phones' | 'emails', readonly string[]>
    >;
    return { name, phones, emails };
  });
  const checked = (await findCheckedAddresses(queries)).map(({ name, address }) => ({
    name,
    phones: [],
    emails: [address],
  }));
  const values = await findNamelessValues(queries);
  const nameless = {
    name: '',
    phones: values.filter((value) => !value.includes('@')),
    emails: values.filter((value) => value.includes('@')),
  };
  return [...askers, ...checked, nameless].map(({ name, phones, emails }) =>
    personOf(
      name,
      phones.map((raw) => ({ raw, normalised: parsePhoneNumber(raw)?.e164 ?? null })).filter(isNoCompany),
      emails.filter((raw) => !emailKeysOf(raw).some((key) => companyValues.has(key))),
    ),
  );

  function isNoCompany({ raw, normalised }: PhoneWritten): boolean {
    return !companyValues.has(normalised ?? raw);
  }
}

type PhoneWritten = Pick<OtherPoint, 'raw' | 'normalised'>;

/** What is the data subject's own and stays readable. */
export const ownTermsOf = ({ keys, contacts, names, sharedEmails }: KnownSubject): OwnTerms => ({
  names,
  companyNames: contacts.map((contact) => contact.companyName).filter((name) => name !== ''),
  numbers: [...[...keys.phones, ...keys.sharedPhones].flatMap(writtenNumberForms), ...keys.rawPhones],
  emails: [...keys.emails, ...sharedEmails],
});

const isPerson = ({ kind, legalForm }: OtherContact): boolean =>
  kind === 'person'
    ? legalForm === 'employee' || isNaturalPerson(legalForm)
    : legalForm === 'sole-trader' || legalForm === 'consumer';

const valueOf = (point: OtherPoint): string => point.normalised ?? point.raw;

function toOtherPerson(
  contact: OtherContact,
  points: readonly OtherPoint[],
  companyValues: ReadonlySet<string>,
  workplaces: ReadonlySet<string>,
): OtherPerson {
  const own = points.filter((point) => !companyValues.has(valueOf(point)));
  return {
    name: contact.name,
    numbers: own.filter((point) => point.kind === 'phone').flatMap(numbersOf),
    emails: own.filter((point) => point.kind === 'email').flatMap((point) => emailKeysOf(point.raw)),
    isColleague: workplaces.has(contact.companyKey),
  };
}

const numbersOf = ({ normalised, raw }: PhoneWritten): readonly string[] =>
  normalised === null ? [rawDigitsOf(raw) ?? []].flat() : writtenNumberForms(normalised);

const personOf = (name: string, phones: readonly PhoneWritten[], emails: readonly string[]): OtherPerson => ({
  name,
  numbers: phones.flatMap(numbersOf),
  emails: emails.flatMap(emailKeysOf),
  isColleague: false,
});
