import { AppError } from '#shared/kernel/app-error.ts';
import { decodeText, decoderOf } from './decode-text.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { ListFacts, ListLimits, ReadChoices } from './list-protocol.ts';
import { offerEncodings } from './offer-encodings.ts';
import { partOf, type Pulse } from './pulse.ts';
import { recogniseFile } from './recognise-file.ts';
import { delimiterOfRows, RowWriter } from './table/row-store.ts';
import { readSepLine } from './table/sniff-delimiter.ts';
import { readWorkbook } from './xlsx/read-workbook.ts';

/** A list as text in UTF-8, before it is known where its cells and columns are. */
export interface ListBody extends Pick<
  ListFacts,
  'kind' | 'encoding' | 'encodings' | 'sheets' | 'sheet' | 'formulasWithoutValue'
> {
  readonly text: Buffer;
  /** Byte at which the first record begins. */
  readonly from: number;
  /** What the file says itself about the byte between its cells. */
  readonly namedDelimiter: string | null;
  /** The encoding that is used when none is chosen; null for a workbook. */
  readonly found: string | null;
}

/** Where the cells of a workbook are parted once it has become text. */
const partedRows = String.fromCharCode(delimiterOfRows);

/** Throws what `recogniseFile`, `readWorkbook` and `pulse` throw, and `invalid-input` for an unknown encoding. */
export async function readBody(
  bytes: Buffer,
  choices: ReadChoices,
  limits: ListLimits,
  pulse: Pulse,
): Promise<ListBody> {
  const kind = recogniseFile(bytes);
  return kind === 'text' ? readText(bytes, choices, pulse) : readSheet(bytes, choices, limits, pulse);
}

function readText(bytes: Buffer, choices: ReadChoices, pulse: Pulse): ListBody {
  const found = detectEncoding(bytes).encoding;
  const encoding = choices.encoding === undefined ? found : decoderOf(choices.encoding).encoding;
  const decoded = decodeText(bytes, encoding, pulse);
  const { from, delimiter } = readSepLine(decoded.bytes, decoded.from);
  if (from >= decoded.bytes.length) throw new AppError('file-empty');
  return {
    kind: 'text',
    text: decoded.bytes,
    from,
    namedDelimiter: delimiter,
    found,
    encoding,
    encodings: offerEncodings(bytes, encoding),
    sheets: [],
    sheet: null,
    formulasWithoutValue: 0,
  };
}

async function readSheet(
  bytes: Buffer,
  choices: ReadChoices,
  limits: ListLimits,
  pulse: Pulse,
): Promise<ListBody> {
  const rows = new RowWriter(limits);
  const options = choices.sheet === undefined ? {} : { sheet: choices.sheet };
  const watch = { onProgress: partOf(pulse, 0, 1) };
  const workbook = await readWorkbook(bytes, { ...options, ...watch, limits }, rows);
  return {
    kind: 'xlsx',
    text: rows.text(),
    from: 0,
    namedDelimiter: partedRows,
    found: null,
    encoding: null,
    encodings: [],
    ...workbook,
  };
}

/** Would these choices make another text of the same bytes? */
export function changesBody(body: ListBody, { encoding, sheet }: ReadChoices): boolean {
  if (body.kind === 'xlsx') return sheet !== body.sheet;
  const wanted = encoding === undefined ? body.found : decoderOf(encoding).encoding;
  return wanted !== body.encoding;
}
