import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export type DemoWish =
  | { readonly kind: 'window' }
  | {
      readonly kind: 'headless';
      /** Absolute. */
      readonly out: string;
      /** Absolute; null when there is none to check. */
      readonly list: string | null;
    }
  | { readonly kind: 'mistake'; readonly sentence: string };

const mistake = (sentence: string): DemoWish => ({ kind: 'mistake', sentence });

/** What the person asked for, or one sentence about why it cannot be done. */
export function readDemoArguments(args: readonly string[]): DemoWish {
  const given = parse(args);
  if (given === null) return mistake('Usage: npm run demo [-- --headless --out DIR [--list FILE]]');
  const { headless = false, out, list } = given;
  if (!headless)
    return out === undefined && list === undefined
      ? { kind: 'window' }
      : mistake('--out and --list go with --headless: npm run demo -- --headless --out DIR [--list FILE]');
  if (out === undefined || out === '') return mistake('--headless needs a folder to write to: --out DIR');
  const problem = problemWithFolder(resolve(out)) ?? (list === undefined ? null : problemWithList(list));
  if (problem !== null) return mistake(problem);
  return { kind: 'headless', out: resolve(out), list: list === undefined ? null : resolve(list) };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { headless: { type: 'boolean' }, out: { type: 'string' }, list: { type: 'string' } },
    });
    return values;
  } catch {
    return null;
  }
}

const made = ['journal', 'screenshots', 'list-check.csv', 'opt-outs-to-import.csv'];

/** A folder that holds a demo already is left alone. */
function problemWithFolder(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return null;
  if (!stats.isDirectory()) return 'What --out names is a file; name a folder.';
  return made.some((name) => existsSync(join(path, name)))
    ? 'The folder named with --out holds a demo already; name a new one.'
    : null;
}

function problemWithList(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'The file named with --list does not exist.';
  return stats.isFile() ? null : 'What --list names is not a file.';
}
