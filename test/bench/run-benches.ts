import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchResult } from './bench-result.ts';
import type { BenchOptions } from './measure.ts';

/**
 * Runs every `*.bench.ts`, each in a process of its own, one after another, and prints what was measured beside
 * what was wanted. `--quick` measures smaller, `--tenfold` on a journal ten times as large where a bench knows one, `--only NAME` one file, `--out FILE` says where the JSON goes.
 * Exits with 1 when a goal is missed or a bench fails.
 */
const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    tenfold: { type: 'boolean', default: false },
    only: { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '.data/results.json') },
    /** One file, measured in this process: how the runner calls itself. */
    child: { type: 'string' },
  },
});

async function runOne(file: string, benchOptions: BenchOptions): Promise<void> {
  const { bench } = (await import(pathToFileURL(file).href)) as {
    bench: (options: BenchOptions) => Promise<BenchResult[]>;
  };
  process.send?.(await bench(benchOptions));
}

async function runAll(): Promise<void> {
  const results: BenchResult[] = [];
  const broken: string[] = [];
  for (const file of benchFiles()) {
    const measured = await inOwnProcess(file);
    if (measured === null) broken.push(basename(file));
    results.push(...(measured ?? []));
  }
  print(results);
  save(results);
  const missed = results.filter(({ isMet }) => !isMet);
  console.log(`\n${results.length - missed.length} of ${results.length} held or for information`);
  if (missed.length > 0) console.log(`missed: ${missed.map(({ name }) => name).join('; ')}`);
  if (broken.length > 0) console.log(`failed: ${broken.join(', ')}`);
  process.exitCode = missed.length + broken.length > 0 ? 1 : 0;
}

const benchFiles = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.bench.ts') && name.startsWith(options.only ?? ''))
    .toSorted()
    .map((name) => join(import.meta.dirname, name));

/** Null when the bench failed; its own words are then on standard error. */
async function inOwnProcess(file: string): Promise<BenchResult[] | null> {
  const args = [
    '--child',
    file,
    ...(options.quick ? ['--quick'] : []),
    ...(options.tenfold ? ['--tenfold'] : []),
  ];
  const child = fork(import.meta.filename, args, { execArgv: ['--expose-gc'] });
  let results: BenchResult[] | null = null;
  child.once('message', (message) => {
    results = message as BenchResult[];
    child.disconnect();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 ? results : null;
}

function print(results: readonly BenchResult[]): void {
  const rows = results.map((result) => [
    result.name,
    figure(result.median),
    result.unit,
    figure(result.floor),
    figure(result.peer),
    figure(result.ratio),
    result.goal,
    result.goal === '' ? '' : result.isMet ? 'met' : 'MISSED',
  ]);
  const table = [['name', 'median', 'unit', 'floor', 'peer', 'ratio', 'goal', ''], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) =>
          isNumeric(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    );
}

const isNumeric = (column: number): boolean => [1, 3, 4, 5].includes(column);

const figure = (value: number | undefined): string =>
  value === undefined ? '' : value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

function save(results: readonly BenchResult[]): void {
  const path = resolve(options.out);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `${JSON.stringify({ node: process.version, isQuick: options.quick, results }, null, 2)}\n`,
  );
}

if (options.child === undefined) await runAll();
else await runOne(options.child, { isQuick: options.quick, isTenfold: options.tenfold });
