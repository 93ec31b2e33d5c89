import { listFileName } from '#shared/features/screening/list-file-name.rules.ts';
import {
  listFileMessages,
  rowProblemTexts,
  rowWordsTexts,
} from '#shared/features/screening/screening-documents.messages.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { ListRecord } from '../../../import/list-protocol.ts';
import { findBadRows } from './find-bad-rows.ts';
import type { ListSession } from './list-session.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { writeTable } from '../papers/write-table.ts';

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
  const today = localTimeAt(toInstant(ports.clock.now()), ports.clock.timeZone()).day;
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
