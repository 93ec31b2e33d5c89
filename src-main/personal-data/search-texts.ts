import { sql } from 'kysely';
import { createMentionFinder, type MentionTerms } from '#shared/kernel/find-mentions.ts';
import type { Queries } from '../database/journal.ts';
import { readTexts, placeOf, textPlaces, type TextTable } from './find-mentioning.ts';
import { textsInEntry } from './trail-declaration.ts';
import { followWriting, type Writing } from './follow-writing.ts';
import { termsOf } from './mention-test.ts';
import type { SearchedTexts, SubjectKeys, TableName } from './table-declaration.ts';

/** One piece of the work, for which nobody waits longer than some milliseconds. */
type InPiece = <R>(work: (queries: Queries) => Promise<R>) => Promise<R>;

/** Somebody to look for, and the rows about them whose entries in the trail are to be found. */
interface Sought {
  readonly subject: SubjectKeys;
  /** Asked once the texts were read; the ids of the rows that are theirs by then. */
  readonly findTrailIds: (queries: Queries, subject: SubjectKeys) => Promise<readonly string[]>;
}

/** Something became somebody's own while texts were searched: they must be searched once more. */
export class SearchOutdated extends Error {}

interface TextSearch {
  /** For each of those who were sought, in their order. */
  readonly found: readonly SearchedTexts[];
  /** Nothing that was found may be asked for afterwards. */
  readonly close: () => Promise<void>;
}

const ROWS = 1000;
const ENTRIES = 500;

/** One search: whom it is for, and the rows found so far for each of them. */
interface Search {
  readonly inPiece: InPiece;
  readonly whom: WhomTest;
  readonly keys: readonly Map<TableName, string[]>[];
}

/**
 * Looks through every text of the journal for some people at once, in pieces: what may speak of each is known then, and
 * whatever is written meanwhile and until `close` counts as if it did. What an erasure asks afterwards, in one
 * transaction, is therefore as true as if all was read within it.
 */
