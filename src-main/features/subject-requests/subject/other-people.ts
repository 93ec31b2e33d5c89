import { isNaturalPerson } from '#shared/compliance/vocabulary.ts';
import type { OtherPerson, OwnTerms } from '#shared/features/subject-requests/find-covered.rules.ts';
import { writtenNumberForms } from '#shared/kernel/find-mentions.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import type { Journal, Queries } from '../../../database/journal.ts';
import { flatMapInTurns, takeTurns } from '../../../host/take-turns.ts';
import type { ContactRow, PointRow } from '../subject-requests.repository.ts';
import { emailKeysOf, type KnownSubject, rawDigitsOf } from './subject-keys.ts';
import {
  findAskers,
  findCheckedAddresses,
  findLastCall,
  findNamelessNumbers,
  findOptedOutValues,
  findOtherContacts,
  findOtherPoints,
  type Page,
} from './other-people.repository.ts';

type OtherContact = Pick<ContactRow, 'id' | 'kind' | 'name' | 'legalForm' | 'companyKey'>;
type OtherPoint = Pick<PointRow, 'contactId' | 'kind' | 'raw' | 'normalised'>;

type Read = Journal['read'];

/** Rows that are read, and then made something of, at once: some milliseconds. */
const ROWS = 2000;
const MADE_AT_ONCE = 200;

/**
 * Everybody else who may be named in a text about the data subject: other contacts, people who asked before, and the
 * seller. Companies are no people; what stands on a company too is a company fact. Read in pieces, with turns for others
 * in between.
 */
export async function findOtherPeople(
  read: Read,
  subject: KnownSubject,
  seller: string,
): Promise<OtherPerson[]> {
  const { contactIds } = subject.keys;
  const contacts = await readAll(
    read,
    (queries, page: Page<number>) => findOtherContacts(queries, contactIds, page),
    ({ seq }) => seq,
  );
  const points = await readAll(
    read,
    (queries, page: Page<string>) => findOtherPoints(queries, contactIds, page),
    ({ id }) => id,
  );
  const pointsOf = Map.groupBy(points, (point) => point.contactId);
  const companies = contacts.filter((contact) => !isPerson(contact));
  const companyValues = new Set(companies.flatMap(({ id }) => (pointsOf.get(id) ?? []).map(valueOf)));
  const workplaces = new Set(
    subject.contacts.map((contact) => contact.companyKey).filter((key) => key !== ''),
  );
  const people = await flatMapInTurns(contacts.filter(isPerson), takeTurns(MADE_AT_ONCE), (contact) => [
    toOtherPerson(contact, pointsOf.get(contact.id) ?? [], companyValues, workplaces),
  ]);
  const elsewhere = await findPeopleElsewhere(read, companyValues);
  return [...people, ...elsewhere, personOf(seller, [], [])];
}

/** Every row that `find` answers, some in each piece, in the order of their keys. */
async function readAll<R, Key>(
  read: Read,
  find: (queries: Queries, page: Page<Key>) => Promise<R[]>,
  keyOf: (row: R) => Key,
): Promise<R[]> {
  const all: R[] = [];
  for (let after: Key | null = null; ;) {
    const from: Key | null = after;
    const rows = await read((queries) => find(queries, { after: from, limit: ROWS }));
    for (const row of rows) all.push(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS) return all;
    after = keyOf(last);
  }
}

async function readNamelessNumbers(read: Read): Promise<ReadonlySet<string>> {
  const numbers = new Set<string>();
  const last = await read(findLastCall);
  for (let after = 0; after < last; after += ROWS) {
    const to = after + ROWS;
    for (const number of await read((queries) => findNamelessNumbers(queries, { after, to })))
      numbers.add(number);
  }
  return numbers;
}

/** People who are no contacts: they asked for something, were written to, or are known by a number or address alone. */
async function findPeopleElsewhere(read: Read, companyValues: ReadonlySet<string>): Promise<OtherPerson[]> {
  const askers = (await read(findAskers)).map(({ name, subject }) => {
    const { phones, emails } = JSON.parse(subject) as Readonly<
      Record<'phones' | 'emails', readonly string[]>
    >;
    return { name, phones, emails };
  });
  const checked = (await read(findCheckedAddresses)).map(({ name, address }) => ({
    name,
    phones: [],
    emails: [address],
  }));
  const optedOut = await readAll(read, findOptedOutValues, ({ place }) => place);
  const values = [...(await readNamelessNumbers(read)), ...optedOut.map(({ value }) => value)];
  const isNobodys = { name: '', phones: [], emails: [] };
  // One by one, so that a register of hundreds of thousands is gone through in turns.
  const nameless = values.map((value) =>
    value.includes('@') ? { ...isNobodys, emails: [value] } : { ...isNobodys, phones: [value] },
  );
  return flatMapInTurns(
    [...askers, ...checked, ...nameless],
    takeTurns(MADE_AT_ONCE),
    ({ name, phones, emails }) => [
      personOf(
        name,
        phones.map((raw) => ({ raw, normalised: parsePhoneNumber(raw)?.e164 ?? null })).filter(isNoCompany),
        emails.filter((raw) => !emailKeysOf(raw).some((key) => companyValues.has(key))),
      ),
    ],
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
