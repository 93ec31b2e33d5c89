import { type ChildProcess, fork } from 'node:child_process';
import { fromBytes, toBytes } from '#main/app/journal-messages.ts';
import { JournalKeeper } from '#main/app/keep-journal.ts';
import { runningProgramOf } from '#main/host/fork-program.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import { createTestClient, createTestHost } from './open-test-app.ts';

interface KeepOptions {
  readonly dataFolder: string;
  /** The program of the journal's process. */
  readonly program: string;
  /** Where the programs lie that it starts. */
  readonly programFolder?: string;
  readonly closingMs?: number;
}

/** The journal's process as the window's process keeps it, with Node's own children and without a window. */
export function keepTestJournal({ dataFolder, program, programFolder = '', closingMs }: KeepOptions) {
  const host = createTestHost();
  const children: ChildProcess[] = [];
  let look: () => void = () => undefined;
  let hopeless = 0;
  const keeper = new JournalKeeper({
    start: (formerEnd) => {
      const child = fork(program, [dataFolder, formerEnd ?? '', programFolder], {
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      children.push(child);
      return runningProgramOf(child);
    },
    host,
    diary: { note: () => undefined },
    onHopeless: () => {
      hopeless += 1;
    },
    // Nobody looks for life unless the test does.
    repeat: (_milliseconds, run) => {
      look = run;
      return () => undefined;
    },
    ...(closingMs !== undefined && { closingMs }),
  });
  const dispatch = async ({ operation, input }: { operation: unknown; input: unknown }): Promise<Envelope> =>
    fromBytes(await keeper.ask(toBytes({ operation, input }))) as Envelope;
  return {
    keeper,
    host,
    client: createTestClient({ dispatch }),
    dispatch,
    /** Every process so far, the one in use last. */
    children,
    current: () => children.at(-1) as ChildProcess,
    /** Looks for life until a process that gives none is given up. */
    lookUntilSilent: () => {
      for (let looks = 0; looks < 10; looks += 1) look();
    },
    hopeless: () => hopeless,
  };
}
