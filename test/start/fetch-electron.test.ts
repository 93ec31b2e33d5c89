import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeZip } from '../support/make-xlsx.ts';
import { environmentForElectron, environmentForInstaller } from './environments.ts';
import { fetchElectron } from './fetch-electron.ts';
import { limits, readFailure, sayFailure, watchFetch } from './fetch-failure.ts';
import { findElectron } from './find-electron.ts';

const packages = join(import.meta.dirname, '../../node_modules');
const { version } = JSON.parse(readFileSync(join(packages, 'electron/package.json'), 'utf8')) as {
  version: string;
};
const archive = makeZip([
  { name: 'version', content: version },
  { name: 'electron', content: 'a runtime' },
]);

let folder: string;
let server: Server;
let answer: RequestListener;

/** Electron's own package with its own installer; only the list of checksums is that of our archive. */
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-fetch-'));
  vi.stubEnv('TMPDIR', folder);
  const own = join(folder, 'node_modules/electron');
  mkdirSync(own, { recursive: true });
  for (const name of ['install.js', 'package.json'])
    cpSync(join(packages, 'electron', name), join(own, name));
  for (const scope of ['@electron', '@electron-internal'])
    symlinkSync(join(packages, scope), join(folder, 'node_modules', scope));
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const checksum = createHash('sha256').update(archive).digest('hex');
  writeFileSync(join(own, 'checksums.json'), JSON.stringify({ [name]: checksum }));
  server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterEach(() => {
  vi.unstubAllEnvs();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Fetch {
  readonly environment?: NodeJS.ProcessEnv;
  readonly stop?: AbortSignal;
  /** Told how many bytes have come; answers how many milliseconds pass until the next look. */
  readonly passing?: (fetched: number) => number;
}

async function fetchIt({ environment = {}, stop, passing = () => 0 }: Fetch = {}) {
  const progress: number[] = [];
  let now = 0;
  const failure = await fetchElectron({
    root: folder,
    environment: {
      ...process.env,
      ELECTRON_MIRROR: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
      electron_config_cache: join(folder, 'cache'),
      ...environment,
    },
    monotonicNow: () => now,
    repeatedly: (look) => {
      const timer = setInterval(look, 5);
      return () => clearInterval(timer);
    },
    onProgress: (fetched) => {
      progress.push(fetched);
      now += passing(fetched);
    },
    stop: stop ?? new AbortController().signal,
  });
  return { failure, progress, found: findElectron(folder, {}) };
}

/** Sends the first half and keeps the connection open. */
const sendHalf: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-length': String(archive.length) });
  response.write(archive.subarray(0, half));
};
const half = Math.floor(archive.length / 2);

describe('fetching Electron with its own installer', () => {
  it('leaves a whole runtime behind', async () => {
    expect(findElectron(folder, {}).state).toBe('missing');
    answer = (_request, response) => void response.end(archive);
    expect(await fetchIt()).toMatchObject({ failure: null, found: { state: 'whole' } });
    expect(readFileSync(findElectron(folder, {}).executable, 'utf8')).toBe('a runtime');
  });

  it('throws away what has a wrong checksum, and says so', async () => {
    answer = (_request, response) => void response.end(Buffer.concat([archive, Buffer.from('!')]));
    const { failure, found } = await fetchIt();
    expect(failure).toEqual({ kind: 'wrong-checksum' });
    expect(found.state).toBe('missing');
    expect(readdirSync(folder)).not.toContain('cache');
  });

  it('never lets the environment choose other checksums', async () => {
    const asked: (string | undefined)[] = [];
    answer = ({ url }, response) => {
      asked.push(url);
      response.end(Buffer.alloc(100));
    };
    const environment = { electron_use_remote_checksums: '1', npm_config_electron_use_remote_checksums: '1' };
    expect((await fetchIt({ environment })).failure).toEqual({ kind: 'wrong-checksum' });
    expect(asked.filter((url) => url?.includes('SHASUMS'))).toEqual([]);
  });

  it('fetches for this machine whatever the environment says', async () => {
    answer = (_request, response) => void response.end(archive);
    const environment = {
      ELECTRON_INSTALL_PLATFORM: 'darwin',
      ELECTRON_INSTALL_ARCH: 'arm64',
      npm_config_platform: 'win32',
      npm_config_arch: 'ia32',
    };
    expect(await fetchIt({ environment })).toMatchObject({ failure: null, found: { state: 'whole' } });
  });

  it.each([
    [404, { kind: 'refused', status: '404' }],
    [503, { kind: 'refused', status: '503' }],
  ])('tells what the server answered: %i', async (status, expected) => {
    answer = (_request, response) => void response.writeHead(status).end();
    expect((await fetchIt()).failure).toEqual(expected);
  });

  it('tells a connection that breaks off', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '1000000' });
      response.write(Buffer.alloc(1000), () => response.destroy());
    };
    expect((await fetchIt()).failure).toEqual({ kind: 'broken-off' });
  });

  it('tells a server that is not there', async () => {
    const environment = { ELECTRON_MIRROR: 'http://127.0.0.1:1/' };
    expect((await fetchIt({ environment })).failure).toEqual({ kind: 'unreachable' });
  });

  it('tells a computer for which none is published', async () => {
    writeFileSync(
      join(folder, 'node_modules/electron/checksums.json'),
      JSON.stringify({ 'other.zip': 'ab' }),
    );
    answer = (_request, response) => void response.end(archive);
    expect((await fetchIt()).failure).toEqual({ kind: 'not-published' });
  });

  it('tells an unpacker that may not be loaded', async () => {
    rmSync(join(folder, 'node_modules/@electron-internal'));
    const barred = join(folder, 'node_modules/@electron-internal/extract-zip');
    mkdirSync(barred, { recursive: true });
    for (const name of ['package.json', 'index.js', 'binding.js'])
      cpSync(join(packages, '@electron-internal/extract-zip', name), join(barred, name));
    answer = (_request, response) => void response.end(archive);
    expect((await fetchIt()).failure).toEqual({ kind: 'unpacker-barred' });
  });

  it('tells a folder in which nothing can be put', async () => {
    writeFileSync(join(folder, 'node_modules/electron/dist'), 'a file where a folder must be');
    answer = (_request, response) => void response.end(archive);
    const path = join(folder, 'node_modules/electron/dist');
    expect((await fetchIt()).failure).toEqual({ kind: 'not-allowed', path });
  });

  it('counts the bytes that have come', async () => {
    let sendRest: () => void = () => undefined;
    answer = (request, response) => {
      sendHalf(request, response);
      sendRest = () => void response.end(archive.subarray(half));
    };
    const passing = (fetched: number): number => {
      if (fetched === half) sendRest();
      return 0;
    };
    const { failure, progress } = await fetchIt({ passing });
    expect(failure).toBeNull();
    expect(progress).toContain(half);
  });

  it.each([
    ['stalled', limits.withoutGrowthMs],
    ['too-slow', limits.inAllMs],
  ] as const)('ends one that is %s, and leaves nothing of it behind', async (kind, wait) => {
    answer = sendHalf;
    const { failure, found } = await fetchIt({ passing: (fetched) => (fetched === half ? wait : 0) });
    expect(failure).toEqual({ kind });
    expect(found.state).toBe('missing');
    expect(readdirSync(folder)).toEqual(['node_modules']);
  });

  it('ends when a person stops it, and leaves nothing of it behind', async () => {
    const stopping = new AbortController();
    answer = sendHalf;
    const passing = (fetched: number): number => {
      if (fetched === half) stopping.abort();
      return 0;
    };
    expect((await fetchIt({ passing, stop: stopping.signal })).failure).toEqual({ kind: 'stopped' });
    expect(readdirSync(folder)).toEqual(['node_modules']);
  });
});

