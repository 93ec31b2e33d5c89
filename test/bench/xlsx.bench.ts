import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  atLeastTimesFaster,
  type BenchResult,
  forInformation,
  noDifferences,
  under,
} from './bench-result.ts';
import { CellHashes, differencesOf } from './cell-hashes.ts';
import { benchFolder } from './fill-journal.ts';
import { generateWorkbook } from './generate-workbook.ts';
import { type BenchOptions, medianOf } from './measure.ts';

const columnCount = 12;
const wantedTimesFaster = 1.3;
const mostMegabytes = 300;

type Way = 'ours' | 'exceljs' | 'floor';

interface Run {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly lostLetters: number;
}

interface Measured {
  readonly runs: Readonly<Record<Way, Run[]>>;
  /** Cells that are not what the workbook was made of. */
  readonly wrong: number;
  /** Cells in which exceljs gives something else. */
  readonly differences: number;
}

/**
 * A workbook as Excel writes it, read by the product and by exceljs as a stream; the floor only unpacks it. Each run
 * has a process of its own, so that its peak of memory is its own.
 */
export function bench({ isQuick }: BenchOptions): BenchResult[] {
  const rowCount = isQuick ? 10_000 : 100_000;
  const path = join(benchFolder('xlsx'), 'lista.xlsx');
  const truth = writeWorkbook(path, rowCount);
  const runs: Record<Way, Run[]> = { ours: [], exceljs: [], floor: [] };
  for (let round = 0; round < (isQuick ? 1 : 3); round += 1)
    for (const way of waysOf(round)) runs[way].push(readApart(way, path, rowCount));
  const ours = hashesOf(path, 'ours');
  return resultsOf(rowCount, {
    runs,
    wrong: differencesOf(ours, truth),
    differences: differencesOf(ours, hashesOf(path, 'exceljs')),
  });
}

/** In turn, so that whatever else the machine does meets them all. */
const waysOf = (round: number): readonly Way[] =>
  round % 2 === 0 ? ['floor', 'ours', 'exceljs'] : ['exceljs', 'ours', 'floor'];

function writeWorkbook(path: string, rowCount: number): Int32Array {
  const { bytes, rows } = generateWorkbook(rowCount);
  writeFileSync(path, bytes);
  const cells = new CellHashes(rowCount, columnCount);
  rows.forEach((texts, row) => texts.forEach((text, column) => cells.set(row, column, text)));
  return cells.hashes;
}

function readApart(way: Way, path: string, rowCount: number): Run {
  const program = fileURLToPath(new URL('../support/child-time-workbook.ts', import.meta.url));
  const args = [program, way, path, String(rowCount), String(columnCount)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Run;
}

function hashesOf(path: string, way: Way): Int32Array {
  const bytes = readFileSync(`${path}.${way}`);
  return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / Int32Array.BYTES_PER_ELEMENT);
}

function resultsOf(rowCount: number, { runs, wrong, differences }: Measured): BenchResult[] {
  const name = `read a workbook, ${rowCount} × ${columnCount}`;
  const timeOf = (way: Way): number => medianOf(runs[way].map(({ milliseconds }) => milliseconds));
  const peakOf = (way: Way): number => Math.max(...runs[way].map(({ megabytes }) => megabytes));
  const lost = runs.exceljs[0]?.lostLetters ?? 0;
  const time = {
    name,
    median: timeOf('ours'),
    unit: 'ms',
    floor: timeOf('floor'),
    peer: timeOf('exceljs'),
  } as const;
  const memory = {
    median: peakOf('ours'),
    unit: 'MB',
    floor: peakOf('floor'),
    peer: peakOf('exceljs'),
  } as const;
  return [
    atLeastTimesFaster(time, wantedTimesFaster),
    under({ name: `${name}, peak memory`, ...memory }, mostMegabytes),
    noDifferences(`${name}, wrong cells`, wrong),
    noDifferences(
      `${name}, cells unlike exceljs but for the ${lost} in which it loses a letter`,
      differences - lost,
    ),
    forInformation({ name: `${name}, times the floor`, median: time.median / time.floor, unit: 'ratio' }),
  ];
}
