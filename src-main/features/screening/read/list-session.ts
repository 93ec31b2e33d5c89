import type { RowWhy } from '#shared/features/screening/row-code.rules.ts';
import type { DryRun, ListCard } from '#shared/features/screening/screening-session.contract.ts';
import type { RowCode, Step, WritePolicy } from '#shared/features/screening/screening-words.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { CellChange, ListField, RowProblem } from '#shared/lists/list-fields.ts';
import type { ListReader, ReadChoices } from '../../../import/list-protocol.ts';
import type { LoadedRegister } from '../screening-ports.ts';

/** What the person chose for one file: kept as a draft inside the journal, and so still there after a lock. */
export interface ListChoices {
  readonly id: string;
  readonly step: Step;
  readonly fileName: string;
  /** Of the file, hexadecimal: the choices are about these very bytes. */
  readonly sha256: string;
  /** Absolute; null for a list that was pasted or dropped. */
  readonly path: string | null;
  readonly reading: ReadChoices;
  readonly card: ListCard;
  readonly mapping: readonly ListField[];
  readonly mappingFrom: 'guess' | 'memory' | 'person';
  readonly changes: readonly CellChange[];
  readonly policy: WritePolicy;
}

/** One code for every row, and why. Places are rows under the header, from 0. */
export interface ListScreening {
  readonly at: Instant;
  /**
   * `journal.head().seq` from before anything was asked of the journal: what was written into it since is seen by
   * this when the list is written.
   */
  readonly headSeq: number;
  readonly rulePack: string;
  readonly registers: readonly Omit<LoadedRegister, 'numbers'>[];
  /** Index into `rowCodes`. */
  readonly codes: Uint8Array;
  /** Index into `whys`. */
  readonly whyOf: Uint32Array;
  readonly whys: readonly RowWhy[];
  /** For `same-as-row`, the earlier row; -1 otherwise. */
  readonly sameAs: Int32Array;
  readonly counts: Readonly<Record<RowCode, number>>;
}

/** What is wrong with the rows, found with the choices as they are. */
export interface ListCheck {
  /** Bits of `rowFlags` for each row. */
  readonly flags: Uint16Array;
  /** Rows by their gravest problem. */
  readonly counts: Readonly<Record<RowProblem, number>>;
}

/** A list in hand. */
export interface ListSession {
  readonly choices: ListChoices;
  readonly reader: ListReader;
  /** Null until the list was screened with the choices as they are. */
  readonly screening: ListScreening | null;
}

/** A list in hand as the wizard shows it. */
export interface ListInHand extends Omit<ListSession, 'reader'> {
  /** Null when the file must be chosen again. */
  readonly reader: ListReader | null;
  /** The first rows, as they will be imported. */
  readonly preview: readonly (readonly string[])[];
  readonly check: ListCheck | null;
  readonly dryRun: DryRun | null;
}

/** The number of a row as a person counts in the file. */
export const rowNumberOf = (reader: ListReader, row: number): number =>
  row + 1 + ((reader.facts().headerRecord ?? -1) + 1);
