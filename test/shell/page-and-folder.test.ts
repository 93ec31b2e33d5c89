import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardClipboard } from '#main/electron/clipboard-guard.ts';
import { givenDataFolder, isLocked, makeWindowFolder } from '#main/electron/data-folder.ts';
import { isOwnFrame } from '#main/electron/own-frame.ts';
import { isOwnAddress } from '#main/electron/page-address.ts';
import { type PageFiles, readPageFiles, servePage } from '#main/electron/serve-renderer.ts';

describe('the sender check', () => {
  const mainFrame = { url: 'app://journal/index.html' };
  const window = { webContents: { mainFrame } };

  it('knows the main frame of our own window on our own page', () => {
    expect(isOwnFrame({ senderFrame: mainFrame }, window)).toBe(true);
  });

  it.each([
    ['another frame with our address', { senderFrame: { url: 'app://journal/index.html' } }, window],
    ['a frame that is gone', { senderFrame: null }, window],
    ['a window that is gone', { senderFrame: mainFrame }, null],
  ])('refuses %s', (_name, sender, current) => {
    expect(isOwnFrame(sender, current)).toBe(false);
  });

  it('refuses our own frame when it shows a foreign page', () => {
    const foreign = { url: 'https://example.com/' };
    expect(isOwnFrame({ senderFrame: foreign }, { webContents: { mainFrame: foreign } })).toBe(false);
  });

  it('refuses, without throwing, a window that cannot be asked', () => {
    const destroyed = {
      get webContents(): never {
        throw new Error('Object has been destroyed');
      },
    };
    expect(isOwnFrame({ senderFrame: mainFrame }, destroyed)).toBe(false);
  });

  it.each([
    'app://journal.evil/',
    'app://journal@evil/',
    'app://journal:1/',
    'https://journal/',
    'app:journal',
    '',
  ])('does not take %j for our own address', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });
});

