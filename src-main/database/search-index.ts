import { foldedWords } from '#shared/kernel/fold-text.ts';
import { phoneQueryDigits, phoneSearchForms } from '#shared/kernel/phone-number.ts';
import { sql } from 'kysely';
import type { Queries } from './journal.ts';

/** What can be found of one call. */
interface IndexedCall {
  readonly seq: number;
  readonly name: string;
  readonly companyName: string;
  readonly number: string | null;
  readonly numberRaw: string | null;
  readonly note: string;
}

/** Puts a call into the full-text index, in place of what stood there. */
export async function indexCall(queries: Queries, call: IndexedCall, isNew: boolean): Promise<void> {
  if (!isNew) await removeCallFromIndex(queries, call.seq);
  const who = `${call.name} ${call.companyName}`.trim();
  await sql`INSERT INTO callSearch (rowid, who, number, note, folded) VALUES (
    ${call.seq}, ${who}, ${numberForms(call.number, call.numberRaw)}, ${call.note},
    ${foldedWords(`${who} ${call.note}`)})`.execute(queries);
}

export const removeCallFromIndex = async (queries: Queries, seq: number): Promise<void> => {
  await sql`DELETE FROM callSearch WHERE rowid = ${seq}`.execute(queries);
};

/** Indexes a contact again after a change, and every call that shows its name. */
export async function indexContact(queries: Queries, contactId: string): Promise<void> {
  const contact = await queries
    .selectFrom('contact')
    .select(['name', 'companyName', sql<number>`rowid`.as('rowid')])
    .where('id', '=', contactId)
    .executeTakeFirstOrThrow();
  const points = await queries
    .selectFrom('contactPoint')
    .selectAll()
    .where('contactId', '=', contactId)
    .execute();
  const name = `${contact.name} ${contact.companyName}`.trim();
  const numbers = points
    .filter((point) => point.kind === 'phone')
    .map((point) => numberForms(point.normalised, point.raw));
  const emails = points
    .filter((point) => point.kind === 'email')
    .map((point) => `${point.raw} ${point.normalised ?? ''}`);
  await sql`DELETE FROM contactSearch WHERE rowid = ${contact.rowid}`.execute(queries);
  await sql`INSERT INTO contactSearch (rowid, name, number, email, folded) VALUES (
    ${contact.rowid}, ${name}, ${numbers.join(' ')}, ${emails.join(' ')}, ${foldedWords(name)})`.execute(
    queries,
  );
  await indexCallsOf(queries, contactId, contact);
}

async function indexCallsOf(
  queries: Queries,
  contactId: string,
  contact: { name: string; companyName: string },
): Promise<void> {
  const calls = await queries
    .selectFrom('call')
    .select(['seq', 'number', 'numberRaw', 'note'])
    .where('contactId', '=', contactId)
    .execute();
  for (const call of calls)
    await indexCall(queries, { ...call, name: contact.name, companyName: contact.companyName }, false);
}

const numberForms = (number: string | null, raw: string | null): string =>
  number ? phoneSearchForms(number) : (raw ?? '').replace(/\D/g, '');

/**
 * An FTS5 query that asks for every word of a typed text as a prefix, and for digits in any format as the start
 * of a number: `anna 070-12` becomes `"anna"* AND ("07012"* OR ("070"* AND "12"*))`. Null when the text holds no word.
 * Quoting keeps `OR`, `NEAR` and `*` plain words.
 */
export function matchQuery(text: string): string | null {
  const parts: string[] = [];
  let from = 0;
  const typed = text.normalize('NFC').toLowerCase();
  for (const run of typed.matchAll(numberRun)) {
    parts.push(...prefixes(typed.slice(from, run.index)), numberPart(run[0]));
    from = run.index + run[0].length;
  }
  parts.push(...prefixes(typed.slice(from)));
  return parts.length > 0 ? parts.join(' AND ') : null;
}

// Digits that belong together although a person writes spaces, dashes and brackets between them.
const numberRun = /\+?\d[\d\s()/.-]*\d/g;

function numberPart(run: string): string {
  const asWords = prefixes(run).join(' AND ');
  const digits = phoneQueryDigits(run);
  return digits ? `("${digits}"* OR (${asWords}))` : asWords;
}

const prefixes = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`);
