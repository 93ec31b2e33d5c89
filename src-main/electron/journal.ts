import type { MessageEvent, MessagePortMain } from 'electron';
import type { FormerEnd } from '../host/ports.ts';
import { serveJournal } from '../app/serve-journal.ts';
import type { RunningProgram, StartProgram } from '../host/program.ts';
import { isProgramNews, type ProgramWish } from './program-messages.ts';

// The program of the process that holds the journal. Its arguments: data folder, typefaces, why its predecessor ended.

const [dataFolder = '', fontFolder = '', formerEnd = ''] = process.argv.slice(2);
const port = process.parentPort;

/** A program that the window's process has started, or is about to. */
class RemoteProgram implements RunningProgram {
  readonly #id: number;
  readonly #waiting: unknown[] = [];
  readonly #listeners: ((message: unknown) => void)[] = [];
  readonly #gone = Promise.withResolvers<void>();
  #port: MessagePortMain | null = null;

  constructor(id: number) {
    this.#id = id;
  }

  started(port: MessagePortMain): void {
    this.#port = port;
    port.on('message', ({ data }) => {
      for (const listener of this.#listeners) listener(data);
    });
    port.start();
    for (const message of this.#waiting.splice(0)) port.postMessage(message, []);
  }

  ended(): void {
    this.#port?.close();
    this.#gone.resolve();
  }

  post(message: unknown): void {
    if (this.#port) this.#port.postMessage(message, []);
    else this.#waiting.push(message);
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#listeners.push(listener);
  }

  onEnded(listener: () => void): void {
    void this.#gone.promise.then(listener);
  }

  end(): Promise<void> {
    wish({ kind: 'end-program', id: this.#id });
    return this.#gone.promise;
  }
}

const programs = new Map<number, RemoteProgram>();
let lastId = 0;

const say = (message: unknown): void => port.postMessage(message);
const wish = (message: ProgramWish): void => say(message);

const startProgram: StartProgram = (program, limits) => {
  const id = (lastId += 1);
  const remote = new RemoteProgram(id);
  programs.set(id, remote);
  remote.onEnded(() => programs.delete(id));
  wish({ kind: 'start-program', id, program, limits });
  return remote;
};

const listeners: ((message: unknown) => void)[] = [];

port.on('message', ({ data, ports }: MessageEvent) => {
  const message: unknown = data;
  if (!isProgramNews(message)) for (const listener of listeners) listener(message);
  else if (message.kind === 'program-ended') programs.get(message.id)?.ended();
  else if (ports[0]) programs.get(message.id)?.started(ports[0]);
});

// Only a warning otherwise, and a journal in a state that nobody foresaw.
process.on('unhandledRejection', () => process.exit(1));

await serveJournal({
  port: {
    post: say,
    onMessage: (listener) => void listeners.push(listener),
  },
  dataFolder,
  fontFolder,
  startProgram,
  formerEnd: formerEnd === '' ? null : (formerEnd as FormerEnd),
  exit: () => process.exit(0),
});