describe('the page server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-page-'));
  let files: PageFiles;

  beforeAll(() => {
    mkdirSync(join(folder, 'page', 'assets'), { recursive: true });
    writeFileSync(join(folder, 'page', 'index.html'), '<meta name="csp-nonce" nonce="FRESH-NONCE" />');
    writeFileSync(join(folder, 'page', 'assets', 'a.js'), 'export {};');
    writeFileSync(join(folder, 'page', 'notes.txt'), 'not part of a page');
    writeFileSync(join(folder, 'secret.js'), 'beside the page');
    files = readPageFiles(join(folder, 'page'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const get = (url: string) => servePage(files, { url, method: 'GET' });

  it('puts one fresh nonce into page and header alike', async () => {
    const response = get('app://journal/index.html');
    const nonce = /nonce="([^"]+)"/.exec(await response.text())?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(await get('app://journal/index.html').text()).not.toContain(nonce);
  });

  it('serves each file with its own type and lets none be guessed', () => {
    const response = get('app://journal/assets/a.js');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    'app://journal/',
    'app://journal/../secret.js',
    'app://journal/%2e%2e/secret.js',
    'app://journal/..%2fsecret.js',
    'app://journal/..\\secret.js',
    'app://journal/..%5csecret.js',
    'app://journal/assets/a.js%00.html',
    'app://journal/ASSETS/A.JS',
    'app://journal//assets/a.js',
    'app://journal/notes.txt',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('answers %j with nothing', (url) => {
    expect(get(url).status).toBe(404);
  });

  it('answers no other method than GET', () => {
    expect(servePage(files, { url: 'app://journal/index.html', method: 'POST' }).status).toBe(405);
  });
});

describe('the data folder', () => {
  it('is the one on the command line, before the one in the environment', () => {
    const argv = ['ringbok', '.', '--data-folder=/tmp/a'];
    expect(givenDataFolder(argv, { RINGBOK_DATA_FOLDER: '/tmp/b' })).toBe('/tmp/a');
    expect(givenDataFolder([], { RINGBOK_DATA_FOLDER: '/tmp/b' })).toBe('/tmp/b');
  });

  it('is nobody’s when neither names one', () => {
    expect(givenDataFolder(['ringbok', '--data-folder='], {})).toBeNull();
  });
});

describe('the folder for Electron’s own files', () => {
  const place = mkdtempSync(join(tmpdir(), 'ringbok-folders-'));
  const usual = join(place, 'usual');
  const now = Date.parse('2026-12-01T09:00:00Z');
  const make = (name: string): string => makeWindowFolder(usual, join(place, name), now);
  afterAll(() => rmSync(place, { recursive: true, force: true }));

  it('lies in the usual place and not with the journal, one for each journal', () => {
    const [first, second] = [make('first'), make('second')];
    for (const folder of [first, second]) expect(folder.startsWith(join(usual, 'windows'))).toBe(true);
    expect(first).not.toBe(second);
    expect(existsSync(first)).toBe(true);
  });

  it('is the same whatever name leads to the journal', () => {
    const real = make('real');
    symlinkSync(join(place, 'real'), join(place, 'link'));
    expect(make('link')).toBe(real);
  });

  it('goes when nobody has used it for a month, and never while it is in use', () => {
    const [unused, held, recent] = [make('unused'), make('held'), make('recent')];
    symlinkSync('machine-1', join(held, 'SingletonLock'));
    for (const folder of [unused, held]) utimesSync(folder, 0, now / 1000 - 31 * 86_400);
    utimesSync(recent, 0, now / 1000 - 29 * 86_400);
    make('another');
    expect([unused, held, recent].map((folder) => existsSync(folder))).toEqual([false, true, true]);
  });

  it('is locked while Electron’s link lies in it, whether or not that leads anywhere', () => {
    const folder = make('locked');
    expect(isLocked(folder, 'linux')).toBe(false);
    symlinkSync('machine-1', join(folder, 'SingletonLock'));
    expect(isLocked(folder, 'linux')).toBe(true);
    expect(isLocked(make('windows'), 'win32')).toBe(true);
  });
});

describe('the clipboard guard', () => {
  it('empties the clipboard while it holds what was copied here', async () => {
    const { state, guard } = openGuarded('070-123 45 67');
    guard.noteCopy();
    await guard.clearIfOurs();
    expect(state.text).toBe('');
  });

  it('leaves what another program has copied since', async () => {
    const { state, guard } = openGuarded('070-123 45 67');
    guard.noteCopy();
    // The guard has read the clipboard before anybody else writes to it.
    await Promise.resolve();
    state.text = 'from elsewhere';
    await guard.clearIfOurs();
    expect(state.text).toBe('from elsewhere');
  });

  it('empties what was marked on Linux, which outlives the page', async () => {
    const { state, guard } = openGuarded('');
    await guard.clearIfOurs();
    expect(state.marked).toBe('');
  });

  it('keeps nobody waiting for a clipboard that does not answer', async () => {
    const { state, guard, runOut } = openGuarded('070-123 45 67', () => new Promise(() => undefined));
    guard.noteCopy();
    const cleared = guard.clearIfOurs();
    runOut();
    await cleared;
    expect(state.text).toBe('070-123 45 67');
  });

  it('does without a clipboard that cannot be read', async () => {
    const { state, guard } = openGuarded('070-123 45 67', () => Promise.reject(new Error('no clipboard')));
    guard.noteCopy();
    await guard.clearIfOurs();
    expect(state.text).toBe('070-123 45 67');
  });

  it('leaves the clipboard alone when nothing was copied here', async () => {
    const { state, guard } = openGuarded('from elsewhere');
    await guard.clearIfOurs();
    expect(state.text).toBe('from elsewhere');
  });
});

/** A clipboard of our own, and a guard that looks at it the moment something is copied. */
function openGuarded(start: string, readText?: () => Promise<string>) {
  const state = { text: start, marked: 'Anna, 070-123 45 67' };
  const overdue: (() => void)[] = [];
  const clipboard = {
    readText: readText ?? (() => Promise.resolve(state.text)),
    clear: () => {
      state.text = '';
    },
    selection: {
      clear: () => {
        state.marked = '';
      },
    },
  };
  const after = (ms: number, run: () => void): void => {
    if (ms <= 100) run();
    else overdue.push(run);
  };
  return { state, guard: guardClipboard(clipboard, after), runOut: () => overdue.forEach((run) => run()) };
}
