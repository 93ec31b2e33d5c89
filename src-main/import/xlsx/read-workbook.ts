import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import type { RowSink } from '../table/row-store.ts';
import { TextGatherer } from './gather-text.ts';
import { builtInShape, type NumberShape, plainShape, shapeOfCode } from './number-formats.ts';
import { type OpenWorkbook, openWorkbook, type Sheet } from './open-workbook.ts';
import { type SheetContext, SheetReader } from './read-sheet.ts';
import { StringTable } from './string-table.ts';
import type { Watch } from './unpack-part.ts';
import type { XmlEvents } from './xml-reader.ts';

interface WorkbookOptions extends Watch {
  /** Place of the sheet among the workbook's, from 0; otherwise the first one in sight that has rows. */
  readonly sheet?: number;
  readonly limits: ListLimits;
}

/** What a workbook was found to be. */
export interface WorkbookFacts {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** The one that was read, as its place in `sheets`. */
  readonly sheet: number;
  /** Its cells whose formula was saved without a value: they are read as empty. */
  readonly formulasWithoutValue: number;
}

/**
 * Reads one sheet of an Excel workbook (.xlsx, .xlsm) as rows of text, each handed to `sink` as soon as it is complete;
 * empty rows between others are handed over too, those after the last are not. Throws `file-too-large`, `file-damaged`,
 * `file-encrypted`, `file-kind-unknown`, `list-too-large`, `list-suspicious`, `cancelled`, `invalid-input` for a sheet
 * that is not there, and what `sink` throws.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: WorkbookOptions,
  sink: RowSink,
): Promise<WorkbookFacts> {
  const { limits } = options;
  if (bytes.length > limits.maxBytes) throw new AppError('file-too-large');
  const workbook = await openWorkbook(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    limits,
    options,
  );
  const { sheets } = workbook;
  const wanted = wantedSheets(sheets, options.sheet);
  const parts = [workbook.styles, workbook.strings, wanted[0]?.part ?? null];
  workbook.expect(parts.filter((part) => part !== null));
  const context = await readContext(workbook, limits);
  const { sheet, formulasWithoutValue } = await readFirstWithRows(workbook, wanted, context, sink);
  return {
    sheets: sheets.map(({ name, isHidden }) => ({ name, isHidden })),
    sheet: sheets.indexOf(sheet),
    formulasWithoutValue,
  };
}

/** The one asked for, or all that may be the first with rows: hidden ones only when no other is there. */
function wantedSheets(sheets: readonly Sheet[], index: number | undefined): readonly Sheet[] {
  if (index === undefined) {
    const inSight = sheets.filter(({ isHidden }) => !isHidden);
    return inSight.length > 0 ? inSight : sheets;
  }
  const sheet = sheets[index];
  if (!sheet) throw new AppError('invalid-input');
  return [sheet];
}

async function readContext(workbook: OpenWorkbook, limits: ListLimits): Promise<SheetContext> {
  const { styles, strings, is1904, readPart } = workbook;
  const stylesReader = createStylesReader();
  if (styles) await readPart(styles, stylesReader.events);
  const stringsReader = createSharedStringsReader(limits);
  if (strings) await readPart(strings, stringsReader.events);
  return { limits, is1904, shapes: stylesReader.shapes, strings: stringsReader.strings };
}

interface ReadSheet {
  readonly sheet: Sheet;
  readonly formulasWithoutValue: number;
}

async function readFirstWithRows(
  workbook: OpenWorkbook,
  wanted: readonly Sheet[],
  context: SheetContext,
  sink: RowSink,
): Promise<ReadSheet> {
  let first: ReadSheet | null = null;
  for (const sheet of wanted) {
    const reader = new SheetReader(context, sink);
    if (first) workbook.expect([sheet.part]);
    await workbook.readPart(sheet.part, reader);
    const { rowCount, formulasWithoutValue } = reader;
    if (rowCount > 0) return { sheet, formulasWithoutValue };
    first ??= { sheet, formulasWithoutValue };
  }
  if (!first) throw new AppError('unexpected');
  return first;
}

/** Reads the texts that cells share into `strings`, in the order in which cells number them. */
function createSharedStringsReader(limits: ListLimits): {
  readonly events: XmlEvents;
  readonly strings: StringTable;
} {
  const strings = new StringTable(limits);
  const gatherer = new TextGatherer('t', limits);
  return {
    strings,
    events: {
      open(name) {
        if (name === 'si') gatherer.begin();
        else gatherer.open(name);
      },
      text(piece) {
        gatherer.add(piece);
      },
      close(name) {
        if (name === 'si') strings.add(gatherer.text());
        else gatherer.close(name);
      },
    },
  };
}

/** Excel itself stops at 64,000 ways to format a cell. */
const maxShapes = 100_000;

/** Reads of the styles what a cell's number looks like: `shapes` has one for each style a cell may name. */
function createStylesReader(): {
  readonly events: XmlEvents;
  readonly shapes: readonly NumberShape[];
} {
  const codes = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let isInCellFormats = false;
  return {
    shapes,
    events: {
      open(name, attributes) {
        const id = Number(attributes['numFmtId'] ?? 0);
        if (name === 'cellXfs') isInCellFormats = true;
        else if (name === 'numFmt' && codes.size < maxShapes)
          codes.set(id, shapeOfCode(attributes['formatCode'] ?? ''));
        else if (name === 'xf' && isInCellFormats && shapes.length < maxShapes)
          shapes.push(codes.get(id) ?? builtInShape(id) ?? plainShape);
      },
      close(name) {
        if (name === 'cellXfs') isInCellFormats = false;
      },
    },
  };
}
