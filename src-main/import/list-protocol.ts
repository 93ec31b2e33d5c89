import type { StartProgram } from '../host/program.ts';
import type { CellChange, Mapping, RowProblem } from '#shared/lists/list-fields.ts';

/** What a list may cost. Beyond any of these the reading stops with a message, and nothing is lost. */
export interface ListLimits {
  readonly maxBytes: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** UTF-16 units. */
  readonly maxCellLength: number;
  /** Of everything a workbook unpacks to. */
  readonly maxInflatedBytes: number;
  /** Unpacked to packed, of one entry of a workbook. */
  readonly maxRatio: number;
  readonly maxEntries: number;
  /** The reader's own heap, in MB. */
  readonly heapMegabytes: number;
  /** The whole of the reader's process, with what lies outside any heap, in MB. */
  readonly residentMegabytes: number;
  /** Milliseconds without a sign of life after which the reader is stopped. */
  readonly silenceMs: number;
}

export const listLimits: ListLimits = {
  maxBytes: 100 * 1024 * 1024,
  maxRows: 1_000_000,
  maxColumns: 500,
  maxCellLength: 32_767,
  maxInflatedBytes: 500 * 1024 * 1024,
  maxRatio: 100,
  maxEntries: 2000,
  heapMegabytes: 256,
  residentMegabytes: 1536,
  silenceMs: 60_000,
};

