import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { nameFormsOf } from '#shared/kernel/find-mentions.ts';
import { findCalls } from '../../../personal-data/call-declarations.ts';
import type { Queries } from '../../../database/journal.ts';
import { isTellingName } from '../../../personal-data/mention-test.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../../personal-data/personal-data-inventory.ts';
import type { SubjectKeys } from '../../../personal-data/table-declaration.ts';
import { findSuppressedWithoutContact } from '../subject-requests.repository.ts';
import { displayOf, isName, type Wanted } from './read-wanted.ts';
import { rawDigitsOf } from './subject-keys.ts';

/** What stands under no contact: the number or address itself, and one candidate for all the words that mention it. */
export async function findNameless(queries: Queries, wanted: Wanted, isKnown: boolean): Promise<Candidate[]> {
  const keys = keysFor(wanted);
  if (isName(wanted) && keys.nameForms.length === 0) return [];
  const { calls, unnamed, own, spoken } = await countEverywhere(queries, keys, wanted);
  const suppressed = await findSuppressedWithoutContact(queries, [...keys.phones, ...keys.emails]);
  // Under a contact it is shown already.
  const held = isKnown ? 0 : own;
  const isAlone = !isName(wanted) && unnamed + suppressed.length + held > 0;
  const isSpokenOf = calls > unnamed || spoken > 0 || (isName(wanted) && held > 0);
  return [
    ...(isAlone ? [byItself(wanted, unnamed)] : []),
    ...(isSpokenOf ? [byNotes(wanted, calls - unnamed)] : []),
  ];
}

const keysFor = (wanted: Wanted): SubjectKeys => ({
  ...nobody,
  phones: wanted.phone === null ? [] : [wanted.phone],
  rawPhones: wanted.rawPhone === null ? [] : [wanted.rawPhone],
  emails: wanted.emails,
  nameForms: isName(wanted) ? nameFormsOf(wanted.text).filter(isTellingName) : [],
});

interface Counts {
  readonly calls: number;
  /** Of them, those on the number itself with nobody's name. */
  readonly unnamed: number;
  /** Rows of other tables that are held under the number, address or name itself. */
  readonly own: number;
  /** Rows of other tables in which it is spoken of. */
  readonly spoken: number;
}

// The trail holds earlier words only, and is read for the report: reading it for every search would take too long.
const skipped: ReadonlySet<PersonalTable> = new Set<PersonalTable>([
  'contact',
  'contactPoint',
  'call',
  'suppression',
  'exportedSubject',
  'auditEntry',
]);

async function countEverywhere(queries: Queries, keys: SubjectKeys, wanted: Wanted): Promise<Counts> {
  const calls = await findCalls(queries, keys);
  const unnamed = calls.filter((call) => call.contactId === null && isOn(call, wanted));
  let [own, spoken] = [0, 0];
  for (const table of personalTables.filter((table) => !skipped.has(table))) {
    const { find, isOwn } = personalDataInventory[table];
    const rows: readonly object[] = await find(queries, keys);
    const theirs = rows.filter((row) => isOwn(row as never, keys));
    own += theirs.length;
    spoken += rows.length - theirs.length;
  }
  return { calls: calls.length, unnamed: unnamed.length, own, spoken };
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
  contactSeqs: [],
  phones: [],
  sharedPhones: [],
  rawPhones: [],
  emails: [],
  nameForms: [],
  organisation: [],
};
