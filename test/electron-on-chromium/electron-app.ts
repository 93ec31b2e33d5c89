import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { createEmitter, createPreventable } from './launcher.ts';

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
    resolve();
    emitter.emit('ready');
  });
});

/** The instance that runs on this folder now, or null. Its process id stands in the lock file. */
function holderOf(lockFile: string): number | null {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    process.kill(holder, 0);
    return holder;
  } catch {
    return null;
  }
}

function requestSingleInstanceLock(): boolean {
  mkdirSync(getPath('userData'), { recursive: true });
  const lockFile = join(getPath('userData'), 'SingletonLock');
  const holder = holderOf(lockFile);
  if (holder !== null && holder !== process.pid) return false;
  writeFileSync(lockFile, String(process.pid));
  emitter.once('quit', () => rmSync(lockFile, { force: true }));
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

// Electron turns these signals into an orderly quit, and so does the end of the process that owns the windows.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, quit);
process.on('disconnect', quit);
