import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { Generated } from 'kysely';

/** The newest file of one do-not-call register. */
export interface RegisterFileTable {
  /** Stands for the register in `registerNumber`. */
  seq: Generated<number>;
  register: string;
  /** The register's own date: validity runs from it. */
  versionOn: CalendarDay;
  importedAt: Instant;
  importedBy: string;
  fileName: string;
  /** Of the file, hexadecimal. */
  sha256: string;
  numberCount: number;
  /** Grows with every import: what was built from an earlier one is out of date. */
  changeCount: number;
  /** 0 while its numbers are being written or taken out: it says nothing about anybody then. */
  isWhole: 0 | 1;
}

/** The numbers of that file: E.164 digits without the plus sign. */
export interface RegisterNumberTable {
  registerSeq: number;
  number: number;
}

/** Sorted numbers built from other tables, as doubles in the machine's order. A cache: never asked before a call. */
export interface NumberSetTable {
  name: string;
  /** What the tables it was built from looked like. */
  changeCounter: string;
  numberCount: number;
  numbers: Buffer;
}

/** One row: what identifiers of erased people are hashed with. */
export interface HashKeyTable {
  id: 1;
  key: Buffer;
}

/** An identifier of an erased person: HMAC-SHA256 of its match key. */
export interface ErasedIdentifierTable {
  hash: Buffer;
  /** What the person had opted out of, scopes joined by commas; empty for an erasure alone. */
  scope: string;
  /** The first day on which it was said; null for an erasure alone. */
  saidOn: CalendarDay | null;
  erasedOn: CalendarDay;
  /** Its receipt; null for those from before there were any. */
  erasureId: string | null;
}

/** A document kept as proof. */
export interface EvidenceFileTable {
  id: string;
  name: string;
  sha256: string;
  byteLength: number;
  bytes: Buffer;
  addedAt: Instant;
}

/** How the columns of a supplier's file were read the last time. */
export interface SupplierMappingTable {
  /** SHA-256 of the folded column titles, hexadecimal. */
  fingerprint: string;
  /** JSON array of list fields. */
  mapping: string;
  usedAt: Instant;
}

/** A list that was screened and written, with the terms it came on. */
export interface ScreeningRunTable {
  seq: Generated<number>;
  id: string;
  supplier: string;
  obtainedOn: CalendarDay;
  /** When the people on it gave their details; empty when nobody knows. */
  collectedOn: string;
  collectedHow: string;
  toldWhat: string;
  isControllerNamed: string;
  lawfulBasis: string;
  audience: string;
  evidenceId: string | null;
  deleteOn: CalendarDay;
  fileName: string;
  sha256: string;
  rowCount: number;
  /** JSON: rows by code. */
  counts: string;
  /** JSON: rows by effect, and changed fields. */
  effects: string;
  /** JSON: the registers asked, with their versions. */
  registers: string;
  rulePack: string;
  screenedAt: Instant;
  writtenAt: Instant;
  writtenBy: string;
  /** JSON: what a field of the list may do to a field of the journal. */
  policy: string;
  /** The last day for the notice under GDPR art. 14. */
  noticeDueOn: CalendarDay;
  noticedOn: CalendarDay | null;
  noticeHow: string;
  undoneAt: Instant | null;
}

/** A list that is being written, or taken out again: what was begun is finished by whoever opens the journal next. */
export interface UnfinishedListTable {
  runSeq: number;
  work: 'writing' | 'undoing';
  startedAt: Instant;
}

/** Which row of a list a contact came from, or was met in again. */
export interface ListRowTable {
  runSeq: number;
  /** As a person counts in the file, its title row included. */
  rowNumber: number;
  contactSeq: number;
  code: string;
  effect: 'new' | 'updated' | 'same';
}

/** What a list changed: the value before and after, so that it can be undone. */
export interface ListChangeTable {
  runSeq: number;
  contactSeq: number;
  /** A column of `contact`, or `point` for a number or address that was added. */
  field: string;
  /** Empty unless `field` is `point`. */
  pointId: string;
  before: string;
  after: string;
}
