import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installMissingPrograms } from './find-programs.ts';

/**
 * Builds the product, runs every test, and ends with `N passed, N failed` for the whole. With `--whole` what repeats
 * runs as often as it can be worth: a hundred kills, every look.
 */
const wanted = process.argv.slice(2).filter((argument) => argument !== '--whole');
if (wanted.length < process.argv.length - 2) process.env['RINGBOK_WHOLE'] = '1';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly success: boolean;
}

function run(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function runTests(reportPath: string): Report | null {
  run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
    ...wanted,
  ]);
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8')) as Report;
  } catch {
    return null;
  }
}

function main(): number {
  const lacking = installMissingPrograms();
  if (lacking !== null) {
    console.error(lacking);
    return 1;
  }
  if (!run('electron-vite', ['build', '--logLevel', 'error'])) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-tests-'));
  const report = runTests(join(folder, 'report.json'));
  rmSync(folder, { recursive: true, force: true });
  if (report === null) return 1;
  // A file that cannot even be loaded counts no test of its own.
  const failed =
    report.numFailedTests +
    (report.success || report.numFailedTests > 0 ? 0 : Math.max(1, report.numFailedTestSuites));
  console.log(`${report.numPassedTests} passed, ${failed} failed`);
  return failed === 0 && report.numPassedTests > 0 ? 0 : 1;
}

process.exitCode = main();
