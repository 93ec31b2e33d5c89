import { rowCodes } from '#shared/features/screening/screening-words.ts';
import {
  emailsPerRow,
  type ListRecord,
  phonesPerRow,
  type ScanBatch,
} from '../../../import/list-protocol.ts';
import { type ListSession, rowNumberOf } from './list-session.ts';

/** A row that cannot be used for what is wrong in it. */
export interface BadRow {
  /** As a person counts in the file. */
  readonly number: number;
  readonly cells: readonly string[];
  readonly record: ListRecord;
}

const PAGE = 500;

/** The rows of a list without any number or address that can be understood, a page at a time. */
export async function* findBadRows(session: ListSession): AsyncGenerator<BadRow> {
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
