import { isNaturalPerson } from '#shared/compliance/vocabulary.ts';
import type { OtherPerson, OwnTerms } from '#shared/features/subject-requests/mask-others.rules.ts';
import { writtenNumberForms } from '#shared/kernel/find-mentions.ts';
import type { Queries } from '../../database/journal.ts';
import { emailKeysOf, type KnownSubject, rawDigitsOf } from './subject-keys.ts';
import {
  type ContactRow,
  findOtherContacts,
  findOtherPoints,
  findRequests,
  type PointRow,
} from './subject-requests.repository.ts';

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
  const nameOnly = [seller, ...(await findRequests(queries)).map(({ name }) => name)];
  return [...people, ...nameOnly.filter((name) => name !== '').map(personByName)];
}

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

const numbersOf = ({ normalised, raw }: OtherPoint): readonly string[] =>
  normalised === null ? [rawDigitsOf(raw) ?? []].flat() : writtenNumberForms(normalised);

const personByName = (name: string): OtherPerson => ({ name, numbers: [], emails: [], isColleague: false });
