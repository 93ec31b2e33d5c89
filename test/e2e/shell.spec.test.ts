import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askInWindow } from '#test/support/drive-window.ts';
import { launchApp, type RunningApp } from '#test/support/launch-app.ts';
import { testPassphrase } from '#test/support/open-test-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringbok-shell-'));
let app: RunningApp;

beforeAll(async () => {
  app = await launchApp({ dataFolder: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the shell', () => {
  it('says once on standard output when it can be used, and on what', () => {
    expect(app.output().match(/^ready in \d+ ms on (?:Electron|Chromium)$/gm)).toHaveLength(1);
    expect(app.output()).toContain(` on ${app.platform}`);
  });

  it('shows its first screen without a policy report or a foreign request', () => {
    expect(app.consoleErrors()).toEqual([]);
    expect(app.requestsRefused()).toEqual([]);
  });

  it('gives the page three functions and nothing of Node or Electron', async () => {
    const seen = await app.page().evaluate(() => {
      const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
      const { ringbok } = globalThis as unknown as { ringbok: object };
      return {
        functions: Object.keys(ringbok).toSorted(),
        leaked: names.filter((name) => name in globalThis),
        isFixed: Object.isFrozen(ringbok) || !Reflect.set(ringbok, 'ask', null),
      };
    });
    expect(seen.functions).toEqual(['ask', 'onEvent', 'reportUsable']);
    expect(seen.leaked).toEqual([]);
    expect(seen.isFixed).toBe(true);
  });

  it('sends the page with a policy that allows no inline script and a nonce of its own', async () => {
    const policies = await app.page().evaluate(() =>
      Promise.all(
        ['first', 'second'].map(async () => {
          const { headers } = await fetch('/index.html');
          return headers.get('content-security-policy') ?? '';
        }),
      ),
    );
    expect(policies[0]).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    expect(policies[0]).toContain("require-trusted-types-for 'script'");
    expect(policies.join(' ')).not.toMatch(/unsafe-|\*/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('answers no address outside its fixed map of files', async () => {
    const statuses = await app.page().evaluate(async () => {
      const paths = [
        '/../../../etc/passwd',
        '/%2e%2e/%2e%2e/package.json',
        '/..%2f..%2fpackage.json',
        '/..%5c..%5cpackage.json',
        '/assets/%00',
        '/INDEX.HTML',
        '//etc/passwd',
        '/assets/',
        '/assets',
        '/index.html/../../main/main.js',
      ];
      return Promise.all(
        paths.map((path) =>
          fetch(location.origin + path).then(
            ({ status }) => status,
            () => 'refused',
          ),
        ),
      );
    });
    expect(statuses.filter((status) => status !== 404 && status !== 'refused')).toEqual([]);
  });

  it.each(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'])(
    'denies the permission %s',
    async (name) => {
      const state = await app.page().evaluate(async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return state;
      }, name);
      expect(state).toBe('denied');
    },
  );

  it('lets no hostile script out of the page', async () => {
    const page = app.page();
    const before = page.url();
    const outcomes = await page.evaluate(hostileScript);
    expect(outcomes).toEqual([]);
    expect(page.url()).toBe(before);
    expect(await askInWindow(page, 'vault.status')).toMatchObject({ ok: true });
  });

  it.each(['https://example.com/', 'file:///etc/passwd', 'javascript:document.body.remove()'])(
    'stays on its own page when a script goes to %s',
    async (target) => {
      const page = app.page();
      const before = page.url();
      await page.evaluate((target) => {
        const link = document.createElement('a');
        link.href = target;
        document.body.append(link);
        link.click();
        link.remove();
      }, target);
      expect(page.url()).toBe(before);
      expect(await page.locator('#root > *').count()).toBeGreaterThan(0);
    },
  );

  it.each(['no.such', 'constructor.name', '__proto__.x', 'vault', '', null, 7, ['vault.status'], { a: 1 }])(
    'refuses the unknown operation %j',
    async (operation) => {
      const reply = await askInWindow(app.page(), operation);
      expect(reply).toMatchObject({ ok: false, code: 'unknown-operation' });
    },
  );

  it('is one instance for each data folder', async () => {
    await expect(launchApp({ dataFolder: folder })).rejects.toThrow('already open');
  });
});

describe('a lock', () => {
  it('ends the page and leaves a fresh window that can be used', async () => {
    const before = app.page();
    expect(await askInWindow(before, 'vault.create', { passphrase: testPassphrase })).toMatchObject({
      ok: true,
    });
    await before.evaluate(() => Object.assign(globalThis, { canary: 'still here' }));
    const coming = app.nextPage();
    await askInWindow(before, 'vault.lock').catch(() => undefined);
    const fresh = await coming;
    expect(before.isClosed()).toBe(true);
    expect(await fresh.evaluate(() => 'canary' in globalThis)).toBe(false);
    expect(await askInWindow(fresh, 'vault.status')).toMatchObject({ ok: true, value: { state: 'locked' } });
  });
});

describe('a page that dies', () => {
  it('is followed by a fresh one', async () => {
    const dying = app.page();
    const coming = app.nextPage();
    const session = await dying.context().newCDPSession(dying);
    // The answer never comes: the page that should give it is gone.
    void session.send('Page.crash').catch(() => undefined);
    const fresh = await coming;
    expect(await askInWindow(fresh, 'vault.status')).toMatchObject({ ok: true });
  });
});

describe('the end', () => {
  const end = mkdtempSync(join(tmpdir(), 'ringbok-end-'));
  afterAll(() => rmSync(end, { recursive: true, force: true }));

  it('comes in order when the window is closed', async () => {
    const closing = await launchApp({ dataFolder: end });
    await closing.page().close();
    expect(await closing.ended).toBe(0);
  });

  it('comes in order on a signal, with the vault closed behind it', async () => {
    const running = await launchApp({ dataFolder: end });
    await askInWindow(running.page(), 'vault.create', { passphrase: testPassphrase });
    expect(readdirSync(end)).toContain('journal.db-wal');
    expect(await running.close()).toBe(0);
    expect(readdirSync(end)).not.toContain('journal.db-wal');
  });

  it('comes in order on Ctrl+C in a terminal, which sends more than one signal', async () => {
    const running = await launchApp({ dataFolder: end });
    await askInWindow(running.page(), 'vault.unlock', { passphrase: testPassphrase });
    for (const signal of ['SIGINT', 'SIGINT', 'SIGTERM'] as const) running.kill(signal);
    expect(await running.ended).toBe(0);
    expect(readdirSync(end)).not.toContain('journal.db-wal');
  });

  it('comes in order while the system asks for a path that nobody will ever give', async () => {
    const asking = mkdtempSync(join(tmpdir(), 'ringbok-asking-'));
    const running = await launchApp({ dataFolder: asking });
    const page = running.page();
    const asked = new Promise((resolve) => page.once('dialog', resolve));
    await page.evaluate(askForPath, testPassphrase);
    await asked;
    expect(await running.close()).toBe(0);
    expect(readdirSync(asking)).not.toContain('journal.db-wal');
    rmSync(asking, { recursive: true, force: true });
  });

  it('leaves no window behind when the product is killed', async () => {
    const killed = await launchApp({ dataFolder: end });
    const page = killed.page();
    killed.kill('SIGKILL');
    expect(await killed.ended).not.toBe(0);
    expect(page.isClosed()).toBe(true);
  });
});

/** Runs in the page: makes a vault and asks where its recovery key is to be saved. Does not wait for the answer. */
async function askForPath(passphrase: string): Promise<void> {
  const ask = (operation: string, input: object): Promise<string> =>
    window.ringbok.ask(JSON.stringify({ operation, input }));
  const made = JSON.parse(await ask('vault.create', { passphrase })) as { value: { recoveryKey: string } };
  void ask('vault.saveRecoverySheet', { recoveryKey: made.value.recoveryKey, language: 'sv' });
}

/** Runs in the page: tries every way out, and returns the names of those that led somewhere. */
async function hostileScript(): Promise<string[]> {
  const target = 'https://example.com/';
  const ways: Record<string, () => unknown> = {
    'fetch https': () => fetch(target),
    'fetch http': () => fetch('http://127.0.0.1:9/'),
    'fetch file': () => fetch('file:///etc/passwd'),
    websocket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket('ws://127.0.0.1:9/');
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      }),
    image: () =>
      new Promise((resolve, reject) => {
        const image = new Image();
        image.addEventListener('load', resolve);
        image.addEventListener('error', reject);
        image.src = `${target}a.png`;
      }),
    script: () =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.addEventListener('load', resolve);
        script.addEventListener('error', reject);
        script.src = `${target}a.js`;
        document.head.append(script);
      }),
    'new window': () => {
      if (open(target) === null) throw new Error('refused');
    },
    eval: () => (Reflect.construct(Function, ['return 1']) as () => unknown)(),
    frame: () => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const inner = frame.contentWindow as unknown as { readonly ringbok?: unknown };
      if (inner.ringbok === undefined) throw new Error('no bridge in it');
    },
    webrtc: () =>
      new Promise((resolve, reject) => {
        const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:9' }] });
        peer.createDataChannel('out');
        // Without any network there is not even an end to the gathering.
        AbortSignal.timeout(1000).addEventListener('abort', reject);
        peer.addEventListener('icecandidate', ({ candidate }) =>
          candidate?.candidate ? resolve(null) : reject(new Error('no way out')),
        );
        void peer.createOffer().then((offer) => peer.setLocalDescription(offer));
      }),
    'service worker': async () => {
      await navigator.serviceWorker.register('/index.html');
      if ((await navigator.serviceWorker.getRegistrations()).length === 0) throw new Error('none');
    },
    markup: () => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x">');
    },
  };
  const led: string[] = [];
  for (const [name, run] of Object.entries(ways)) {
    try {
      await run();
      led.push(name);
    } catch {
      // Refused, as it should be.
    }
  }
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  return led;
}