describe('how long a fetch may take', () => {
  const begun = { startedAtMs: 1000, changedAtMs: 1000, bytes: 0 };
  const { withoutGrowthMs, inAllMs } = limits;

  it('is 30 seconds from the last change', () => {
    expect(watchFetch(begun, { atMs: 999 + withoutGrowthMs, bytes: 0 })).toEqual(begun);
    expect(watchFetch(begun, { atMs: 1000 + withoutGrowthMs, bytes: 0 })).toBe('stalled');
    const grown = watchFetch(begun, { atMs: 20_000, bytes: 5 });
    expect(grown).toEqual({ startedAtMs: 1000, changedAtMs: 20_000, bytes: 5 });
    expect(watchFetch(grown as typeof begun, { atMs: 40_000, bytes: 5 })).toEqual(grown);
  });

  it('counts moving away what was fetched as a change', () => {
    const late = { ...begun, bytes: 100 };
    expect(watchFetch(late, { atMs: 1000 + withoutGrowthMs, bytes: 3 })).toMatchObject({ bytes: 3 });
  });

  it('is 15 minutes in all, however much comes', () => {
    const busy = { ...begun, changedAtMs: inAllMs };
    expect(watchFetch(busy, { atMs: 999 + inAllMs, bytes: 7 })).toMatchObject({ bytes: 7 });
    expect(watchFetch(busy, { atMs: 1000 + inAllMs, bytes: 7 })).toBe('too-slow');
  });
});

describe('why a fetch failed', () => {
  it.each([
    ["Error: EACCES: permission denied, mkdir '/home/a/.cache/electron'", '/home/a/.cache/electron'],
    ["Error: EROFS: read-only file system, open '/product/path.txt'", '/product/path.txt'],
    ["Error: failed to create destination '/product/dist': Permission denied (os error 13)", '/product/dist'],
  ])('is a place that may not be written to: %s', (written, path) => {
    expect(readFailure(`${written}\n    at open (node:fs)`)).toEqual({ kind: 'not-allowed', path });
  });

  it.each([
    'Error: ENOSPC: no space left on device, write',
    "Error: failed to flush '/product/dist/electron': No space left on device (os error 28)",
    "Error: failed to flush 'C:\\dist\\electron.exe': not enough space (os error 112)",
  ])('is a full disk: %s', (written) => {
    expect(readFailure(written)).toEqual({ kind: 'full-disk' });
  });

  it('is told in the words of the installer when they are not known', () => {
    expect(readFailure('Error: something new\n    at here')).toEqual({
      kind: 'unknown',
      words: 'Error: something new',
    });
    expect(sayFailure(readFailure(''), '45.4.1')).toContain('gave no reason');
  });
});

describe("the installer's environment", () => {
  it('goes through the proxy that the environment names', () => {
    expect(environmentForInstaller({ https_proxy: 'http://proxy' }, '/x')).toMatchObject({
      NODE_USE_ENV_PROXY: '1',
    });
    expect(environmentForInstaller({}, '/x')).not.toHaveProperty('NODE_USE_ENV_PROXY');
  });

  it("is not Electron's own, which loses only what makes it Node", () => {
    const given = { ELECTRON_RUN_AS_NODE: '1', Electron_Run_As_Node: '1', PATH: '/bin' };
    expect(environmentForElectron(given)).toEqual({ PATH: '/bin' });
  });

  it('keeps the mirror and the cache that a person has chosen', () => {
    const chosen = { ELECTRON_MIRROR: 'https://mirror.example/', electron_config_cache: '/cache' };
    expect(environmentForInstaller(chosen, '/x')).toMatchObject(chosen);
  });
});
