import { foldedWords } from '#shared/kernel/fold-text.ts';
import { phoneSearchForms } from '#shared/kernel/phone-number.ts';
import { sql } from 'kysely';
import { compileOnce, insertEach } from './compile-once.ts';
import type { CacheQueries, Queries } from './journal.ts';
import { marksOf } from './match-query.ts';
import { markOnly, takeOutOfIndex } from './renew-index.ts';

/** What can be found of one call. */
interface IndexedCall {
  readonly seq: number;
  readonly name: string;
  readonly companyName: string;
  readonly contactId: string | null;
  readonly number: string | null;
  readonly numberRaw: string | null;
  readonly outcome: string;
  readonly note: string;
}

/** Puts a call into the full-text index, in place of what stood there. */
export async function indexCall(queries: Queries, call: IndexedCall, isNew: boolean): Promise<void> {
  if (!isNew) await removeCallFromIndex(queries, call.seq);
  // The place of the latest call is given again once that call is gone.
  else if ((await findGone(queries, call.seq)).length > 0) await wipe(queries, [call.seq]);
  await insertCallsIntoIndex(queries, [call]);
}

const findGone = compileOnce((queries: Queries, seq: number) =>
  queries.selectFrom('goneCall').select('seq').where('seq', '=', seq).compile(),
);

export const removeCallFromIndex = (queries: Queries, seq: number): Promise<void> =>
  takeOutOfIndex(queries, 'callSearch', [seq]);

/** Notes calls that are gone, and which the index still holds: wiping its words follows in pieces. */
export const noteGoneCalls = async (queries: Queries, seqs: readonly number[]): Promise<void> => {
  await sql`INSERT INTO goneCall (seq) SELECT value FROM json_each(${JSON.stringify(seqs)})`.execute(queries);
};

export const countGoneCalls = async (queries: Queries): Promise<number> => {
  const { count } = await queries
    .selectFrom('goneCall')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
};

/** Takes at most `count` calls that are gone out of the index. */
export async function wipeGoneCalls(queries: Queries | CacheQueries, count: number): Promise<void> {
  const { rows } = await sql<{ seq: number }>`SELECT seq FROM goneCall ORDER BY seq LIMIT ${count}`.execute(
    queries,
  );
  await wipe(
    queries,
    rows.map(({ seq }) => seq),
  );
}

async function wipe(queries: Queries | CacheQueries, seqs: readonly number[]): Promise<void> {
  await takeOutOfIndex(queries, 'callSearch', seqs);
  await sql`DELETE FROM goneCall WHERE seq IN (SELECT value FROM json_each(${JSON.stringify(seqs)}))`.execute(
    queries,
  );
}

/** What can be found of one contact. */
interface IndexedContact {
  readonly seq: number;
  readonly name: string;
  readonly companyName: string;
  readonly points: readonly {
    readonly kind: 'phone' | 'email';
    readonly raw: string;
    readonly normalised: string | null;
  }[];
}

/** Indexes a contact again after a change. */
export async function indexContact(queries: Queries, contactId: string): Promise<void> {
  const contact = await queries
    .selectFrom('contact')
    .select(['name', 'companyName', 'seq'])
    .where('id', '=', contactId)
    .executeTakeFirstOrThrow();
  const points = await queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', '=', contactId)
    .execute();
  await removeContactsFromIndex(queries, [contact.seq]);
  await insertContactsIntoIndex(queries, [{ ...contact, points }]);
}

// More are marked at once and wiped by writing the index anew, in pieces that nobody waits for.
const CONTACTS_WIPED = 20;
const CALLS_WIPED = 4;

/** Takes any number of contacts out of the full-text index; after many of them `renewIndex` must follow. */
export async function removeContactsFromIndex(queries: Queries, seqs: readonly number[]): Promise<void> {
  if (seqs.length > CONTACTS_WIPED) await markOnly(queries, 'contactSearch');
  await takeOutOfIndex(queries, 'contactSearch', seqs);
}

/** Puts any number of contacts, none of which is there, into the full-text index. */
export const insertContactsIntoIndex = (
  queries: Queries,
  contacts: readonly IndexedContact[],
): Promise<void> => insertContactRows(queries, contacts.map(toContactIndexRow));

const insertContactRows = insertEach('contactSearch', ['rowid', 'name', 'number', 'email', 'folded']);

