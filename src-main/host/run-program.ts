import type { Program, ProgramLimits, StartProgram } from './program.ts';

interface ProgramWork<R> extends ProgramLimits {
  readonly program: Program;
  readonly task: unknown;
  /** Ends the program at once, with its reason. */
  readonly signal: AbortSignal;
  /** What a message of the program's is the last one with; undefined for any other. May throw. */
  readonly resultOf: (message: unknown) => R | undefined;
}

/** Starts a program, gives it one task, and ends it after its last word. Throws when it ends before that. */
export async function runProgram<R>(
  startProgram: StartProgram,
  { program: name, heapMegabytes, task, signal, resultOf }: ProgramWork<R>,
): Promise<R> {
  signal.throwIfAborted();
  const program = startProgram(name, { heapMegabytes });
  const { promise, resolve, reject } = Promise.withResolvers<R>();
  const onAbort = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', onAbort);
  program.onMessage((message) => {
    try {
      const result = resultOf(message);
      if (result !== undefined) resolve(result);
    } catch (error) {
      reject(error);
    }
  });
  program.onEnded(() => reject(new Error(`the ${name} ended before its work`)));
  program.post(task);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', onAbort);
    await program.end();
  }
}
