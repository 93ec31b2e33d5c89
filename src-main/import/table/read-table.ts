import { AppError } from '#shared/kernel/app-error.ts';
import type { ListFacts, ListLimits, ReadChoices } from '../list-protocol.ts';
import type { Pulse } from '../pulse.ts';
import type { ListBody } from '../read-body.ts';
import { describeTable } from './describe-table.ts';
import { layOutTable, type ListTable } from './list-table.ts';
import { storeText } from './row-store.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

/** A list whose rows and columns are known. */
interface ReadTable {
  readonly table: ListTable;
  readonly facts: Omit<ListFacts, 'fileName' | 'sha256' | 'byteLength'>;
}

/** Parts the text into records and cells, by choice or by what it looks like. Throws `list-too-large`, `file-empty`, `invalid-input`. */
export function readTable(body: ListBody, choices: ReadChoices, limits: ListLimits, pulse: Pulse): ReadTable {
  const isSheet = body.kind === 'xlsx';
  const delimiter = isSheet ? body.namedDelimiter : (choices.delimiter ?? body.namedDelimiter);
  const used = delimiter ?? sniffDelimiter(body.text, body.from, limits);
  const store = storeText(body.text, body.from, byteOf(used), limits, pulse);
  if (store.cellCounts.every((count) => count === 0)) throw new AppError('file-empty');
  const table = layOutTable(store, choices.headerRecord, limits);
  const { kind, encoding, encodings, sheets, sheet, formulasWithoutValue } = body;
  return {
    table,
    facts: {
      kind,
      encoding,
      encodings,
      sheets,
      sheet,
      delimiter: isSheet ? null : used,
      endsInsideQuotes: store.endsInsideQuotes,
      formulasWithoutValue,
      ...describeTable(table, isSheet),
    },
  };
}

function byteOf(delimiter: string): number {
  const isUsable = delimiter.length === 1 && delimiter < '\u0080' && !/["\r\n\0]/.test(delimiter);
  if (!isUsable) throw new AppError('invalid-input');
  return delimiter.charCodeAt(0);
}
