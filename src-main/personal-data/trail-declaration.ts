import { setImmediate as letOthersRun } from 'node:timers/promises';
import { sql } from 'kysely';
import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import {
  always,
  type PersonalData,
  type Row,
  type SearchedTexts,
  type SubjectKeys,
  text,
} from './table-declaration.ts';
import { isOwnCall } from './call-declarations.ts';
import { findOptOutEvents, findRegisterChecks, findSuppressions } from './opt-out-declarations.ts';
import { findSubjectRequests } from './request-declarations.ts';
import { createMentionTest, type MentionTest } from './mention-test.ts';

const CHUNK = 2_000;

/** What an entry's payload holds, as the audit trail writes it. */
export interface AuditPayload {
  readonly at: string;
  readonly action: string;
  readonly table: string;
  readonly id: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  readonly reason?: string;
}

/** Entries about the person's rows, and entries about other rows whose earlier values speak of the person. */
async function findAuditEntries(queries: Queries, subject: SubjectKeys): Promise<Row<'auditEntry'>[]> {
  if (subject.searched) return findSearchedEntries(queries, subject, subject.searched);
  const own = await findEntriesOfOwnRows(queries, subject);
  const known = new Set(own.map((entry) => entry.seq));
  const earlier = await findEarlierValues(queries, subject);
  return [...own, ...earlier.filter((entry) => !known.has(entry.seq))].toSorted((a, b) => a.seq - b.seq);
}

/** The same, of the entries that a search has found. */
async function findSearchedEntries(
  queries: Queries,
  subject: SubjectKeys,
  searched: SearchedTexts,
): Promise<Row<'auditEntry'>[]> {
  const ids = new Set(await findOwnIds(queries, subject));
  const speaksOfSubject = await createMentionTest(queries, subject);
  const entries = await readEntries(queries, await searched.keysIn(queries, 'auditEntry'));
  return entries.filter((entry) => {
    const payload = readPayload(entry);
    if (payload === null) return false;
    const isEarlier = payload.before !== undefined || payload.reason !== undefined;
    return ids.has(payload.id) || (isEarlier && concerns(entry, subject, speaksOfSubject));
  });
}

/** Entries that were not erased, by their keys as a search gives them. */
export async function readEntries(queries: Queries, keys: readonly string[]): Promise<Row<'auditEntry'>[]> {
  return queries
    .selectFrom('auditEntry')
    .selectAll()
    .where(sql<boolean>`seq IN (SELECT value ->> 0 FROM json_each(${`[${keys.join(',')}]`}))`)
    .where('payload', 'is not', null)
    .orderBy('seq')
    .execute();
}

/** Everything an entry says in which somebody may be named: where signs are written otherwise there, as they are read. */
export const textsInEntry = (payload: string): string[] =>
  payload.includes('\\') ? [payload, ...freeTextsOf(JSON.parse(payload))] : [payload];

