import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { translate } from '#shared/i18n/text.ts';
import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import type { Turn } from '../../../host/take-turns.ts';
import { encodeInTurns } from './encode-in-turns.ts';
import { sayAction, sayEarlierValue } from './data-sections.ts';
import { sayListedRows } from './listed-rows.ts';
import { declarationOf, say, sayValue, type Voice } from './say-value.ts';
import type { VisibleReport, VisibleRow } from './visible-rows.ts';

type Line = readonly [table: string, row: string, field: string, label: string, value: string];

const titles: Line = ['table', 'row', 'field', 'label', 'value'];

/** Every row of the report as one CSV: a line for each value, in words, with its place. */
export async function toReportCsv(voice: Voice, visible: VisibleReport, turn: Turn): Promise<Uint8Array> {
  const write = createLineWriter();
  const lines = [csvByteOrderMark, write(titles)];
  // Written line by line: of ten thousand calls there are hundreds of thousands.
  for (const line of linesOfReport(voice, visible)) {
    if (line[4] !== '') lines.push(write(line));
    await turn();
  }
  return encodeInTurns(lines, turn);
}

const cellOf = (text: string): string => csvRow([text]).trimEnd();

/** As `csvRow`, which reads every cell for formulas: where a value stands recurs and is read once. */
function createLineWriter(): (line: Line) => string {
  const cells = new Map<string, string>();
  const placeOf = (text: string): string => {
    const cell = cells.get(text) ?? cellOf(text);
    cells.set(text, cell);
    return cell;
  };
  return ([table, row, field, label, value]) =>
    `${[table, row, field, label].map(placeOf).join(';')};${cellOf(value)}\r\n`;
}

function* linesOfReport(voice: Voice, visible: VisibleReport): Generator<Line> {
  yield* requestLines(voice, visible);
  for (const table of personalTables) yield* linesOf(voice, table, visible.rows[table]);
  yield* listLines(voice, visible);
  yield* historyLines(voice, visible);
}

function* linesOf(
  voice: Voice,
  table: PersonalTable,
  rows: readonly VisibleRow[],
  name: string = table,
): Generator<Line> {
  const columns = Object.entries(declarationOf(table).columns).flatMap(
    ([column, label]): [string, string][] =>
      label === 'technical' ? [] : [[column, translate(label, voice.language)]],
  );
  for (const [index, row] of rows.entries())
    for (const [column, label] of columns)
      yield [name, String(index + 1), column, label, sayValue(voice, table, column, row[column])];
}

function* requestLines(voice: Voice, { request: { row, events } }: VisibleReport): Generator<Line> {
  yield* linesOf(voice, 'subjectRequest', row === null ? [] : [row], 'request');
  yield* linesOf(voice, 'requestEvent', events, 'requestHistory');
}

function listLines(voice: Voice, visible: VisibleReport): Line[] {
  const labels = {
    supplier: say(voice, 'listFrom'),
    fileName: say(voice, 'listFile'),
    obtainedOn: say(voice, 'listObtained'),
    rowNumber: say(voice, 'listRow'),
  };
  return sayListedRows(visible, voice).flatMap((row, index) =>
    (['supplier', 'fileName', 'obtainedOn', 'rowNumber'] as const).map((field): Line => [
      'list',
      String(index + 1),
      field,
      labels[field],
      String(row[field]),
    ]),
  );
}

const historyLines = (voice: Voice, { history }: VisibleReport): Line[] =>
  history.flatMap((entry, index): Line[] => {
    const line = (field: string, label: string, value: string): Line => [
      'history',
      String(index + 1),
      field,
      label,
      value,
    ];
    return [
      line('at', say(voice, 'when'), sayValue(voice, 'auditEntry', 'at', entry.at)),
      line('action', say(voice, 'action'), sayAction(voice, entry)),
      line('reason', say(voice, 'reasons'), entry.reason),
      ...entry.earlierValues.map((earlier) => line(earlier.column, ...sayEarlierValue(voice, earlier))),
    ];
  });
