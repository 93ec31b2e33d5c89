import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type * as Electron from 'electron';
import { type ByteLine, lineToChild } from './byte-line.ts';
import { app } from './electron-app.ts';

/** To the program of a utility process. */
export type ToUtility =
  | { readonly kind: 'parent'; readonly data: unknown; readonly ports: readonly number[] }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly port: number };

/** From it. */
export type FromUtility =
  | { readonly kind: 'parent'; readonly data: unknown }
  | { readonly kind: 'port'; readonly port: number; readonly data: unknown }
  | { readonly kind: 'port-closed'; readonly port: number };

const parentPort = fileURLToPath(new URL('./parent-port.ts', import.meta.url));

const ends = new Map<number, PortEnd>();
let lastPort = 0;

/** One end of a channel: in this process until it is handed to another. */
class PortEnd
  extends EventEmitter
  implements Pick<Electron.MessagePortMain, 'postMessage' | 'close' | 'start'>
{
  readonly id = (lastPort += 1);
  peer: PortEnd | null = null;
  home: Utility | null = null;
  readonly #early: unknown[] = [];
  #isStarted = false;

  constructor() {
    super();
    ends.set(this.id, this);
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] });
  }

  postMessage(data: unknown): void {
    this.peer?.receive(structuredClone(data));
  }

  /** Where this end is, the message comes out. */
  receive(data: unknown): void {
    if (this.home) this.home.handOn({ kind: 'port', port: this.id, data });
    else if (this.#isStarted) this.emit('message', { data, ports: [] });
    else this.#early.push(data);
  }

  moveTo(home: Utility): void {
    this.home = home;
    for (const data of this.#early.splice(0)) this.receive(data);
  }

  close(): void {
    ends.delete(this.id);
    const { peer } = this;
    this.peer = null;
    if (!peer?.peer) return;
    peer.peer = null;
    if (peer.home) peer.home.deliver({ kind: 'port-closed', port: peer.id });
    else peer.emit('close');
  }
}

export class MessageChannelMain implements Electron.MessageChannelMain {
  readonly port1: Electron.MessagePortMain;
  readonly port2: Electron.MessagePortMain;

  constructor() {
    const [one, other] = [new PortEnd(), new PortEnd()];
    one.peer = other;
    other.peer = one;
    this.port1 = one;
    this.port2 = other;
  }
}

/** A child of Node's in a utility process's place. */
class Utility
  extends EventEmitter
  implements Pick<Electron.UtilityProcess, 'postMessage' | 'kill' | 'pid' | 'stderr'>
{
  readonly stderr: NodeJS.ReadableStream | null;
  readonly stdout: NodeJS.ReadableStream | null;
  pid: number | undefined;
  readonly #child: ChildProcess;
  readonly #line: ByteLine;

  constructor(path: string, args: string[], options: Electron.ForkOptions) {
    super();
    const { env, execArgv = [], stdio } = options;
    const isEmpty = !env || Object.keys(env).length === 0;
    this.#child = spawn(process.execPath, ['--import', parentPort, ...execArgv, path, ...args], {
      // As Electron does, an empty object hands on everything.
      env: { ...(isEmpty ? process.env : env), ...ofTheStandIn() },
      stdio: [...streamsOf(stdio), 'pipe'],
    });
    this.#line = lineToChild(this.#child);
    this.stdout = this.#child.stdout;
    this.stderr = this.#child.stderr;
    this.#child.once('spawn', () => {
      this.pid = this.#child.pid;
      this.emit('spawn');
    });
    this.#line.onMessage((message) => this.#hear(message as FromUtility));
    this.#child.on('error', () => undefined);
    this.#child.once('exit', (code) => {
      this.pid = undefined;
      for (const end of ends.values()) if (end.home === this) end.close();
      this.emit('exit', code ?? 1);
    });
  }

  postMessage(data: unknown, transfer: readonly Electron.MessagePortMain[] = []): void {
    const moved = transfer.map((port) => {
      if (!(port instanceof PortEnd)) throw new TypeError('Invalid value for transfer');
      return port;
    });
    this.deliver({ kind: 'parent', data, ports: moved.map(({ id }) => id) });
    for (const port of moved) port.moveTo(this);
  }

  deliver(message: ToUtility): void {
    this.#line.send(message);
  }

  /** As `deliver`, of what came from another process and is held by nobody. */
  handOn(message: ToUtility): void {
    this.#line.handOn(message);
  }

  kill(): boolean {
    return this.#child.kill();
  }

  #hear(message: FromUtility): void {
    if (message.kind === 'parent') this.emit('message', message.data);
    else if (message.kind === 'port') ends.get(message.port)?.peer?.receive(message.data);
    else ends.get(message.port)?.close();
  }
}

type Stream = 'ignore' | 'inherit' | 'pipe';

function streamsOf(stdio: Electron.ForkOptions['stdio'] = 'inherit'): Stream[] {
  if (Array.isArray(stdio)) return stdio;
  return ['ignore', stdio as Stream, stdio as Stream];
}

const ofTheStandIn = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('STAND_IN_'))) as Record<
    string,
    string
  >;

export const utilityProcess = {
  fork: (path: string, args: string[] = [], options: Electron.ForkOptions = {}) => {
    if (!app.isReady()) throw new Error('utilityProcess cannot be created before app is ready.');
    return new Utility(path, args, options);
  },
} satisfies Pick<typeof Electron.utilityProcess, 'fork'>;
