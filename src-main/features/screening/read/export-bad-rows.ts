import { listFileName } from '#shared/features/screening/list-file-name.rules.ts';
import {
  listFileMessages,
  rowProblemTexts,
  rowWordsTexts,
} from '#shared/features/screening/screening-documents.messages.ts';
import { rowCodes } from '#shared/features/screening/screening-words.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { todayAt } from '#shared/kernel/clock.ts';
import {
  emailsPerRow,
  type ListRecord,
  phonesPerRow,
  type ScanBatch,
} from '../../../import/list-protocol.ts';
import { writeTable } from '../papers/write-table.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { type ListSession, rowNumberOf } from './list-session.ts';

/**
 * The rows of the list in hand that cannot be used for what is wrong in them, each with its number and the reason, as
 * the same kind of file as came in. Columns of personal identity numbers stay out. Throws `vault-locked` and what
 * reading and writing throw.
 */
export async function saveBadRows(
  ports: Pick<ScreeningPorts, 'clock' | 'exportInPieces'>,
  session: ListSession,
  language: Language,
): Promise<SavedFile> {
  const { fileName, kind: kindOfList, rowCount } = session.reader.facts();
  const kind = kindOfList === 'xlsx' ? 'xlsx' : 'csv';
  const today = todayAt(ports.clock);
  const name = listFileName(word('bad.fileName', language), fileName.replace(/\.[^.]*$/, ''), today);
  let rows = 0;
  return ports.exportInPieces({
    kind,
    what: 'bad-rows',
    suggestedName: `${name}.${kind}`,
    pieces: ({ progress }) =>
      writeBadRows(session, kind, language, (found) => {
        rows += 1;
        progress(Math.min(found, rowCount), rowCount);
      }),
    // Nobody can be found by a row without a number or an address, and none of them is in the journal.
    included: () => ({ rows, subjectKeys: new Set() }),
  });
}

const word = (key: keyof typeof listFileMessages, language: Language): string =>
  translate(listFileMessages[key], language);

function writeBadRows(
  session: ListSession,
  kind: 'csv' | 'xlsx',
  language: Language,
  onRow: (number: number) => void,
): AsyncIterable<Uint8Array> {
  const { columns, mapping, sheets, sheet } = session.reader.facts();
  const isRefused = (column: number): boolean =>
    [session.choices.mapping[column], mapping[column]].includes('personal-identity-number');
  // Cells behind the last column are kept: they are what is wrong.
  const kept = (cells: readonly string[]): string[] => cells.filter((_, column) => !isRefused(column));
  async function* rows(): AsyncGenerator<string[]> {
    for await (const { number, cells, record } of findBadRows(session)) {
      onRow(number);
      yield [String(number), reasonOf(record, language), ...kept(cells)];
    }
  }
  return writeTable(kind, {
    name: sheets[sheet ?? -1]?.name ?? word('bad.fileName', language),
    columns: [
      { title: word('bad.rowNumber', language), width: 12 },
      { title: word('bad.reason', language), width: 50 },
      ...kept(columns).map((title) => ({ title })),
    ],
    rows: rows(),
  });
}

const reasonOf = ({ problems }: ListRecord, language: Language): string =>
  problems.length === 0
    ? translate(rowWordsTexts.invalid, language)
    : problems.map((problem) => translate(rowProblemTexts[problem], language)).join(' ');

/** A row that cannot be used for what is wrong in it. */
interface BadRow {
  /** As a person counts in the file. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly record: ListRecord;
}

const PAGE = 500;

/** The rows of a list without any number or address that can be understood, a page at a time. */
async function* findBadRows(session: ListSession): AsyncGenerator<BadRow> {
  const { reader, choices } = session;
  const rows = await placesOf(session);
  for (let from = 0; from < rows.length; from += PAGE) {
    const page = rows.slice(from, from + PAGE);
    const written = await reader.cells(page);
    const records = await reader.records(page, choices.mapping);
    for (const [index, { row, cells }] of written.entries()) {
      const record = records[index];
      // A row with more numbers than a scan looks at may still have one that can be used.
      if (record && !isUsable(record)) yield { number: rowNumberOf(reader, row), cells, record };
    }
  }
}

/** The rows that were found invalid; before a screening, those in which a scan finds nothing. */
async function placesOf({ reader, screening, choices: { mapping } }: ListSession): Promise<number[]> {
  const rows: number[] = [];
  if (screening !== null) {
    const invalid = rowCodes.indexOf('invalid');
    for (const [row, code] of screening.codes.entries()) if (code === invalid) rows.push(row);
    return rows;
  }
  await reader.scan({ mapping, isCompanyWanted: false }, (batch) => {
    for (let row = 0; row < batch.rowCount; row += 1)
      if (isWithoutIdentifier(batch, row)) rows.push(batch.firstRow + row);
  });
  return rows;
}

const isWithoutIdentifier = ({ phones, emails }: ScanBatch, row: number): boolean =>
  isBlank(phones, row, phonesPerRow) && isBlank(emails, row, emailsPerRow);

const isBlank = (values: Float64Array, row: number, perRow: number): boolean =>
  values.subarray(row * perRow, (row + 1) * perRow).every((value) => value === 0);

const isUsable = ({ phones, emails }: ListRecord): boolean =>
  phones.some(({ e164 }) => e164 !== null) || emails.some(({ matchKey }) => matchKey !== null);
