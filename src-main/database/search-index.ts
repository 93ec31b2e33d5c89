import { foldedWords } from '#shared/kernel/fold-text.ts';
import { phoneSearchForms } from '#shared/kernel/phone-number.ts';
import { sql } from 'kysely';
import { compileOnce } from './compile-once.ts';
import type { CacheQueries, Queries } from './journal.ts';
import { marksOf } from './match-query.ts';

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

export const removeCallFromIndex = async (queries: Queries, seq: number): Promise<void> => {
  await sql`DELETE FROM callSearch WHERE rowid = ${seq}`.execute(queries);
};

/**
 * Notes calls that are gone, and which the index still holds: wiping its words takes some milliseconds for each, so it
 * follows in pieces.
 */
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

/** Wipes the words of at most `count` calls that are gone out of the index. */
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
  const list = JSON.stringify(seqs);
  await sql`DELETE FROM callSearch WHERE rowid IN (SELECT value FROM json_each(${list}))`.execute(queries);
  await sql`DELETE FROM goneCall WHERE seq IN (SELECT value FROM json_each(${list}))`.execute(queries);
}

/** What can be found of one contact. */
export interface IndexedContact {
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

/** Takes any number of contacts out of the full-text index. */
export const removeContactsFromIndex = async (queries: Queries, seqs: readonly number[]): Promise<void> => {
  await deleteContactRows(queries, JSON.stringify(seqs));
};

const deleteContactRows = compileOnce((queries: Queries, seqs: string) =>
  sql`DELETE FROM contactSearch WHERE rowid IN (SELECT value FROM json_each(${seqs}))`.compile(queries),
);

/** Puts any number of contacts, none of which is there, into the full-text index. */
export const insertContactsIntoIndex = async (
  queries: Queries,
  contacts: readonly IndexedContact[],
): Promise<void> => {
  await insertContactRows(queries, JSON.stringify(contacts.map(toContactIndexRow)));
};

const insertContactRows = compileOnce((queries: Queries, rows: string) =>
  sql`INSERT INTO contactSearch (rowid, name, number, email, folded)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
    FROM jsonb_each(${rows})`.compile(queries),
);

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

/** Indexes every call of a contact again, after the name that they are found under changed. */
export async function indexCallsOf(
  queries: Queries,
  contact: { readonly id: string; readonly name: string; readonly companyName: string },
): Promise<void> {
  const calls = await queries
    .selectFrom('call')
    .select(['seq', 'contactId', 'number', 'numberRaw', 'outcome', 'note'])
    .where('contactId', '=', contact.id)
    .orderBy('seq')
    .execute();
  const { name, companyName } = contact;
  await sql`DELETE FROM callSearch WHERE rowid IN (SELECT seq FROM call WHERE contactId = ${contact.id})`.execute(
    queries,
  );
  await insertCallsIntoIndex(
    queries,
    calls.map((call) => ({ ...call, name, companyName })),
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