/** Where a list comes from. Pasted or dropped text has bytes and no path. */
export type ListSource = { readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** How the person wants the file read, where it should not be guessed. */
export interface ReadChoices {
  /** A label that `TextDecoder` knows. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Place in the workbook, from 0. */
  readonly sheet?: number;
  /** Record that holds the column titles, from 0; null when there is none. */
  readonly headerRecord?: number | null;
}

/** What a file was found to be. */
export interface ListFacts {
  /** Without its folder. */
  readonly fileName: string;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly kind: 'text' | 'xlsx';
  /** Null for a workbook. */
  readonly encoding: string | null;
  /** Encodings worth choosing between, each with up to three real lines that hold letters beyond ASCII. */
  readonly encodings: readonly { readonly encoding: string; readonly lines: readonly string[] }[];
  readonly delimiter: string | null;
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  readonly sheet: number | null;
  readonly headerRecord: number | null;
  /** Titles of the columns, or made-up ones (empty strings) when there is no header. */
  readonly columns: readonly string[];
  /** For each column, its first few different values. */
  readonly samples: readonly (readonly string[])[];
  /** Rows under the header, empty ones included. */
  readonly rowCount: number;
  /** Rows with more or fewer cells than there are columns. */
  readonly raggedRows: number;
  /** What each column looks like, by its title and its content. */
  readonly mapping: Mapping;
  /** True when a quoted cell was still open at the end of the file. */
  readonly endsInsideQuotes: boolean;
  /** Cells of a workbook whose formula was saved without a value: they are read as empty. */
  readonly formulasWithoutValue: number;
}

/** A row as text, with the changes made so far. */
export interface ListCells {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A row as the journal would hold it. */
export interface ListRecord {
  readonly row: number;
  readonly name: string;
  readonly company: string;
  readonly role: string;
  readonly note: string;
  /** `e164` is null for a number that could not be understood. */
  readonly phones: readonly { readonly raw: string; readonly e164: string | null }[];
  readonly emails: readonly { readonly raw: string; readonly matchKey: string | null }[];
  readonly organisationNumber: { readonly value: string; readonly isPersonal: boolean } | null;
  /** The list itself says that the person does not want to be contacted. */
  readonly isDoNotContact: boolean;
  readonly problems: readonly RowProblem[];
}

/** How many numbers and addresses of one row are looked at; more are a problem of the row's record only. */
export const phonesPerRow = 4;
export const emailsPerRow = 2;

/**
 * A stretch of rows in numbers only, for the screening loop. 0 stands for nothing. A telephone number is its E.164
 * digits; texts are `hashText` of their match form, so a match is a candidate that must be looked up.
 */
export interface ScanBatch {
  readonly firstRow: number;
  readonly rowCount: number;
  /** `phonesPerRow` for each row. */
  readonly phones: Float64Array<ArrayBuffer>;
  /** `emailsPerRow` for each row: hash of the match key without its plus-tag. */
  readonly emails: Float64Array<ArrayBuffer>;
  /** `emailsPerRow * 2` for each row: hash of the whole domain, and of the domain without its first label when two labels are left. */
  readonly domains: Float64Array<ArrayBuffer>;
  /** The ten digits. */
  readonly organisations: Float64Array<ArrayBuffer>;
  /** Hash of `companyKeyOf` the company's name; only when the plan asks for it. */
  readonly companies: Float64Array<ArrayBuffer>;
  /** Hash of the name's bytes in lower case. The same name written otherwise may differ. */
  readonly names: Float64Array<ArrayBuffer>;
  /** Bits of `rowFlags`. */
  readonly flags: Uint16Array<ArrayBuffer>;
}

/** What a batch takes up. */
export const buffersOf = (batch: ScanBatch): readonly ArrayBuffer[] => {
  const { phones, emails, domains, organisations, companies, names, flags } = batch;
  return [phones, emails, domains, organisations, companies, names, flags].map(({ buffer }) => buffer);
};

/** A hundred batches would otherwise lie about until somebody tidies up. */
export function giveBack(batch: ScanBatch): void {
  for (const buffer of buffersOf(batch)) if (!buffer.detached) buffer.transfer(0);
}

/** Bit `1 << index` of `rowProblems` for each problem, then these. */
export const rowFlags = {
  /** The row has a name: a person's or nobody's in particular. */
  hasName: 1 << 8,
  hasCompany: 1 << 9,
  /** The organisation number is a personal identity number: a sole trader. */
  isSoleTrader: 1 << 10,
  isDoNotContact: 1 << 11,
  /** More numbers, addresses or domain labels than a batch holds: look at the record. */
  needsRecord: 1 << 12,
} as const;

export interface ScanPlan {
  readonly mapping: Mapping;
  readonly isCompanyWanted: boolean;
}

/** A list that has been read and stays in the reader's memory until it is closed. */
export interface ListReader {
  /**
   * Reads the same bytes again, with these choices and no others. Changes made so far are forgotten; when it rejects,
   * all is as it was. Rejects with `file-changed` when the file had to be read again and has become another.
   */
  readonly read: (choices: ReadChoices, signal?: AbortSignal) => Promise<ListFacts>;
  readonly facts: () => ListFacts;
  /** In place of all changes made before. */
  readonly applyChanges: (changes: readonly CellChange[]) => Promise<void>;
  /** How many cells a change would alter beyond those made so far, and a few of them; alters nothing. */
  readonly previewChange: (change: CellChange) => Promise<{
    readonly count: number;
    readonly samples: readonly { readonly row: number; readonly before: string; readonly after: string }[];
  }>;
  readonly cells: (rows: readonly number[]) => Promise<readonly ListCells[]>;
  readonly records: (rows: readonly number[], mapping: Mapping) => Promise<readonly ListRecord[]>;
  /**
   * Hands over every row in order, a batch at a time; the next batch waits until `onBatch` has resolved, and then the
   * arrays of this one are empty. Rejects with `cancelled` soon after the signal was given.
   */
  readonly scan: (
    plan: ScanPlan,
    onBatch: (batch: ScanBatch) => void | Promise<void>,
    signal?: AbortSignal,
  ) => Promise<void>;
  /** Ends the reader; what it held is gone, and whatever is still asked rejects with `list-not-open`. Harmless twice. */
  readonly close: () => Promise<void>;
}

export interface OpenListParts {
  readonly startProgram: StartProgram;
  readonly limits?: Partial<ListLimits>;
  readonly choices?: ReadChoices;
  /** Share of the file read so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads a list in a process of its own that has neither the journal nor its key. Rejects with `file-unreadable`,
 * `file-too-large`, `file-empty`, `file-kind-unknown`, `file-kind-old-excel`, `file-kind-open-document`,
 * `file-encrypted`, `file-damaged`, `list-too-large`, `list-suspicious`, `list-reader-stopped`, `cancelled`.
 */
export type OpenList = (source: ListSource, parts: OpenListParts) => Promise<ListReader>;
