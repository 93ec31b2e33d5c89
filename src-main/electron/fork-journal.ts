import { join } from 'node:path';
import { MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron';
import type { FormerEnd } from '../host/ports.ts';
import type { Program, ProgramLimits, RunningProgram } from '../host/program.ts';
import { isProgramWish, type ProgramNews } from './program-messages.ts';

interface ForkParts {
  /** The folder that holds `out` and `resources`. */
  readonly productFolder: string;
  readonly dataFolder: string;
  readonly formerEnd: FormerEnd | null;
}

/**
 * Starts the process that holds the journal, in a utility process of Electron's, and the programs that it asks for: only
 * the window's process can start any. They end with it.
 */
export function forkJournal({ productFolder, dataFolder, formerEnd }: ForkParts): RunningProgram {
  const child = fork(join(productFolder, 'out/main/journal.js'), 'Ringbok journal', [
    dataFolder,
    join(productFolder, 'resources/fonts'),
    formerEnd ?? '',
  ]);
  const readers = new Map<number, UtilityProcess>();
  const ended = whenGone(child);
  child.on('message', (message: unknown) => {
    if (!isProgramWish(message)) return;
    if (message.kind === 'end-program') return endNow(readers.get(message.id));
    const reader = startProgram(productFolder, message.program, message.limits);
    const { port1, port2 } = new MessageChannelMain();
    readers.set(message.id, reader);
    reader.postMessage(null, [port1]);
    child.postMessage({ kind: 'program-started', id: message.id } satisfies ProgramNews, [port2]);
    reader.once('exit', () => {
      readers.delete(message.id);
      child.postMessage({ kind: 'program-ended', id: message.id } satisfies ProgramNews, []);
    });
  });
  void ended.then(() => readers.forEach(endNow));
  return {
    post: (message) => child.postMessage(message, []),
    onMessage: (listener) =>
      child.on('message', (message: unknown) => {
        if (!isProgramWish(message)) listener(message);
      }),
    onEnded: (listener) => void ended.then(listener),
    end: () => {
      endNow(child);
      return ended;
    },
  };
}

const startProgram = (
  productFolder: string,
  program: Program,
  { heapMegabytes }: ProgramLimits,
): UtilityProcess =>
  fork(
    join(productFolder, `out/main/${program}.js`),
    `Ringbok ${program}`,
    [],
    [`--max-old-space-size=${heapMegabytes}`],
  );

function fork(path: string, serviceName: string, args: string[], execArgv: string[] = []): UtilityProcess {
  const child = utilityProcess.fork(path, args, {
    serviceName,
    execArgv,
    // An empty object would hand on everything.
    env: { RINGBOK: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  // A pipe that nobody empties stops its writer; what it says may quote what it read.
  child.stderr?.resume();
  return child;
}

const whenGone = (child: UtilityProcess): Promise<void> =>
  new Promise((resolve) => {
    child.once('exit', () => resolve());
  });

/** A process that hangs hears no request to end. Windows knows only the one way. */
function endNow(child: UtilityProcess | undefined): void {
  if (child?.pid === undefined || process.platform === 'win32') child?.kill();
  else process.kill(child.pid, 'SIGKILL');
}
