import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const register = fileURLToPath(new URL('../electron-on-chromium/register.ts', import.meta.url));

/**
 * Starts `script`, an ECMAScript module, in a process in which the stand-in takes the place of Electron. There is no
 * Chromium behind it: for what happens in main alone.
 */
export const startInStandIn = (script: string, environment: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, ['--import', register, '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
  });

/** What a process wrote and how it ended: its exit code, or the signal that killed it. */
export interface Ended {
  readonly output: string;
  readonly errors: string;
  readonly end: number | NodeJS.Signals | null;
}

/** Resolves when `child` has ended. `onOutput` is told of all it has written so far, as soon as it writes more. */
export function endOf(
  child: ChildProcess,
  onOutput: (output: string) => void = () => undefined,
): Promise<Ended> {
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
    onOutput(output);
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  return new Promise((resolve) => {
    child.once('close', (code, signal) => resolve({ output, errors, end: signal ?? code }));
  });
}

/** Runs `script` to its end. */
export const runInStandIn = (script: string, environment: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  endOf(startInStandIn(script, environment));
