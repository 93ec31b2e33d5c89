import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserPlaces } from '../support/find-programs.ts';
import type { StartFacts } from './choose-runtime.ts';
import { type ElectronState, findElectron } from './find-electron.ts';
import { gatherFacts, hasDisplay, readLacking, type Tried } from './gather-facts.ts';
import { prepareRuntime, showProgress } from './prepare-runtime.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the Electron that is looked for', () => {
  let own: string;
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(own, name)), { recursive: true });
    writeFileSync(join(own, name), text);
  };
  beforeEach(() => {
    own = join(folder, 'node_modules/electron');
    write('package.json', JSON.stringify({ version: '45.4.1' }));
  });
  const wanted = findElectron(root, {}).executable.split(/[\\/]dist[\\/]/)[1] ?? '';
  const state = (environment: NodeJS.ProcessEnv = {}): ElectronState =>
    findElectron(folder, environment).state;

  it('is whole with its version, the path written last, and its file', () => {
    expect(state()).toBe('missing');
    write(`dist/${wanted}`, 'a runtime');
    expect(state()).toBe('half');
    write('dist/version', '45.4.1');
    expect(state()).toBe('half');
    write('path.txt', wanted);
    expect(state()).toBe('whole');
    write('dist/version', 'v45.4.1');
    expect(state()).toBe('whole');
    rmSync(join(own, 'dist', wanted));
    expect(state()).toBe('half');
  });

  it('is old in another version, and foreign with the path of another system', () => {
    write(`dist/${wanted}`, 'a runtime');
    write('path.txt', 'elsewhere.exe');
    write('dist/version', '45.4.1');
    expect(state()).toBe('foreign');
    write('dist/version', '44.0.0');
    expect(state()).toBe('old');
  });

  it('is the one that the environment names, or none', () => {
    const named = join(folder, 'named');
    expect(state({ ELECTRON_OVERRIDE_DIST_PATH: named })).toBe('misnamed');
    mkdirSync(dirname(join(named, wanted)), { recursive: true });
    writeFileSync(join(named, wanted), 'a runtime');
    expect(findElectron(folder, { ELECTRON_OVERRIDE_DIST_PATH: named })).toEqual({
      state: 'whole',
      version: '45.4.1',
      executable: join(named, wanted),
    });
  });

  it('lacks the libraries that the system says it did not find, once each', () => {
    const glibc =
      '\tlinux-vdso.so.1 (0x0000)\n\tlibnss3.so => not found\n\tlibm.so.6 => /lib/libm.so.6 (0x0)\n\tlibnss3.so => not found\n';
    expect(readLacking(glibc)).toEqual(['libnss3.so']);
    const musl =
      'Error loading shared library ld-linux-x86-64.so.2: No such file or directory (needed by x)\n';
    expect(readLacking(musl)).toEqual(['ld-linux-x86-64.so.2']);
    expect(readLacking('\tnot a dynamic executable\n')).toEqual([]);
  });
});

describe('the display that is looked for', () => {
  it('is one that answers, not one that is only named', async () => {
    const named = { XDG_RUNTIME_DIR: folder, WAYLAND_DISPLAY: 'display' };
    expect(await hasDisplay(named)).toBe(false);
    const server = createServer();
    await new Promise<void>((resolve) => {
      server.listen(join(folder, 'display'), resolve);
    });
    expect(await hasDisplay(named)).toBe(true);
    expect(await hasDisplay({ WAYLAND_DISPLAY: join(folder, 'display') })).toBe(true);
    server.close();
  });

  it.each([
    [{}, false],
    [{ DISPLAY: '', WAYLAND_DISPLAY: '' }, false],
    [{ DISPLAY: ':987654' }, false],
    [{ DISPLAY: 'unix:987654.0' }, false],
    [{ DISPLAY: 'localhost:10.0' }, true],
  ])('is told for %j: %j', async (environment, expected) => {
    expect(await hasDisplay(environment)).toBe(expected);
  });
});

