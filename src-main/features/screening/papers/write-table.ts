import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { type TextSheet, writeXlsx } from '../../../documents/write-xlsx.ts';

/** The same rows as the one kind of file or the other, piece by piece. */
export const writeTable = (kind: 'csv' | 'xlsx', sheet: TextSheet): AsyncIterable<Uint8Array> =>
  kind === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet);

// Enough to encode and to write at once.
const PIECE = 1 << 16;

async function* writeCsv({ columns, rows }: TextSheet): AsyncGenerator<Uint8Array> {
  let text = csvByteOrderMark + csvRow(columns.map(({ title }) => title));
  for await (const row of rows) {
    text += csvRow(row);
    if (text.length < PIECE) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}
