import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { testPassphrase } from '#test/support/open-test-app.ts';
import { type BenchResult, comparedToPeer, forInformation } from './bench-result.ts';
import { buildPrograms } from './build-programs.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { type BenchOptions, medianOf } from './measure.ts';

/**
 * From the start of the process until the lock screen can be used, and until the first list of calls is there, against
 * a bare Node that does nothing. All are whole processes; the derivation of the key, which is slow on purpose, is
 * measured in the same process and taken off.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const folder = benchFolder('start');
  const journal = await makeJournal(folder);
  behindTheProduct(journal, (connection) => fill(connection, { contactCount: 500, callCount: 2000 }));
  const out = join(folder, 'out');
  await buildPrograms(out, { start: join(import.meta.dirname, 'start-entry.ts') });
  const entry = join(out, 'start.js');
  const start = (until: 'usable' | 'listed') => () =>
    timeProcess([entry, join(folder, 'data'), join(folder, 'compiled'), until]);
  const candidates = {
    bare: () => timeProcess(['-e', '0']),
    usable: start('usable'),
    listed: start('listed'),
  };
  const names = ['bare', 'usable', 'listed'] as const;
  // Twice unmeasured: the first run writes the compiled code, the second reads it.
  for (const name of [...names, ...names]) candidates[name]();
  const times = { bare: [] as number[], usable: [] as number[], listed: [] as number[] };
  for (let round = 0; round < (isQuick ? 4 : 12); round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) times[name].push(candidates[name]());
  const peer = medianOf(times.bare);
  const result = (name: string, median: number) => ({ name, median, unit: 'ms' as const, peer });
  const listed = result('start until the first list, key derivation taken off', medianOf(times.listed));
  return [
    comparedToPeer(result('start until the lock screen can be used', medianOf(times.usable)), 2.5),
    forInformation({ ...listed, ratio: listed.median / peer }),
  ];
}

/** Milliseconds a whole process took, without what it says of itself that is not to count. */
function timeProcess(args: readonly string[]): number {
  const env = { ...process.env, NODE_OPTIONS: '', RINGBOK_BENCH_PASSPHRASE: testPassphrase };
  const startedAt = performance.now();
  const run = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  const took = performance.now() - startedAt;
  if (run.status !== 0) throw new Error(`the process failed: ${run.stderr}`);
  if (run.stdout === '') return took;
  const { derivation, sinceReady } = JSON.parse(run.stdout) as { derivation: number; sinceReady: number };
  return took - derivation - sinceReady;
}
