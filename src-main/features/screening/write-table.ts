import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { type TextSheet, writeXlsx } from '../../documents/write-xlsx.ts';

/** The same rows as the one kind of file or the other. */
export const writeTable = (kind: 'csv' | 'xlsx', sheet: TextSheet): Promise<Uint8Array> =>
  kind === 'xlsx' ? writeXlsx(sheet) : writeCsv(sheet);

// Enough to encode at once; a whole list may be hundreds of megabytes of text.
const PIECE = 1 << 16;

async function writeCsv({ columns, rows }: TextSheet): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let text = csvByteOrderMark + csvRow(columns.map(({ title }) => title));
  for await (const row of rows) {
    text += csvRow(row);
    if (text.length < PIECE) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat([...pieces, Buffer.from(text)]);
}
