import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { endOf, runInStandIn, startInStandIn } from '#test/support/run-in-stand-in.ts';

/** Says `ready`, then `quit` when it is asked to, and stays: only a signal nobody listens to ends it. */
const stays = (early: string, late: string): string => `
  import { app } from 'electron';
  app.on('before-quit', (event) => { event.preventDefault(); console.log('quit'); });
  ${early}
  await app.whenReady();
  ${late}
  setInterval(() => undefined, 60_000);
  console.log('ready');
`;

/** Sends `signal` once the process is ready, and again each time it says that it has been asked to quit. */
async function signalTwice(script: string, signal: NodeJS.Signals) {
  const child = startInStandIn(script);
  let sent = 0;
  return endOf(child, (output) => {
    const wanted = output.match(/ready|quit|own/g)?.length ?? 0;
    if (wanted > sent && sent < 2) {
      sent += 1;
      child.kill(signal);
    } else if (wanted > 2) child.kill('SIGKILL');
  });
}

describe('signals in the place of Electron', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    '%s asks to quit, and the second kills',
    async (signal) => {
      const { output, end } = await signalTwice(stays('', ''), signal);
      expect(output).toBe('ready\nquit\n');
      expect(end).toBe(signal);
    },
  );

  it('are taken from handlers that were set before it was ready', async () => {
    const early = `process.on('SIGTERM', () => console.log('own'));`;
    expect(await signalTwice(stays(early, ''), 'SIGTERM')).toMatchObject({
      output: 'ready\nquit\n',
      end: 'SIGTERM',
    });
  });

  it('are left to handlers that are set afterwards, so that a second one does not kill', async () => {
    const late = `
      const { endOnSignals } = await import('#main/electron/end-in-order.ts');
      endOnSignals();
    `;
    expect(await signalTwice(stays('', late), 'SIGTERM')).toMatchObject({
      output: 'ready\nquit\nquit\n',
      end: 'SIGKILL',
    });
  });
});

describe('what crosses between page and main', () => {
  /** Calls the handler as the launcher would when the page has invoked it, and prints what it is answered. */
  const invoked = (handler: string): Promise<{ output: string }> =>
    runInStandIn(`
      import { ipcMain } from 'electron';
      import { productVerbs } from '#test/electron-on-chromium/launcher.ts';
      import { inspect } from 'node:util';
      ipcMain.handle('ask', ${handler});
      const message = { window: 1, channel: 'ask', args: [{ sent: Buffer.from('a') }], frame: { isMain: false, url: '' } };
      const show = (value) => console.log(value.constructor.name, inspect(value));
      await productVerbs.invoke(message).then(show, show);
    `);

  it('is a structured clone, in which a Buffer has become a Uint8Array', async () => {
    const { output } = await invoked(
      `(event, { sent }) => new Map([['received', sent.constructor.name], ['answer', Buffer.from('b')]])`,
    );
    expect(output).toBe("Map Map(2) { 'received' => 'Uint8Array', 'answer' => Uint8Array(1) [ 98 ] }\n");
  });

  it('is refused, in the words of Electron, when it cannot be cloned', async () => {
    const { output } = await invoked(`() => ({ late: () => 1 })`);
    expect(output).toContain('Error: An object could not be cloned.');
  });

  it('loses its class, as an error would', async () => {
    const { output } = await invoked(`() => new (class Verdict { reason = 'x' })()`);
    expect(output).toBe("Object { reason: 'x' }\n");
  });

  it('is refused on the way to the page too', async () => {
    const { output } = await runInStandIn(`
      import { BrowserWindow } from 'electron';
      const window = new BrowserWindow({});
      try { window.webContents.send('tell', () => 1); } catch (error) { console.log(error.message); }
    `);
    expect(output).toBe('An object could not be cloned.\n');
  });
});

describe('the one instance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is known by a link in the folder of Electron, which names it', async () => {
    const { output } = await runInStandIn(
      `
      import { app } from 'electron';
      import { readlinkSync } from 'node:fs';
      import { isLocked } from '#main/electron/data-folder.ts';
      const folder = app.getPath('userData');
      console.log(isLocked(folder), app.requestSingleInstanceLock(), isLocked(folder));
      console.log(readlinkSync(folder + '/SingletonLock').endsWith('-' + process.pid));
      app.exit(0);
    `,
      { XDG_CONFIG_HOME: folder },
    );
    expect(output).toBe('false true true\ntrue\n');
  });
});
