import { AppError } from '#shared/kernel/app-error.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { calendarDaySchema } from '#shared/kernel/schema.ts';
import type { Mapping } from '#shared/lists/list-fields.ts';
import type { ListReader } from '../../import/list-protocol.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import { findNumberColumns, scanNumbers } from './scan-numbers.ts';

/** A register file that was read. */
export interface RegisterFile {
  /** Without its folder. */
  readonly fileName: string;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
  /** E.164 digits, rising, each once. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly invalidCount: number;
  /** The first of the rows that could not be understood. */
  readonly invalid: readonly string[];
  readonly duplicateCount: number;
  readonly versionOn: CalendarDay | null;
}

interface ReadingParts extends Pick<DoNotCallPorts, 'openList'> {
  readonly today: CalendarDay;
  readonly signal: AbortSignal;
  /** Share of the work done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const limits = { maxRows: 2_000_000, maxBytes: 100 * 1024 * 1024 };
const SAMPLE_LENGTH = 80;
// A line above numbers that have no title may be taken for a row.
const TOP_ROWS = 5;
// Finding the rows and understanding their numbers take about as long.
const OPENING_SHARE = 0.5;

/**
 * Reads a file with one number a row, wherever its column stands. Throws `register-file-not-numbers`, `file-damaged`
 * when a quote that was never closed may have swallowed numbers, and whatever opening a list throws.
 */
export async function readRegisterFile(path: string, parts: ReadingParts): Promise<RegisterFile> {
  const { openList, signal, onProgress } = parts;
  const reader = await openList(
    { path },
    { limits, signal, onProgress: (share) => onProgress(share * OPENING_SHARE) },
  );
  try {
    return await readNumbers(reader, parts);
  } finally {
    await reader.close();
  }
}

async function readNumbers(reader: ListReader, parts: ReadingParts): Promise<RegisterFile> {
  const facts = reader.facts();
  if (facts.endsInsideQuotes) throw new AppError('file-damaged');
  const mapping = findNumberColumns(reader);
  const above = await linesAbove(reader, parts.signal);
  const { collector, invalid } = await scanNumbers(reader, {
    mapping,
    signal: parts.signal,
    onProgress: (share) => parts.onProgress(OPENING_SHARE + share * (1 - OPENING_SHARE)),
  });
  const { numbers, duplicateCount } = collector.takeSorted();
  if (numbers.length === 0) throw new AppError('register-file-not-numbers');
  const unread = await textsOf(reader, mapping, invalid.rows);
  const atTheTop = unread.filter((_, index) => (invalid.rows[index] ?? 0) < TOP_ROWS);
  return {
    fileName: facts.fileName,
    sha256: facts.sha256,
    numbers,
    invalidCount: invalid.count,
    invalid: unread.map((text) => text.slice(0, SAMPLE_LENGTH)),
    duplicateCount,
    versionOn: suggestVersion([facts.fileName, ...above, ...atTheTop], parts.today),
  };
}

/** The column titles, and whatever stands above them. */
async function linesAbove(reader: ListReader, signal: AbortSignal): Promise<string[]> {
  const { columns, headerRecord, sheet, encoding, delimiter } = reader.facts();
  if (headerRecord === null || headerRecord === 0) return [...columns];
  const asBefore = {
    ...(sheet === null ? {} : { sheet }),
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
  };
  await reader.read({ ...asBefore, headerRecord: null }, signal);
  const above = await reader.cells(Array.from({ length: headerRecord }, (_, record) => record));
  await reader.read({ ...asBefore, headerRecord }, signal);
  return [...above.flatMap(({ cells }) => cells), ...columns];
}

async function textsOf(reader: ListReader, mapping: Mapping, rows: readonly number[]): Promise<string[]> {
  const found = await reader.cells(rows);
  return found.map(({ cells }) =>
    cells
      .filter((_, column) => mapping[column] === 'phone')
      .join(' ')
      .trim(),
  );
}

/** The first day written in one of the texts, `2026-11-01` or `20261101`, that is not later than `today`. */
function suggestVersion(texts: readonly string[], today: CalendarDay): CalendarDay | null {
  const days = texts
    .flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(-?)(\d\d)\2(\d\d)(?!\d)/g)])
    .map(([, year, , month, day]) => `${year}-${month}-${day}`);
  return days.find((day) => calendarDaySchema.safeParse(day).success && day <= today) ?? null;
}
