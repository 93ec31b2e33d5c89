import type * as Electron from 'electron';
import { EventEmitter } from 'node:events';
import { registerHooks } from 'node:module';
import { lineToParent } from './byte-line.ts';
import { shiftClock } from './shift-clock.ts';
import type { FromUtility, ToUtility } from './electron-utility.ts';

/**
 * Runs in front of a utility process's program: gives it `process.parentPort` as Electron does, takes away what Electron
 * does not have there (the `electron` module), and ends it with the process that started it.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron') throw new Error("Cannot find module 'electron'");
    return next(specifier, context);
  },
});

const offset = Number(process.env['STAND_IN_CLOCK_OFFSET_MS'] ?? 0);
if (offset !== 0) shiftClock(offset);

const line = lineToParent();
const send = (message: FromUtility): void => line.send(message);

const ports = new Map<number, UtilityPort>();

/** A port that was handed to this process. */
class UtilityPort extends EventEmitter {
  readonly #id: number;
  readonly #early: unknown[] = [];
  #isStarted = false;

  constructor(id: number) {
    super();
    this.#id = id;
    ports.set(id, this);
  }

  start(): void {
    this.#isStarted = true;
    for (const data of this.#early.splice(0)) this.emit('message', { data, ports: [] });
  }

  receive(data: unknown): void {
    if (this.#isStarted) this.emit('message', { data, ports: [] });
    else this.#early.push(data);
  }

  postMessage(data: unknown, transfer?: readonly unknown[]): void {
    if (transfer?.length) throw new TypeError('Invalid value for transfer');
    send({ kind: 'port', port: this.#id, data });
  }

  close(): void {
    ports.delete(this.#id);
    send({ kind: 'port-closed', port: this.#id });
  }
}

const parentPort = new EventEmitter();

line.onMessage((received) => {
  const message = received as ToUtility;
  if (message.kind === 'port') return ports.get(message.port)?.receive(message.data);
  if (message.kind === 'port-closed') {
    const closed = ports.get(message.port);
    ports.delete(message.port);
    closed?.emit('close');
    return;
  }
  parentPort.emit('message', { data: message.data, ports: message.ports.map((id) => new UtilityPort(id)) });
});
line.onEnd(() => process.exit(1));

Object.defineProperty(process, 'parentPort', {
  value: Object.assign(parentPort, {
    postMessage: (data: unknown) => send({ kind: 'parent', data }),
  }) satisfies Pick<Electron.ParentPort, 'postMessage'>,
});
