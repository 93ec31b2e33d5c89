import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import type { Row } from '../../../personal-data/table-declaration.ts';
import { flatMapInTurns, type Turn } from '../../../host/take-turns.ts';
import type { ListSource } from '../subject-requests.repository.ts';
import { type Cover, createCover } from './cover-others.ts';
import { type HistoryEntry, readHistory } from './earlier-values.ts';
import type { GatheredRow, ReportFacts } from './report-facts.ts';
import type { LeftOut } from './left-out.ts';
import { createReducer, wordColumnsOf } from './reduce-row.ts';
import { declarationOf, isJson, isPlainFact, say, type Value, type Voice } from './say-value.ts';
import { keyOfRow } from './whose-row.ts';

/** A row as the person may see it: without technical columns and without other people. */
export type VisibleRow = Readonly<Record<string, Value>>;

export interface VisibleReport {
  readonly rows: Readonly<Record<PersonalTable, readonly VisibleRow[]>>;
  readonly request: ShownRequest;
  readonly lists: readonly ShownList[];
  readonly history: readonly HistoryEntry[];
  /** Rows and places that were left out or covered. */
  readonly leftOut: readonly LeftOut[];
}

/** The request that is being answered. */
interface ShownRequest {
  readonly identityCheck: string;
  /** Null while it is not recorded. */
  readonly row: VisibleRow | null;
  readonly events: readonly VisibleRow[];
}

/** A purchased list with the person's rows in it. */
interface ShownList extends Omit<ListSource, 'seq'> {
  readonly rows: readonly Pick<Row<'listRow'>, 'rowNumber' | 'code' | 'effect'>[];
}

/** What of the gathered rows the person sees (GDPR art. 15(4)). */
export async function showRows(facts: ReportFacts, voice: Voice, turn: Turn): Promise<VisibleReport> {
  const cover = await createCover(facts, say(voice, 'otherPerson'));
  for (const [table, count] of facts.setAside) cover.count(table, 'notThisPerson', count);
  const shown: [PersonalTable, readonly VisibleRow[]][] = [];
  for (const table of personalTables) shown.push([table, await showTable(facts, voice, table, cover, turn)]);
  return {
    rows: Object.fromEntries(shown) as VisibleReport['rows'],
    request: showRequest(facts, voice, cover),
    lists: showLists(facts, cover),
    history: await readHistory(facts, cover, turn),
    leftOut: cover.leftOut(),
  };
}

const showLists = ({ lists, rows }: ReportFacts, cover: Cover): ShownList[] =>
  lists.map(({ seq, supplier, fileName, obtainedOn }) => ({
    supplier: cover.text('listRow', supplier),
    fileName: cover.text('listRow', fileName),
    obtainedOn,
    rows: rows.listRow.filter(({ runSeq }) => runSeq === seq),
  }));

/** The request that is being answered, without what names others. */
function showRequest({ input, request }: ReportFacts, voice: Voice, cover: Cover): ShownRequest {
  const { row, events } = request;
  return {
    identityCheck: cover.text('subjectRequest', input.identityCheck),
    row: row === null ? null : showRow(voice, 'subjectRequest', row, cover),
    events: events.map((event) => showRow(voice, 'requestEvent', event, cover)),
  };
}

async function showTable(
  facts: ReportFacts,
  voice: Voice,
  table: PersonalTable,
  cover: Cover,
  turn: Turn,
): Promise<readonly VisibleRow[]> {
  // The trail is shown as a history, not as rows.
  if (table === 'auditEntry') return [];
  const rows: readonly GatheredRow[] = facts.rows[table];
  const reduce = createReducer(facts);
  return flatMapInTurns(rows, turn, (row) => {
    const isWhole = cover.isWhole(table, keyOfRow(table, row));
    return [showRow(voice, table, reduce(table, row, cover), cover, isWhole)];
  });
}

function showRow(voice: Voice, table: PersonalTable, row: object, cover: Cover, isWhole = false): VisibleRow {
  const { columns, formats } = declarationOf(table);
  const words = wordColumnsOf(table);
  const visible = Object.entries(row).filter(([column]) => columns[column] !== 'technical');
  return Object.fromEntries(
    visible.map(([column, value]: [string, Value]) => {
      if (formats?.[column] === 'staff') return [column, value === '' ? '' : say(voice, 'ourSeller')];
      if (isWhole && words.includes(column)) return [column, cover.whole(table, String(value ?? ''))];
      return [column, isPlainFact(table, column, value) ? value : coverValue(table, String(value), cover)];
    }),
  );
}

/** JSON is covered text by text, so that it stays JSON. */
function coverValue(table: PersonalTable, value: string, cover: Cover): string {
  if (!isJson(value)) return cover.text(table, value);
  return JSON.stringify(JSON.parse(value), (_, leaf: unknown) =>
    typeof leaf === 'string' ? cover.text(table, leaf) : leaf,
  );
}
