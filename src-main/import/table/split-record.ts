/** Text in UTF-8 as records of cells. */
export interface DelimitedText {
  readonly bytes: Buffer;
  /** One byte. */
  readonly delimiter: number;
  /** UTF-16 units. */
  readonly maxCellLength: number;
}

export const quote = 0x22;
export const lineFeed = 0x0a;
export const carriageReturn = 0x0d;

/** How the text of a cell stands in the bytes of its span. */
export const spanKinds = {
  /** As it is. Of a quoted cell without quotes inside the span leaves the outer ones out. */
  plain: 0,
  /** With quotes that must be taken away; the span is the whole cell. */
  quoted: 1,
} as const;

/** Where the cells of a record stand; one for all records, since millions of small objects would cost more than the reading. */
export interface CellSpans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** `spanKinds`. */
  readonly kinds: Uint8Array;
}

export const createSpans = (count: number): CellSpans => ({
  starts: new Int32Array(count),
  ends: new Int32Array(count),
  kinds: new Uint8Array(count),
});

/**
 * Index of the quote that closes the cell opened at `open`, or `end` when it is still open there and may be. -1 when
 * the opening quote is only a character: it is never closed, or so far away and in such a place that a stray quote
 * would swallow thousands of rows.
 */
export function closingQuote(text: DelimitedText, open: number, end: number, mayStayOpen: boolean): number {
  const { bytes } = text;
  let at = open + 1;
  for (;;) {
    while (at < end && bytes[at] !== quote) at += 1;
    if (at >= end) return mayStayOpen && !isTooLong(text, open + 1, end) ? end : -1;
    if (at + 1 < end && bytes[at + 1] === quote) at += 2;
    else break;
  }
  return endsCell(text, at + 1, end) || !isTooLong(text, open + 1, at) ? at : -1;
}

function endsCell({ bytes, delimiter }: DelimitedText, at: number, end: number): boolean {
  const byte = bytes[at];
  return at >= end || byte === delimiter || byte === lineFeed || byte === carriageReturn;
}

/** UTF-8 of one UTF-16 unit; a doubled quote is less. */
const mostBytesPerUnit = 3;

/** More bytes than any cell can have that is not too long, quotes around it included. */
export const mostCellBytes = (maxCellLength: number): number => maxCellLength * mostBytesPerUnit + 2;

const isTooLong = ({ bytes, maxCellLength }: DelimitedText, start: number, end: number): boolean =>
  end - start > maxCellLength &&
  (end - start > mostCellBytes(maxCellLength) || bytes.toString('utf8', start, end).length > maxCellLength);

/** Finds the first cells of a record, at most `most` of them, and answers how many there are. `end` is before its line break. */
export function splitRecord(
  text: DelimitedText,
  start: number,
  end: number,
  mayStayOpen: boolean,
  spans: CellSpans,
  most: number,
): number {
  const { bytes, delimiter } = text;
  const { starts, ends, kinds } = spans;
  let at = start;
  for (let cell = 0; ;) {
    starts[cell] = at;
    kinds[cell] = spanKinds.plain;
    const close = at < end && bytes[at] === quote ? closingQuote(text, at, end, mayStayOpen) : -1;
    if (close >= 0) at = Math.min(close + 1, end);
    while (at < end && bytes[at] !== delimiter) at += 1;
    ends[cell] = at;
    if (close >= 0) trimQuotes(bytes, spans, cell, close);
    cell += 1;
    if (at >= end || cell === most) return cell;
    at += 1;
  }
}

function trimQuotes(bytes: Buffer, spans: CellSpans, cell: number, close: number): void {
  const open = spans.starts[cell] ?? 0;
  const isWhole = spans.ends[cell] === close + 1;
  if (!isWhole || hasQuote(bytes, open + 1, close)) {
    spans.kinds[cell] = spanKinds.quoted;
    return;
  }
  spans.starts[cell] = open + 1;
  spans.ends[cell] = close;
}

function hasQuote(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at] === quote) return true;
  return false;
}

/** The text of a cell that `splitRecord` found. */
export function spanText({ bytes }: Pick<DelimitedText, 'bytes'>, spans: CellSpans, cell: number): string {
  const text = bytes.toString('utf8', spans.starts[cell], spans.ends[cell]);
  return spans.kinds[cell] === spanKinds.plain ? text : unquote(text);
}

function unquote(cell: string): string {
  let close = cell.indexOf('"', 1);
  while (close >= 0 && cell[close + 1] === '"') close = cell.indexOf('"', close + 2);
  const inside = close < 0 ? cell.slice(1) : cell.slice(1, close);
  return inside.replaceAll('""', '"') + (close < 0 ? '' : cell.slice(close + 1));
}
