import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { foldText } from '#shared/kernel/fold-text.ts';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { findCalls } from '../../database/find-call-rows.ts';
import type { Queries } from '../../database/journal.ts';
import { isTellingName } from '../../database/mention-test.ts';
import { emailKeysOf, rawDigitsOf } from './subject-keys.ts';
import {
  type ContactRow,
  countCallsByContact,
  findContactsByRawDigits,
  findContactsByValue,
  findContactsByWords,
  findPointsOf,
  findSuppressedWithoutContact,
} from './subject-requests.repository.ts';

const AT_MOST = 50;

/** What a typed text may be: a number, an address, or else a name. */
interface Wanted {
  readonly text: string;
  readonly phone: string | null;
  readonly rawPhone: string | null;
  readonly emails: readonly string[];
}

/** Whoever a name, address or number in any format may stand for, over contacts, unnamed calls, opt-outs and notes. */
export async function findCandidates(queries: Queries, text: string): Promise<Candidate[]> {
  const wanted = readWanted(text);
  const contacts = await findContacts(queries, wanted);
  const candidates = await showContacts(queries, contacts.rows, contacts.matchedBy);
  return [...candidates, ...(await findNameless(queries, wanted))].slice(0, AT_MOST);
}

function readWanted(text: string): Wanted {
  const emails = emailKeysOf(text);
  const phone = emails.length > 0 ? null : (parsePhoneNumber(text)?.e164 ?? null);
  const isNumber = emails.length === 0 && phone === null && !/\p{L}/u.test(text);
  return { text, phone, rawPhone: isNumber ? rawDigitsOf(text) : null, emails };
}

const isName = ({ phone, rawPhone, emails }: Wanted): boolean =>
  phone === null && rawPhone === null && emails.length === 0;

async function findContacts(
  queries: Queries,
  wanted: Wanted,
): Promise<{ rows: ContactRow[]; matchedBy: Candidate['matchedBy'] }> {
  const { text, phone, rawPhone, emails } = wanted;
  if (emails.length > 0)
    return { rows: await findContactsByValue(queries, emails, AT_MOST), matchedBy: 'email' };
  if (phone !== null)
    return { rows: await findContactsByValue(queries, [phone], AT_MOST), matchedBy: 'phone' };
  if (rawPhone !== null)
    return { rows: await findContactsByRawDigits(queries, rawPhone, AT_MOST), matchedBy: 'phone' };
  return { rows: await findContactsByWords(queries, foldText(text), AT_MOST), matchedBy: 'name' };
}

async function showContacts(
  queries: Queries,
  rows: readonly ContactRow[],
  matchedBy: Candidate['matchedBy'],
): Promise<Candidate[]> {
  const ids = rows.map((row) => row.id);
  const points = Map.groupBy(await findPointsOf(queries, ids), (point) => point.contactId);
  const calls = await countCallsByContact(queries, ids);
  return rows.map(({ id, name, companyName }) => {
    const own = points.get(id) ?? [];
    return {
      contactId: id,
      name,
      companyName,
      phones: own
        .filter((point) => point.kind === 'phone')
        .map((point) => displayOf(point.normalised ?? point.raw)),
      emails: own.filter((point) => point.kind === 'email').map((point) => point.raw),
      matchedBy,
      calls: calls.get(id) ?? 0,
    };
  });
}

const displayOf = (number: string): string => parsePhoneNumber(number)?.display ?? number;

/** What stands under no contact: the number or address itself, and one candidate for all the notes that mention it. */
async function findNameless(queries: Queries, wanted: Wanted): Promise<Candidate[]> {
  const phones = wanted.phone === null ? [] : [wanted.phone];
  const rawPhones = wanted.rawPhone === null ? [] : [wanted.rawPhone];
  const nameForms = isName(wanted) ? nameFormsOf(wanted.text).filter(isTellingName) : [];
  if (!isName(wanted) || nameForms.length > 0) {
    const calls = await findCalls(queries, {
      ...nobody,
      phones,
      rawPhones,
      emails: wanted.emails,
      nameForms,
    });
    const unnamed = calls.filter((call) => call.contactId === null && isOn(call, wanted));
    const suppressed = await findSuppressedWithoutContact(queries, [...phones, ...wanted.emails]);
    return [
      ...(unnamed.length + suppressed.length === 0 ? [] : [byItself(wanted, unnamed.length)]),
      ...(calls.length === unnamed.length ? [] : [byNotes(wanted, calls.length - unnamed.length)]),
    ];
  }
  return [];
}

const isOn = (
  call: { readonly number: string | null; readonly numberRaw: string | null },
  { phone, rawPhone }: Wanted,
): boolean =>
  call.number === null
    ? rawPhone !== null && rawDigitsOf(call.numberRaw ?? '') === rawPhone
    : call.number === phone;

function byItself({ text, phone, emails }: Wanted, calls: number): Candidate {
  return emails.length > 0
    ? { ...withoutName, emails: [text], matchedBy: 'email', calls }
    : { ...withoutName, phones: [displayOf(phone ?? text)], matchedBy: 'phone', calls };
}

// The calls themselves may be with anybody: ticking this adds no contact, only what was typed.
const byNotes = (wanted: Wanted, calls: number): Candidate => ({
  ...withoutName,
  name: isName(wanted) ? wanted.text : '',
  phones: wanted.phone === null && wanted.rawPhone === null ? [] : [displayOf(wanted.phone ?? wanted.text)],
  emails: wanted.emails.length > 0 ? [wanted.text] : [],
  matchedBy: 'note',
  calls,
});

const withoutName: Omit<Candidate, 'matchedBy'> = {
  contactId: null,
  name: '',
  companyName: '',
  phones: [],
  emails: [],
  calls: 0,
};

const nobody = {
  contactIds: [],
  phones: [],
  sharedPhones: [],
  rawPhones: [],
  emails: [],
  nameForms: [],
  organisation: [],
};
