import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import {
  atLeastTimesFaster,
  type BenchResult,
  forInformation,
  noDifferences,
  under,
} from './bench-result.ts';
import { buildPrograms } from './build-programs.ts';
import { behindTheProduct, benchFolder, makeJournal } from './fill-journal.ts';
import { fillOptOuts, fillRegister, generateMobiles, writeList } from './generate-list.ts';
import { type BenchOptions, medianOf } from './measure.ts';
import { sourcePrograms } from '#test/support/start-programs.ts';

interface Outcome {
  readonly ms: number;
  readonly readMs?: number;
  readonly peakMegabytes: number;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * A purchased list, from the chosen file to the last row's code, against opt-outs and a national register on the
 * encrypted file: the product, and the usual way in its place. Each run has a process of its own.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const size = isQuick
    ? { rows: 50_000, optOuts: 50_000, register: 100_000 }
    : { rows: 1_000_000, optOuts: 1_000_000, register: 2_000_000 };
  const folder = benchFolder('screening');
  const list = join(folder, 'lista.csv');
  writeList(list, size.rows);
  const journal = await makeJournal(folder);
  behindTheProduct(journal, (connection) => {
    fillOptOuts(connection, generateMobiles(size.optOuts, 11));
    fillRegister(connection, generateMobiles(size.register, 13), '2026-11-01');
  });
  const programs = join(folder, 'out');
  await buildPrograms(programs, {
    'screen-list': join(import.meta.dirname, 'screen-list.ts'),
    'screen-naively': join(import.meta.dirname, 'screen-naively.ts'),
    'list-reader': sourcePrograms['list-reader'],
  });
  const run = (name: string, args: readonly string[]): Outcome =>
    JSON.parse(
      execFileSync(process.execPath, [join(programs, `${name}.js`), ...args], { encoding: 'utf8' }),
    ) as Outcome;
  const screen = (): Outcome => run('screen-list', [folder, list]);
  const screenNaively = (): Outcome =>
    run('screen-naively', [journal.path, journal.key.toString('hex'), list]);
  // The first run after the registers were filled builds their sorted numbers; from then on they are kept.
  const first = screen();
  const rounds = isQuick ? 1 : 3;
  const product: Outcome[] = [];
  const naive: Outcome[] = [];
  for (let round = 0; round < rounds; round += 1) {
    product.push(screen());
    naive.push(screenNaively());
  }
  return resultsOf({ first, product, naive });
}

function resultsOf(runs: {
  readonly first: Outcome;
  readonly product: readonly Outcome[];
  readonly naive: readonly Outcome[];
}): BenchResult[] {
  const { first, product, naive } = runs;
  const median = medianOf(product.map(({ ms }) => ms));
  return [
    atLeastTimesFaster(
      { name: 'screen a list', median, unit: 'ms', peer: medianOf(naive.map(({ ms }) => ms)) },
      8,
    ),
    noDifferences(
      'screen a list, rows found opted out or listed',
      product.filter((run, round) => findingsOf(run) !== findingsOf(naive[round])).length,
    ),
    under(
      {
        name: 'screen a list, peak memory',
        median: Math.max(...product.map(({ peakMegabytes }) => peakMegabytes)),
        unit: 'MB',
      },
      350,
    ),
    forInformation({
      name: 'screen a list, first run after a register changed',
      median: first.ms,
      unit: 'ms',
    }),
    forInformation({
      name: 'screen a list, reading the file',
      median: medianOf(product.map(({ readMs }) => readMs ?? 0)),
      unit: 'ms',
    }),
  ];
}

const findingsOf = (outcome: Outcome | undefined): string =>
  `${outcome?.counts['own-opt-out']} opted out, ${outcome?.counts['national-register']} listed`;
