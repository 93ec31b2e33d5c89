import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentForInstaller } from './environments.ts';
import { type FetchFailure, type FetchWatch, readFailure, watchFetch } from './fetch-failure.ts';

interface FetchParts {
  /** Absolute path of the folder whose `node_modules` holds Electron's package. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds. */
  readonly monotonicNow: () => number;
  /** Calls again and again until what it returned is called. */
  readonly repeatedly: (look: () => void) => () => void;
  /** Bytes that have come so far, and bytes that are unpacked. */
  readonly onProgress: (fetched: number, unpacked: number) => void;
  /** Aborted when a person wants no more of it. */
  readonly stop: AbortSignal;
}

/** Runs Electron's own installer once and ends it when nothing comes any more; null when it did its work. */
export async function fetchElectron(parts: FetchParts): Promise<FetchFailure | null> {
  // Its own place for what is on its way: to count the bytes, and to leave nothing behind when it is ended.
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-electron-'));
  try {
    return await install(parts, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function install(parts: FetchParts, folder: string): Promise<FetchFailure | null> {
  const own = join(parts.root, 'node_modules/electron');
  const installer = spawn(process.execPath, [join(own, 'install.js')], {
    env: environmentForInstaller(parts.environment, folder),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  installer.stderr.on('data', (chunk: Buffer) => {
    written += chunk.toString('utf8');
  });
  let ended: FetchFailure | null = null;
  const end = (failure: FetchFailure): void => {
    ended ??= failure;
    installer.kill('SIGKILL');
  };
  const stop = (): void => end({ kind: 'stopped' });
  parts.stop.addEventListener('abort', stop, { once: true });
  const rest = watchGrowth(parts, { arriving: folder, unpacked: join(own, 'dist') }, (kind) => end({ kind }));
  return new Promise((resolve) => {
    const settle = (failure: FetchFailure | null): void => {
      rest();
      parts.stop.removeEventListener('abort', stop);
      resolve(failure);
    };
    installer.once('error', ({ message }) => settle({ kind: 'unknown', words: message }));
    installer.once('close', (code, signal) => {
      // A terminal sends its signal to both processes, and this one may not have heard of it yet.
      if (signal !== null) ended ??= { kind: 'stopped' };
      settle(ended ?? (code === 0 ? null : readFailure(written)));
    });
  });
}

interface Places {
  readonly arriving: string;
  readonly unpacked: string;
}

function watchGrowth(
  { monotonicNow, repeatedly, onProgress }: FetchParts,
  { arriving, unpacked }: Places,
  onHopeless: (kind: 'stalled' | 'too-slow') => void,
): () => void {
  const before = bytesIn(unpacked);
  const startedAtMs = monotonicNow();
  let watch: FetchWatch = { startedAtMs, changedAtMs: startedAtMs, bytes: before };
  return repeatedly(() => {
    const bytes = { arriving: bytesIn(arriving), unpacked: bytesIn(unpacked) };
    onProgress(bytes.arriving, bytes.unpacked - before);
    const next = watchFetch(watch, { atMs: monotonicNow(), bytes: bytes.arriving + bytes.unpacked });
    if (typeof next === 'string') onHopeless(next);
    else watch = next;
  });
}

/** Of a folder and everything below it; files come and go meanwhile. */
function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
      .reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);
  } catch {
    return 0;
  }
}