async function findEntriesOfOwnRows(queries: Queries, subject: SubjectKeys): Promise<Row<'auditEntry'>[]> {
  const ids = await findOwnIds(queries, subject);
  // One list as JSON: the payload is then read once, and there may be more ids than SQLite takes variables.
  return queries
    .selectFrom('auditEntry')
    .selectAll()
    .where(sql<boolean>`payload ->> '$.id' IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute();
}

/** Ids of the rows that are the person's, as entries name them. */
export async function findOwnIds(queries: Queries, subject: SubjectKeys): Promise<string[]> {
  const calls = await queries
    .selectFrom('call')
    .select('id')
    .where((eb) => isOwnCall(eb, subject))
    .execute();
  const rows = [
    ...calls,
    ...(await findRecordIds(queries, subject)),
    ...(await findSuppressions(queries, subject)),
    ...(await findOptOutEvents(queries, subject)),
    ...(await findRegisterChecks(queries, { ...subject, sharedPhones: [] })),
    ...(await findSubjectRequests(queries, subject)),
  ];
  return [...subject.contactIds, ...subject.phones, ...subject.rawPhones, ...rows.map(({ id }) => id)];
}

/** Ids of what the person bought and agreed to. */
async function findRecordIds(queries: Queries, { contactIds }: SubjectKeys): Promise<{ id: string }[]> {
  const own = JSON.stringify(contactIds);
  const sales = await queries.selectFrom('sale').select('id').where(isOneOf('contactId', own)).execute();
  const consents = await queries
    .selectFrom('consent')
    .select('id')
    .where(isOneOf('contactId', own))
    .execute();
  return [...sales, ...consents];
}

// Only what was replaced or removed can stand here and nowhere else: such entries have `before` or a reason.
async function findEarlierValues(queries: Queries, subject: SubjectKeys): Promise<Row<'auditEntry'>[]> {
  const speaksOfSubject = await createMentionTest(queries, subject);
  const found: Row<'auditEntry'>[] = [];
  for (let last = 0; ;) {
    const page = await queries
      .selectFrom('auditEntry')
      .selectAll()
      .where('seq', '>', last)
      .where(sql<boolean>`(payload LIKE '%"before":{%' OR payload LIKE '%"reason":"%')`)
      .orderBy('seq')
      .limit(CHUNK)
      .execute();
    found.push(...page.filter((entry) => concerns(entry, subject, speaksOfSubject)));
    last = page.at(-1)?.seq ?? last;
    if (page.length < CHUNK) return found;
    await letOthersRun();
  }
}

function concerns(entry: Row<'auditEntry'>, subject: SubjectKeys, speaksOfSubject: MentionTest): boolean {
  const payload = readPayload(entry);
  if (!payload) return false;
  const sides = [payload.before, payload.after].filter((side) => side !== undefined);
  const isTheirs = sides.some((side) => isOwnSide(side, subject));
  const contactId = contactIdOf(payload);
  return isTheirs || freeTextsOf(payload).some((said) => speaksOfSubject(said, contactId));
}

/** The entry's content; null when it was erased. */
export const readPayload = (entry: Pick<Row<'auditEntry'>, 'payload'>): AuditPayload | null =>
  entry.payload === null ? null : (JSON.parse(entry.payload) as AuditPayload);

/** True when a stored row says by itself that it is the person's: their contact, or their number and no contact. */
export function isOwnSide(side: Readonly<Record<string, unknown>>, subject: SubjectKeys): boolean {
  const contactId = side['contactId'];
  if (typeof contactId === 'string') return subject.contactIds.includes(contactId);
  return typeof side['number'] === 'string' && subject.phones.includes(side['number']);
}

function contactIdOf(payload: AuditPayload): string | null {
  const contactId = payload.before?.['contactId'] ?? payload.after?.['contactId'];
  if (typeof contactId === 'string') return contactId;
  return payload.table === 'contact' ? payload.id : null;
}

const freeTextColumns = new Set([
  'note',
  'sourceNote',
  'label',
  'statedBy',
  'reason',
  'evidence',
  'identityCheck',
]);

/** What somebody wrote in words, wherever in the payload it stands; names and identifiers are not looked at. */
export function freeTextsOf(value: unknown, column = ''): string[] {
  if (typeof value === 'string') return freeTextColumns.has(column) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => freeTextsOf(item, column));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => freeTextsOf(item, key));
}

export const auditEntryDeclaration: PersonalData<'auditEntry'> = {
  holds: 'personal-data',
  title: text('Ändringar och tidigare värden', 'Changes and earlier values'),
  columns: { seq: 'technical', salt: 'technical', payload: text('Vad som gjordes', 'What was done') },
  formats: { payload: 'json' },
  category: text('Spårbarhet: vad som gjorts och ändrats', 'Audit trail: what was done and changed'),
  purpose: text(
    'Att kunna visa vad som antecknats, när och vad som senare rättats.',
    'To be able to show what was noted, when, and what was corrected later.',
  ),
  lawfulBasis: text(
    'Berättigat intresse, artikel 6.1 f i GDPR, tillsammans med ansvarsskyldigheten i artikel 5.2.',
    'Legitimate interests, GDPR article 6(1)(f), together with accountability in article 5(2).',
  ),
  retention: text('Lika länge som uppgiften som ändrades.', 'As long as the data that were changed.'),
  source: text('Journalen själv, vid varje ändring.', 'The journal itself, at every change.'),
  erasure: text(
    'Innehållet raderas; kedjan av kontrollsummor består och säger inget om någon.',
    'The content is erased; the chain of checksums remains and says nothing about anybody.',
  ),
  onErasure: 'empty',
  emptied: () => ({ salt: null, payload: null }),
  freeText: [],
  keyOf: ({ seq }) => String(seq),
  isOwn: always,
  find: findAuditEntries,
};