describe('the browsers that are looked for', () => {
  it('are Chromium, Chrome and Edge where their installers put them on Windows', () => {
    const environment = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' };
    const places = browserPlaces('win32', environment, 'C:\\Home');
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toContain('C:\\Local\\Chromium\\Application\\chrome.exe');
    expect(places.at(-2)).toBe('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('are the same three on macOS, for all and for one', () => {
    const places = browserPlaces('darwin', {}, '/Users/a');
    expect(places).toContain('/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
    expect(places).toContain('/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toHaveLength(6);
  });

  it('are on PATH alone on Linux', () => {
    expect(browserPlaces('linux', {}, '/home/a')).toEqual([]);
  });
});

describe('preparing a runtime', () => {
  let here: StartFacts;
  beforeAll(async () => {
    const found = await gatherFacts({ root, environment: {}, mayFetch: true });
    const electron = { ...found.electron, state: 'missing', lacking: [], isHelperSetuid: true } as const;
    here = { ...found, electron, hasDisplay: true, browser: null, isRoot: false, mayInstall: true };
  });

  /** A machine on which fetching and installing change what is found. */
  function machine(able: {
    readonly fetches: boolean;
    readonly unpacks?: boolean;
    readonly installs: boolean;
  }) {
    const done: string[] = [];
    const state = { electron: 'missing' as ElectronState, browser: null as string | null };
    return {
      done,
      parts: {
        gather: (tried: Tried) =>
          Promise.resolve({
            ...here,
            ...tried,
            browser: state.browser,
            electron: { ...here.electron, state: state.electron },
          }),
        fetch: () => {
          done.push('fetch');
          if (able.fetches && able.unpacks !== false) state.electron = 'whole';
          return Promise.resolve(able.fetches ? null : ({ kind: 'unreachable' } as const));
        },
        install: () => {
          done.push('install');
          if (able.installs) state.browser = '/usr/bin/chromium';
        },
        say: (line: string) => void done.push(line),
        refuse: (line: string) => void done.push(line),
      },
    };
  }

  it('fetches once and takes Electron', async () => {
    const { done, parts } = machine({ fetches: true, installs: false });
    expect(await prepareRuntime(parts)).toMatchObject({ next: 'run-electron' });
    expect(done).toEqual([expect.stringMatching(/^Fetching Electron/), 'fetch']);
  });

  it('installs Chromium once when nothing can be fetched, and says every line once', async () => {
    const { done, parts } = machine({ fetches: false, installs: true });
    expect(await prepareRuntime(parts)).toMatchObject({ next: 'run-chromium' });
    expect(done).toEqual([
      expect.stringMatching(/^Fetching Electron/),
      'fetch',
      expect.stringContaining('not reached'),
      expect.stringContaining('installing it'),
      'install',
      expect.stringContaining('stands in'),
    ]);
  });

  it('ends with the command when nothing can be installed either', async () => {
    const { done, parts } = machine({ fetches: false, installs: false });
    expect(await prepareRuntime(parts)).toMatchObject({ next: 'end' });
    expect(done.filter((what) => what === 'fetch' || what === 'install')).toEqual(['fetch', 'install']);
    expect(done.at(-1)).toContain('could not be installed');
  });

  it('does not fetch for ever when the installer ends well and leaves nothing', async () => {
    const { done, parts } = machine({ fetches: true, unpacks: false, installs: true });
    expect(await prepareRuntime(parts)).toMatchObject({ next: 'run-chromium' });
    expect(done.filter((what) => what === 'fetch')).toHaveLength(1);
    expect(done.join('\n')).toContain('its installer ended well');
  });
});

describe('the progress of a fetch', () => {
  const megabyte = 1_000_000;
  const shown = (isTTY: boolean): string => {
    let text = '';
    const progress = showProgress({ isTTY, write: (more) => (text += more) });
    for (const fetched of [0, 1, 20, 30, 60, 61]) progress.show(fetched * megabyte, 0);
    progress.show(0, 90 * megabyte);
    progress.end();
    return text;
  };

  it('is one line that grows on a terminal', () => {
    expect(shown(true).split('\r').slice(1)).toEqual([
      '  fetched 1 MB   ',
      '  fetched 20 MB   ',
      '  fetched 30 MB   ',
      '  fetched 60 MB   ',
      '  fetched 61 MB   ',
      '  unpacked 90 MB   \n',
    ]);
  });

  it('is a line for every 25 MB elsewhere', () => {
    expect(shown(false)).toBe('  fetched 30 MB\n  fetched 60 MB\n  unpacked 90 MB\n');
  });
});

/** In Electron's place: says how it was started, names every signal, and ends with 7 on the last. */
const pretended = `#!${process.execPath}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {
  console.log(signal);
  if (signal === 'SIGHUP') process.exit(7);
});
console.log(JSON.stringify({ args: process.argv.slice(2), mode: process.env.ELECTRON_RUN_AS_NODE ?? null }));
setInterval(() => undefined, 1000);
`;

describe('a product on Electron', () => {
  const running: ChildProcess[] = [];
  afterAll(() => running.forEach((child) => child.kill('SIGKILL')));

  function startOn(executable: string, hasSandbox = true) {
    const runtime = JSON.stringify({ next: 'run-electron', executable, hasSandbox, say: [] });
    const script = `
      import { openProduct } from ${JSON.stringify(join(import.meta.dirname, 'open-product.ts'))};
      const parts = { root: '/product', args: ['--data-folder=/x'], environment: process.env };
      process.exitCode = await openProduct(${runtime}, parts);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    return child;
  }

  const pretend = (): string => {
    const executable = join(folder, 'electron');
    writeFileSync(executable, pretended);
    chmodSync(executable, 0o755);
    return executable;
  };

  it('is not taken for Node, gets the arguments, and has its exit code passed on', async () => {
    const child = startOn(pretend(), false);
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const said = (await lines.next()).value ?? '';
    expect(JSON.parse(said)).toEqual({ args: ['--no-sandbox', '/product', '--data-folder=/x'], mode: null });
    child.kill('SIGHUP');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('hears the signals that only this process was sent, each once, and no second SIGINT', async () => {
    const child = startOn(pretend());
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const said = (await lines.next()).value ?? '';
    expect(JSON.parse(said)).toMatchObject({ args: ['/product', '--data-folder=/x'] });
    child.kill('SIGINT');
    child.kill('SIGTERM');
    expect((await lines.next()).value).toBe('SIGTERM');
    child.kill('SIGTERM');
    child.kill('SIGHUP');
    expect((await lines.next()).value).toBe('SIGHUP');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });

  it('that cannot be started ends with 1 and a sentence', async () => {
    const executable = join(folder, 'electron');
    cpSync(join(root, 'package.json'), executable);
    const child = startOn(executable);
    let written = '';
    child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString('utf8')));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(written).toContain('Electron could not be started');
  });
});

describe('npm start', () => {
  const script = join(import.meta.dirname, 'start.ts');
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, RINGBOK_RUNTIME: _wish, ...bare } = process.env;
  const run = (environment: NodeJS.ProcessEnv) =>
    spawn(process.execPath, [script], { env: { ...bare, TMPDIR: folder, ...environment }, stdio: 'pipe' });

  it('begins the demo without a display, in a folder that it names', async () => {
    const child = run({});
    const said: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      said.push(line);
      if (line.startsWith('made an encrypted journal')) break;
    }
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(said[0]).toContain('There is no display');
    const named = said.flatMap((line) => /go into (\S+)$/.exec(line)?.[1] ?? []);
    expect(named).toHaveLength(1);
    expect(readdirSync(named[0] ?? '')).toContain('journal');
  });

  it.each([
    [{ RINGBOK_RUNTIME: 'electron' }, 'There is no display, and Electron needs one'],
    [{ RINGBOK_RUNTIME: 'netscape' }, 'RINGBOK_RUNTIME can be chromium or electron'],
  ])('ends with 1 and says why when it is given %j', async (environment, expected) => {
    const child = run(environment);
    let written = '';
    child.stderr.on('data', (chunk: Buffer) => (written += chunk.toString('utf8')));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(written).toContain(expected);
    expect(written.trim().split('\n')).toHaveLength(1);
  });
});
