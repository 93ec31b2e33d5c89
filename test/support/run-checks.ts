import { spawnSync } from 'node:child_process';

/** Runs every static check and says which failed. */
const checks: readonly (readonly [name: string, command: string])[] = [
  ['types of src-shared', 'tsc -p src-shared'],
  ['types of src-main', 'tsc -p src-main'],
  ['types of src-renderer', 'tsc -p src-renderer'],
  ['types of test', 'tsc -p test'],
  ['lint', 'oxlint --deny-warnings'],
  ['dependency rules', 'depcruise src-main src-shared src-renderer test --config .dependency-cruiser.mjs'],
  ['unused code', 'knip'],
  ['formatting', 'prettier --check --log-level warn .'],
];

const failed: string[] = [];
for (const [name, command] of checks) {
  const started = performance.now();
  const [program = '', ...args] = command.split(' ');
  const run = spawnSync(program, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${run.status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (run.status === 0) continue;
  failed.push(name);
  console.log(`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`);
}

console.log(failed.length === 0 ? `all ${checks.length} checks hold` : `failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
