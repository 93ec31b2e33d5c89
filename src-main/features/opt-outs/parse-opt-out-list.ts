import { setImmediate } from 'node:timers/promises';
import { isHeading, linesOf, readLine } from '#shared/features/opt-outs/opt-out-list.rules.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';

const MAX_LINES = 1_000_000;

/** Lines between two pauses: some milliseconds of work, so that the window keeps answering. */
const SLICE = 500;
const INVALID_SHOWN = 50;
const TEXT_SHOWN = 80;

/** Called now and then with what is done and what there is in all; it throws when the work must stop. */
export type Pulse = (done: number, total: number) => void;

/** What a list of opt-outs holds. */
export interface OptOutList {
  /** Each identifier once, in the order of the file. */
  readonly keys: readonly SuppressionKey[];
  readonly duplicates: number;
  /** The first fifty lines that could not be understood. */
  readonly invalid: readonly { readonly line: number; readonly text: string }[];
  readonly invalidTotal: number;
}

/**
 * Reads one identifier from each line; empty lines and a heading are passed over. `pulse` hears how many lines are done.
 * Throws `file-too-large` and what `pulse` throws.
 */
export async function parseOptOutList(text: string, pulse: Pulse): Promise<OptOutList> {
  const lines = linesOf(text);
  if (lines.length > MAX_LINES) throw new AppError('file-too-large', { lines: MAX_LINES });
  const keys = new Map<string, SuppressionKey>();
  const invalid: { line: number; text: string }[] = [];
  let duplicates = 0;
  let invalidTotal = 0;
  for (const [index, line] of lines.entries()) {
    if (index % SLICE === SLICE - 1) {
      pulse(index, lines.length);
      await setImmediate();
    }
    if (line.trim() === '' || (index === 0 && isHeading(line))) continue;
    const key = readLine(line);
    if (key === null) {
      invalidTotal += 1;
      if (invalid.length < INVALID_SHOWN)
        invalid.push({ line: index + 1, text: line.trim().slice(0, TEXT_SHOWN) });
    } else if (keys.has(key.value)) duplicates += 1;
    else keys.set(key.value, key);
  }
  pulse(lines.length, lines.length);
  return { keys: [...keys.values()], duplicates, invalid, invalidTotal };
}
