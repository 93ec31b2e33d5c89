import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Mapping, rowProblems } from '#shared/lists/list-fields.ts';
import { createNumberCollector, type NumberCollector } from '../../database/number-blobs.ts';
import { type ListReader, phonesPerRow, rowFlags, type ScanBatch } from '../../import/list-protocol.ts';

/**
 * Every column that the reader takes for numbers; else the one with most of them among its first values. Throws
 * `register-file-not-numbers` when no column is mostly numbers.
 */
export function findNumberColumns(reader: ListReader): Mapping {
  const { mapping, samples } = reader.facts();
  const shares = samples.map(shareOfNumbers);
  const suggested = mapping.map((field, column) => field === 'phone' && (shares[column] ?? 0) > 0);
  if (suggested.includes(true)) return suggested.map((isPhone) => (isPhone ? 'phone' : 'ignore'));
  const best = Math.max(0, ...shares);
  if (best <= 0.5) throw new AppError('register-file-not-numbers');
  const column = shares.indexOf(best);
  return mapping.map((_, index) => (index === column ? 'phone' : 'ignore'));
}

const shareOfNumbers = (values: readonly string[]): number =>
  values.length === 0 ? 0 : values.filter((value) => parsePhoneNumber(value) !== null).length / values.length;

interface Scanned {
  readonly collector: NumberCollector;
  /** Rows that could not be understood: how many, and the first of them. */
  readonly invalid: { readonly count: number; readonly rows: readonly number[] };
}

interface ScanParts {
  readonly mapping: Mapping;
  readonly signal: AbortSignal;
  /** Share of the rows done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const SAMPLES = 20;
const RECORDS_AT_ONCE = 1000;

/** Every number in the columns of a mapping. */
export async function scanNumbers(
  reader: ListReader,
  { mapping, signal, onProgress }: ScanParts,
): Promise<Scanned> {
  const collector = createNumberCollector();
  const total = Math.max(1, reader.facts().rowCount);
  const rows: number[] = [];
  const crowded: number[] = [];
  let count = 0;
  const onBatch = (batch: ScanBatch) => {
    addNumbers(batch, collector);
    for (let index = 0; index < batch.rowCount; index += 1) {
      const flags = batch.flags[index] ?? 0;
      if (flags & rowFlags.needsRecord) crowded.push(batch.firstRow + index);
      if (!isInvalid(flags)) continue;
      count += 1;
      if (rows.length < SAMPLES) rows.push(batch.firstRow + index);
    }
    onProgress((batch.firstRow + batch.rowCount) / total);
  };
  await reader.scan({ mapping, isCompanyWanted: false }, onBatch, signal);
  await addCrowdedRows(reader, mapping, crowded, collector);
  return { collector, invalid: { count, rows } };
}

function addNumbers({ phones, rowCount }: ScanBatch, { add }: NumberCollector): void {
  for (let place = 0; place < rowCount * phonesPerRow; place += 1) {
    const number = phones[place] ?? 0;
    if (number !== 0) add(number);
  }
}

const bitOf = (problem: (typeof rowProblems)[number]): number => 1 << rowProblems.indexOf(problem);
const empty = bitOf('empty');
const unreadable = bitOf('phone-invalid') | bitOf('no-identifier') | bitOf('text-too-long');

const isInvalid = (flags: number): boolean => (flags & empty) === 0 && (flags & unreadable) !== 0;

/** Rows with more numbers than a batch holds. */
async function addCrowdedRows(
  reader: ListReader,
  mapping: Mapping,
  rows: readonly number[],
  { add }: NumberCollector,
): Promise<void> {
  for (let from = 0; from < rows.length; from += RECORDS_AT_ONCE)
    for (const { phones } of await reader.records(rows.slice(from, from + RECORDS_AT_ONCE), mapping))
      for (const { e164 } of phones.slice(phonesPerRow)) if (e164 !== null) add(Number(e164.slice(1)));
}
