import { randomBytes } from 'node:crypto';
import type { VaultTuning } from '../features/vault/vault.service.ts';
import type { ProgramPort, StartProgram } from '../host/program.ts';
import type { FormerEnd, Host, Ports } from '../host/ports.ts';
import type { App } from './create-app.ts';
import {
  type FromJournal,
  fromBytes,
  type HostQuestion,
  toBytes,
  type ToJournal,
} from './journal-messages.ts';

interface ServeParts {
  /** The line to the process that owns the window. */
  readonly port: ProgramPort;
  readonly dataFolder: string;
  readonly fontFolder: string;
  readonly startProgram: StartProgram;
  readonly formerEnd: FormerEnd | null;
  /** Ends this process. */
  readonly exit: () => void;
  readonly tuning?: VaultTuning;
}

// Fine enough for a lock counted in minutes, and seldom enough to cost nothing.
const idleCheckMs = 2000;
const signOfLifeMs = 1000;

/** They read what the process before this one may still be writing. */
const openingOperations: ReadonlySet<unknown> = new Set([
  'vault.create',
  'vault.unlock',
  'vault.unlockWithRecoveryKey',
]);

/**
 * The whole product in the process that owns the journal: answers what the page asks, until it is told to close. With
 * it goes everything that it held. Features are fetched ahead while the passphrase is typed.
 */
export async function serveJournal(parts: ServeParts): Promise<void> {
  const { port, exit } = parts;
  const say = (message: FromJournal): void => port.post(message);
  const host = createRemoteHost(say);
  const predecessorGone = Promise.withResolvers<void>();
  // What is asked while the code is being read waits for it.
  const made = import('./create-app.ts').then(({ createApp }) =>
    createApp({ ...systemPorts(say), ...parts, host }, parts.tuning),
  );
  const reply = createReply(made, say, predecessorGone.promise);
  port.onMessage((received) => {
    const message = received as ToJournal;
    if (message.kind === 'ask') void reply(message.id, message.request);
    else if (message.kind === 'path') host.answered(message.id, message.path);
    else if (message.kind === 'may-open') predecessorGone.resolve();
    else void made.then((app) => app.lock()).finally(exit);
  });
  say({ kind: 'alive' });
  // Neither timer keeps the process.
  setInterval(() => say({ kind: 'alive' }), signOfLifeMs).unref();
  const app = await made;
  setInterval(() => void app.lockIfIdle(), idleCheckMs).unref();
}

const systemPorts = (
  say: (message: FromJournal) => void,
): Pick<Ports, 'clock' | 'monotonicNow' | 'randomBytes' | 'diary'> => ({
  clock: { now: () => new Date(), timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone },
  monotonicNow: () => performance.now(),
  randomBytes: (count) => randomBytes(count),
  diary: { note: (entry) => say({ kind: 'noted', entry }) },
});

interface RemoteHost extends Host {
  readonly answered: (id: number, path: string | null) => void;
}

/** The window system, which is in another process. */
function createRemoteHost(say: (message: FromJournal) => void): RemoteHost {
  const waiting = new Map<number, (path: string | null) => void>();
  let lastId = 0;
  const ask = (question: HostQuestion): Promise<string | null> => {
    const id = (lastId += 1);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    waiting.set(id, resolve);
    say({ kind: 'question', id, question });
    return promise;
  };
  return {
    chooseSaveFile: (input) => ask({ name: 'save', input }),
    chooseOpenFile: (input) => ask({ name: 'open', input }),
    emit: (event) => say({ kind: 'event', event }),
    answered: (id, path) => {
      waiting.get(id)?.(path);
      waiting.delete(id);
    },
  };
}

function createReply(
  made: Promise<App>,
  say: (message: FromJournal) => void,
  predecessorGone: Promise<void>,
) {
  const dispatch = async (request: Uint8Array): Promise<Uint8Array> => {
    const { operation, input } = readRequest(request);
    const app = await made;
    const ask = () => app.dispatch({ isFromOwnFrame: true, operation, input });
    if (!openingOperations.has(operation)) return toBytes(await ask());
    await predecessorGone;
    say({ kind: 'opening', isOpening: true });
    const envelope = await ask();
    say({ kind: 'opening', isOpening: false });
    if (app.isOpen()) say({ kind: 'opened' });
    return toBytes(envelope);
  };
  return async (id: number, request: Uint8Array): Promise<void> =>
    say({ kind: 'reply', id, reply: await dispatch(request) });
}

/** What is no request is one for an operation that nobody knows. */
function readRequest(request: Uint8Array): { readonly operation?: unknown; readonly input?: unknown } {
  try {
    const read: unknown = fromBytes(request);
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}
