import { mkdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { createEmitter, createPreventable, onLauncherGone } from './launcher.ts';

const emitter = createEmitter();
const switches = new Map<string, string>();
const root = process.cwd();

function productName(): string {
  const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { productName: string };
  return description.productName;
}

/** Where Electron looks on this system: a journal made on the stand-in must be found again on Electron. */
function appDataFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] || join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
}

const folders = new Map<string, string>([
  ['home', homedir()],
  ['documents', join(homedir(), 'Documents')],
  ['userData', join(appDataFolder(), productName())],
]);

function getPath(name: string): string {
  const path = folders.get(name);
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

let isReady = false;
const ready = new Promise<void>((resolve) => {
  // Electron is ready at the earliest when the main script has run.
  setImmediate(() => {
    isReady = true;
    takeSignals();
    resolve();
    emitter.emit('ready');
  });
});

/** The instance that runs on this folder now, or null. Its process id stands in the link, behind the machine's name. */
function holderOf(lock: string): number | null {
  try {
    const holder = Number(readlinkSync(lock).split('-').at(-1));
    process.kill(holder, 0);
    return holder;
  } catch {
    return null;
  }
}

/** As Electron's on Linux and macOS: a link, which some disks cannot hold. */
function requestSingleInstanceLock(): boolean {
  mkdirSync(getPath('userData'), { recursive: true });
  const lock = join(getPath('userData'), 'SingletonLock');
  const holder = holderOf(lock);
  if (holder !== null && holder !== process.pid) return false;
  try {
    rmSync(lock, { force: true });
    symlinkSync(`${hostname()}-${process.pid}`, lock);
  } catch {
    return false;
  }
  emitter.once('quit', () => rmSync(lock, { force: true }));
  return true;
}

function exit(code = 0): void {
  emitter.emit('quit', createPreventable(), code);
  process.exit(code);
}

function quit(): void {
  const beforeQuit = createPreventable();
  emitter.emit('before-quit', beforeQuit);
  if (beforeQuit.defaultPrevented) return;
  exit(0);
}

/** Emitted by the windows when the last of them has closed. Without a listener Electron quits. */
export function reportAllWindowsClosed(): void {
  if (!emitter.emit('window-all-closed')) quit();
}

/** The switches that Chromium is to be started with. */
export const chromiumSwitches = (): readonly (readonly [string, string])[] => [...switches];

export const app = {
  enableSandbox: () => undefined,
  exit,
  quit,
  getPath: getPath as Electron.App['getPath'],
  setPath: (name, path) => void folders.set(name, path),
  isPackaged: false,
  isReady: () => isReady,
  whenReady: () => ready,
  requestSingleInstanceLock,
  // The listener types of three dozen events: the product is checked against Electron's own.
  on: emitter.on.bind(emitter) as unknown as Electron.App['on'],
  once: emitter.once.bind(emitter) as unknown as Electron.App['once'],
  commandLine: {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    hasSwitch: (name) => switches.has(name) || process.argv.some((text) => text.startsWith(`--${name}`)),
  } satisfies Partial<Electron.CommandLine> as Electron.CommandLine,
} satisfies Partial<Electron.App>;

/**
 * As Electron's own handlers: they come when it is ready, in place of whatever was there, make one quit of the first
 * signal, and leave the second to kill. Handlers set afterwards take their place.
 */
function takeSignals(): void {
  const signals: readonly (string | symbol)[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.removeAllListeners(signal).once(signal, quit);
  process.on('newListener', (name) => {
    // Not before the new one stands: a signal that nobody listens to is given back to the system.
    if (signals.includes(name)) queueMicrotask(() => process.off(name as string, quit));
  });
}

// The end of the process that owns the windows is the end of the product.
onLauncherGone(quit);
