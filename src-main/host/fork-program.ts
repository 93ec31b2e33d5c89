import { type ChildProcess, fork } from 'node:child_process';
import type { Program, RunningProgram, StartProgram } from './program.ts';
import { decodeMessage, encodeMessage } from './structured-clone.ts';

/** Starts programs as children of this process, from the absolute path of each. */
export const forkPrograms =
  (paths: Readonly<Record<Program, string>>): StartProgram =>
  (program, { heapMegabytes }) =>
    runningProgramOf(
      fork(paths[program], [], {
        serialization: 'advanced',
        execArgv: [`--max-old-space-size=${heapMegabytes}`],
        // Nothing of the product's surroundings, and nothing it may print.
        env: {},
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      }),
    );

/** A child of this process as a running program. */
export function runningProgramOf(child: ChildProcess): RunningProgram {
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve();
    };
    // After the last of its messages, which may still lie in the pipe when it exits.
    child.once('close', end);
    child.once('error', () => {
      if (child.pid === undefined) end();
    });
  });
  return {
    post: (message) => {
      // A line that is cut says so by itself: `onEnded`.
      if (child.connected) child.send(encodeMessage(message), () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (bytes) => listener(decodeMessage(bytes as Uint8Array)));
    },
    onEnded: (listener) => void ended.then(listener),
    end: () => {
      if (!hasEnded) child.kill('SIGKILL');
      return ended;
    },
  };
}