export async function searchTexts(inPiece: InPiece, sought: readonly Sought[]): Promise<TextSearch> {
  const writing = await inPiece(followWriting);
  const close = () => inPiece((queries) => writing.stop(queries));
  const search = {
    inPiece,
    whom: createWhomTest(sought.map(({ subject }) => subject)),
    keys: sought.map(() => new Map<TableName, string[]>()),
  };
  try {
    for (const table of Object.keys(textPlaces) as TextTable[]) await searchTable(search, table);
    const ids: ReadonlySet<string>[] = [];
    for (const [place, { subject, findTrailIds }] of sought.entries()) {
      const asked = { ...subject, searched: asSearched(search.keys[place], new Set(), writing) };
      ids.push(new Set(await inPiece((queries) => findTrailIds(queries, asked))));
    }
    await searchTrail(search, ownersOf(sought, ids));
    return { found: ids.map((known, place) => asSearched(search.keys[place], known, writing)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const asSearched = (
  keys: ReadonlyMap<TableName, readonly string[]> | undefined,
  trailIds: ReadonlySet<string>,
  writing: Writing,
): SearchedTexts => ({
  unknownAmong: async (queries, ids) => {
    const unknown = [...ids].filter((id) => !trailIds.has(id));
    const added = unknown.length === 0 ? new Set<string>() : await writing.idsAdded(queries);
    return unknown.filter((id) => !added.has(id));
  },
  keysIn: async (queries, table) => [
    ...new Set([...(keys?.get(table) ?? []), ...(await writing.keysIn(queries, table))]),
  ],
});

function add({ keys }: Search, place: number, table: TableName, key: readonly unknown[]): void {
  const known = keys[place]?.get(table);
  if (known) known.push(JSON.stringify(key));
  else keys[place]?.set(table, [JSON.stringify(key)]);
}

async function searchTable(search: Search, table: TextTable): Promise<void> {
  const { key, texts } = placeOf(table);
  const searchBehind = async (queries: Queries, from: readonly unknown[] | null) => {
    const page = await readTexts<Readonly<Record<string, unknown>>>(queries, table, from, {
      count: ROWS,
      columns: [...key, ...texts],
    });
    for (const row of page.rows) {
      const valueOf = (column: string): unknown => row[column];
      for (const place of search.whom(texts.map(valueOf))) add(search, place, table, key.map(valueOf));
    }
    return page.last;
  };
  let last: readonly unknown[] | null = null;
  do {
    const from: readonly unknown[] | null = last;
    last = await search.inPiece((queries) => searchBehind(queries, from));
  } while (last !== null);
}

/** Which of the people, by their place, some texts may speak of. */
type WhomTest = (texts: readonly unknown[]) => readonly number[];

function createWhomTest(subjects: readonly SubjectKeys[]): WhomTest {
  const terms = subjects.map(termsOf);
  const findAnybody = createMentionFinder(togetherOf(terms));
  const finders = terms.map((one) => createMentionFinder(one));
  return (texts) => {
    const said = texts.filter((text) => typeof text === 'string' && text !== '') as string[];
    if (!said.some((text) => findAnybody(text).length > 0)) return [];
    return finders.flatMap((find, place) => (said.some((text) => find(text).length > 0) ? [place] : []));
  };
}

const togetherOf = (terms: readonly MentionTerms[]): MentionTerms => ({
  names: terms.flatMap(({ names }) => [...(names ?? [])]),
  numbers: terms.flatMap(({ numbers }) => [...(numbers ?? [])]),
  emails: terms.flatMap(({ emails }) => [...(emails ?? [])]),
});

/** By the id of a row, a contact or a number: whose it is. */
type Owners = ReadonlyMap<string, readonly number[]>;

function ownersOf(sought: readonly Sought[], ids: readonly ReadonlySet<string>[]): Owners {
  const owners = new Map<string, number[]>();
  for (const [place, { subject }] of sought.entries())
    for (const id of new Set([...(ids[place] ?? []), ...subject.contactIds, ...subject.phones]))
      owners.set(id, [...(owners.get(id) ?? []), place]);
  return owners;
}

/** Entries about the people's rows, of which they say something, or that name them. */
async function searchTrail(search: Search, owners: Owners): Promise<void> {
  const searchBehind = async (queries: Queries, from: number): Promise<number | null> => {
    const entries = await readEntries(queries, from);
    for (const { seq, payload } of entries) {
      const own = idsIn(payload).flatMap((id) => owners.get(id) ?? []);
      for (const place of new Set([...own, ...search.whom(textsInEntry(payload))]))
        add(search, place, 'auditEntry', [seq]);
    }
    return entries.length < ENTRIES ? null : (entries.at(-1)?.seq ?? null);
  };
  for (let last: number | null = 0; last !== null;) {
    const from: number = last;
    last = await search.inPiece((queries) => searchBehind(queries, from));
  }
}

async function readEntries(queries: Queries, from: number): Promise<{ seq: number; payload: string }[]> {
  const { rows } = await sql<{ seq: number; payload: string }>`SELECT seq, ifnull(payload, '') AS payload
    FROM auditEntry WHERE seq > ${from} ORDER BY seq LIMIT ${sql.lit(ENTRIES)}`.execute(queries);
  return rows;
}

const idMarks = ['"id":"', '"contactId":"', '"number":"'] as const;

/** What an entry is about, and whose rows it holds. Read as text: parsing each of very many takes several times as long. */
function idsIn(payload: string): string[] {
  const ids: string[] = [];
  for (const mark of idMarks)
    for (let at = payload.indexOf(mark); at >= 0; at = payload.indexOf(mark, at + mark.length)) {
      const start = at + mark.length;
      ids.push(payload.slice(start, payload.indexOf('"', start)));
    }
  return ids;
}