function toContactIndexRow({ seq, name, companyName, points }: IndexedContact) {
  const who = `${name} ${companyName}`.trim();
  const numbers = points
    .filter((point) => point.kind === 'phone')
    .map((point) => numberForms(point.normalised, point.raw));
  const emails = points
    .filter((point) => point.kind === 'email')
    .map((point) => `${point.raw} ${point.normalised ?? ''}`);
  return [seq, who, numbers.join(' '), emails.join(' '), foldedWords(who)];
}

// Some ten milliseconds. A contact with more calls is noted, and the rest follows in pieces.
const CALLS_AT_ONCE = 50;

/**
 * Indexes the calls of a contact again, after the name that they are found under changed: the latest at once; older ones
 * are found under the former name until their piece has run. After many of them `renewIndex` must follow.
 */
export async function indexCallsOf(queries: Queries, contact: NamedContact): Promise<void> {
  const calls = await selectCallsBefore(queries, contact.id, Number.MAX_SAFE_INTEGER, CALLS_AT_ONCE);
  if (calls.length > CALLS_WIPED) await markOnly(queries, 'callSearch');
  await replaceCallsInIndex(queries, contact, calls);
  if (calls.length === CALLS_AT_ONCE)
    await sql`INSERT INTO renamedContact (contactId) VALUES (${contact.id}) ON CONFLICT DO NOTHING`.execute(
      queries,
    );
}

interface NamedContact {
  readonly id: string;
  readonly name: string;
  readonly companyName: string;
}

/** How far the calls of a renamed contact are indexed again, and under which name. */
export interface RenamedPlace extends NamedContact {
  readonly before: number;
}

/**
 * Indexes some calls of a renamed contact again, the latest first, under the name it has now: one that was renamed since
 * `place` begins anew. Null when no renamed contact is left. Must run inside a transaction.
 */
export async function indexRenamedPiece(
  queries: Queries,
  place: RenamedPlace | null,
): Promise<RenamedPlace | null> {
  const [contact] = await selectRenamed(queries);
  if (!contact) return null;
  const isSame =
    place?.id === contact.id && place.name === contact.name && place.companyName === contact.companyName;
  const before = isSame ? place.before : Number.MAX_SAFE_INTEGER;
  const calls = await selectCallsBefore(queries, contact.id, before, CALLS_AT_ONCE);
  await replaceCallsInIndex(queries, contact, calls);
  if (calls.length < CALLS_AT_ONCE)
    await sql`DELETE FROM renamedContact WHERE contactId = ${contact.id}`.execute(queries);
  return { ...contact, before: calls.at(-1)?.seq ?? 0 };
}

const selectRenamed = compileOnce((queries: Queries) =>
  queries
    .selectFrom('renamedContact')
    .innerJoin('contact', 'contact.id', 'renamedContact.contactId')
    .select(['contact.id', 'contact.name', 'contact.companyName'])
    .orderBy('contact.id')
    .limit(1)
    .compile(),
);

const selectCallsBefore = compileOnce((queries: Queries, contactId: string, before: number, limit: number) =>
  queries
    .selectFrom('call')
    .select(['seq', 'contactId', 'number', 'numberRaw', 'outcome', 'note'])
    .where('contactId', '=', contactId)
    .where('seq', '<', before)
    .orderBy('seq', 'desc')
    .limit(limit)
    .compile(),
);

async function replaceCallsInIndex(
  queries: Queries,
  { name, companyName }: NamedContact,
  calls: readonly Omit<IndexedCall, 'name' | 'companyName'>[],
): Promise<void> {
  await takeOutOfIndex(
    queries,
    'callSearch',
    calls.map(({ seq }) => seq),
  );
  await insertCallsIntoIndex(
    queries,
    // The index takes rows in rising order for less.
    calls.map((call) => ({ ...call, name, companyName })).toReversed(),
  );
}

/** One statement for any number of calls. */
const insertCallsIntoIndex = (queries: Queries, calls: readonly IndexedCall[]): Promise<unknown> =>
  insertRows(queries, JSON.stringify(calls.map(toIndexRow)));

const insertRows = compileOnce((queries: Queries, rows: string) =>
  sql`INSERT INTO callSearch (rowid, who, number, note, folded, marks)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
    FROM json_each(${rows})`.compile(queries),
);

function toIndexRow(call: IndexedCall) {
  const who = `${call.name} ${call.companyName}`.trim();
  const number = numberForms(call.number, call.numberRaw);
  return [call.seq, who, number, call.note, foldedWords(`${who} ${call.note}`), marksOf(call)];
}

const numberForms = (number: string | null, raw: string | null): string =>
  number ? phoneSearchForms(number) : (raw ?? '').replace(/\D/g, '');
