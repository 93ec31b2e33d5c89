import { createMarker } from '#shared/features/subject-requests/mask-others.rules.ts';
import type { Hit } from '#shared/features/subject-requests/subject-requests.contract.ts';
import type { MarkedText } from '#shared/compliance/subject.ts';
import { translate } from '#shared/i18n/text.ts';
import { localTimeAt } from '#shared/kernel/clock.ts';
import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import type { Row } from '../../../personal-data/table-declaration.ts';
import { flatMapInTurns, takeTurns, type Turn } from '../../../host/take-turns.ts';
import { listHistory } from '../report/earlier-values.ts';
import type { GatheredRow, ReportFacts } from '../report/report-facts.ts';
import {
  createAboutTest,
  isReduced,
  readableRow,
  wordColumnsOf,
  wordsAbout,
  writtenColumnOf,
} from '../report/reduce-row.ts';
import { createRowTest } from '../report/row-choices.ts';
import { declarationOf, isPlainFact, sayValue, type Value, type Voice } from '../report/say-value.ts';
import { keyOfRow } from '../report/whose-row.ts';

const AT_MOST = 300;

// Some ten milliseconds.
const ROWS_A_TURN = 50;

interface Hits {
  readonly hits: Hit[];
  /** How many there are, shown or not. */
  readonly hitCount: number;
}

interface Marking {
  readonly facts: ReportFacts;
  readonly voice: Voice;
  readonly mark: (text: string) => MarkedText;
  /** True for rows that somebody has decided about: they stay in sight, so that it can be taken back. */
  readonly isDecided: (table: string, key: string) => boolean;
  readonly isAbout: (text: string) => boolean;
  readonly turn: Turn;
}

/** The rows to decide about: those that only speak of the person first, then the person's own that name others. */
export async function markHits(facts: ReportFacts, voice: Voice): Promise<Hits> {
  const { choices } = facts.input;
  const marking: Marking = {
    facts,
    voice,
    mark: createMarker(facts.others, facts.own, choices),
    isDecided: createRowTest([...choices.notThisPerson, ...choices.covered]),
    isAbout: createAboutTest(facts),
    turn: takeTurns(ROWS_A_TURN),
  };
  const found: Hit[][] = [];
  for (const table of personalTables) found.push(await hitsIn(marking, table));
  const all = [...found, await hitsInHistory(marking)].flat();
  const hits = [...all.filter(({ isOwn }) => !isOwn), ...all.filter(({ isOwn }) => isOwn)];
  return { hits: hits.slice(0, AT_MOST), hitCount: hits.length };
}

async function hitsIn(marking: Marking, table: PersonalTable): Promise<Hit[]> {
  if (table === 'auditEntry') return [];
  const { facts, isDecided } = marking;
  const kept = new Set(facts.rows[table].map((row) => keyOfRow(table, row)));
  const rows: readonly GatheredRow[] = facts.found[table];
  return flatMapInTurns(rows, marking.turn, (row) => {
    const key = keyOfRow(table, row);
    return kept.has(key) || isDecided(table, key) ? [hitOf(marking, table, key, row) ?? []].flat() : [];
  });
}

/** Null for a row of the person's own in which nobody else is named. */
function hitOf<T extends PersonalTable>(marking: Marking, table: T, key: string, row: Row<T>): Hit | null {
  const { facts, voice, isDecided } = marking;
  const isOwn = !isReduced(facts, table, row);
  const text = isOwn ? ownText(marking, table, readableRow(table, row)) : othersText(marking, table, row);
  const mustDecide = isOwn ? text.some(({ mark }) => mark === 'other') : text.length > 0;
  if (!mustDecide && !isDecided(table, key)) return null;
  const column = writtenColumnOf(row);
  const at = column === undefined ? '' : String((row as Readonly<Record<string, unknown>>)[column]);
  return { row: { table, key }, title: titleOf(table, voice), day: dayOf(voice, at), text, isOwn };
}

const titleOf = (table: PersonalTable, { language }: Voice): string =>
  translate(declarationOf(table).title, language);

const dayOf = ({ timeZone }: Voice, at: string): string =>
  at.includes('T') ? localTimeAt(at, timeZone).day : at;

/** What is written in words, and whatever else names somebody. */
function ownText(marking: Marking, table: PersonalTable, row: object): MarkedText {
  const { columns, formats } = declarationOf(table);
  const words = wordColumnsOf(table);
  const parts = Object.entries(row).flatMap(([column, value]: [string, Value]): MarkedText[] => {
    const isLookedAt = columns[column] !== 'technical' && formats?.[column] !== 'staff';
    if (!isLookedAt || isPlainFact(table, column, value)) return [];
    const marked = marking.mark(sayValue(marking.voice, table, column, value));
    return words.includes(column) || marked.some(({ mark }) => mark === 'other') ? [marked] : [];
  });
  return together(parts);
}

/** The words about the person; of an opt-out its number or address. */
function othersText({ voice, mark, isAbout }: Marking, table: PersonalTable, row: object): MarkedText {
  const said =
    table === 'suppression' && 'display' in row ? { display: row.display } : wordsAbout(table, row, isAbout);
  const written = writtenColumnOf(row);
  const texts = Object.entries(said).flatMap(([column, value]) =>
    column === written ? [] : [sayValue(voice, table, column, value as Value)],
  );
  return together(texts.map((text) => mark(text)));
}

/** One text of several, a line each. */
const together = (texts: readonly MarkedText[]): MarkedText =>
  texts
    .filter((text) => text.length > 0)
    .flatMap((text, index) => (index === 0 ? text : [{ text: '\n', mark: 'none' as const }, ...text]));

/** Entries of the trail in whose reason or earlier values somebody else is named. */
async function hitsInHistory({ facts, voice, mark, isDecided, turn }: Marking): Promise<Hit[]> {
  const kept = new Set(facts.rows.auditEntry.map(({ seq }) => seq));
  const auditEntry = facts.found.auditEntry.filter(
    ({ seq }) => kept.has(seq) || isDecided('auditEntry', String(seq)),
  );
  const entries = await listHistory({ ...facts, rows: { ...facts.rows, auditEntry } }, turn);
  return flatMapInTurns(entries, turn, ({ key, at, reason, leaves }) => {
    const said = leaves.filter(({ table, column, value }) => !isPlainFact(table, column, value));
    const texts = said.map(({ table, column, value }) => sayValue(voice, table, column, value));
    const text = together([reason, ...texts].map((one) => mark(one)));
    if (!text.some((piece) => piece.mark === 'other') && !isDecided('auditEntry', key)) return [];
    const row = { table: 'auditEntry', key };
    return [{ row, title: titleOf('auditEntry', voice), day: dayOf(voice, at), text, isOwn: true }];
  });
}
