import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runInStandIn } from '#test/support/run-in-stand-in.ts';

/** What `script` says, line by line. */
const linesOf = async (script: string, environment: NodeJS.ProcessEnv = {}): Promise<string[]> => {
  const { output, errors, end } = await runInStandIn(script, environment);
  if (end !== 0) throw new Error(`ended with ${end}: ${errors}`);
  return output.trimEnd().split('\n');
};

describe('a machine that sleeps', () => {
  it.each(['suspend', 'lock-screen', 'user-did-resign-active'])(
    'has no page left when the listeners of %s have returned, and has one again when the vault has closed',
    async (event) => {
      const said = await linesOf(`
        import { power } from '#test/electron-on-chromium/electron.ts';
        import { lockOnAbsence } from '#main/electron/lock-on-absence.ts';
        const product = { lock: async () => console.log('lock'), lockIfIdle: async () => false };
        lockOnAbsence(product, { blank: () => console.log('blank'), restore: () => console.log('restore') });
        power.emit('${event}');
        console.log('returned');
      `);
      expect(said).toEqual(['blank', 'lock', 'returned', 'restore']);
    },
  );

  it('has its vault closed at the latest when it wakes', async () => {
    const said = await linesOf(`
      import { power } from '#test/electron-on-chromium/electron.ts';
      import { lockOnAbsence } from '#main/electron/lock-on-absence.ts';
      lockOnAbsence({ lock: async () => console.log('lock') }, { blank: () => console.log('blank') });
      power.emit('resume');
    `);
    expect(said).toEqual(['lock']);
  });
});

describe('a screen that is locked on Linux', () => {
  it('is noticed once each time', async () => {
    const said = await linesOf(`
      import { followScreenLock } from '#main/electron/lock-on-absence.ts';
      const states = [false, true, true, false, true];
      const wasLocked = followScreenLock(() => states.shift());
      console.log(states.slice().map(() => wasLocked()).join(' '));
    `);
    expect(said).toEqual(['false true false false true']);
  });
});

describe('the end of the system’s session', () => {
  /** Windows: what is done when the session is to end, with work in hand or without. */
  const onWindows = (isBusy: boolean): Promise<string[]> =>
    linesOf(`
      import { EventEmitter } from 'node:events';
      import { endWithSession } from '#main/electron/end-in-order.ts';
      const window = new EventEmitter();
      endWithSession({ current: () => window, end: () => console.log('end') }, {
        lock: async () => console.log('lock'),
        isBusy: () => ${isBusy},
        quit: (reason, ms) => console.log('quit', reason, ms),
      });
      window.emit('query-session-end', { preventDefault: () => console.log('hold') });
      window.emit('session-end');
    `);

  it('locks on Windows, and holds nobody up while nothing is in hand', async () => {
    expect(await onWindows(false)).toEqual(['lock', 'end']);
  });

  it('is held up on Windows for three seconds at most while something is', async () => {
    expect(await onWindows(true)).toEqual(['hold', 'quit undefined 3000', 'end']);
  });

  it('is held up on macOS and Linux until the product has quit in order', async () => {
    const said = await linesOf(`
      import { app } from 'electron';
      import { power } from '#test/electron-on-chromium/electron.ts';
      import { endOnSignals } from '#main/electron/end-in-order.ts';
      import { quitLocked } from '#main/electron/quit-locked.ts';
      quitLocked({
        endWindow: () => console.log('window'),
        lock: async () => console.log('lock'),
        clearClipboard: async () => console.log('clipboard'),
      });
      endOnSignals();
      app.once('quit', () => console.log('quit'));
      power.emit('shutdown', { preventDefault: () => console.log('hold') });
    `);
    expect(said).toEqual(['hold', 'window', 'lock', 'clipboard', 'quit']);
  });
});

describe('quitting', () => {
  it('takes the window away, closes the vault, waits for the clipboard, and does so once', async () => {
    const said = await linesOf(`
      import { app } from 'electron';
      import { quitLocked } from '#main/electron/quit-locked.ts';
      let release;
      const clearing = new Promise((resolve) => { release = resolve; });
      quitLocked({
        endWindow: () => console.log('window'),
        lock: () => Promise.reject(new Error('cannot close')),
        clearClipboard: () => { console.log('clipboard'); setImmediate(() => { console.log('cleared'); release(); }); return clearing; },
      });
      app.once('quit', () => console.log('quit'));
      app.quit();
      app.quit();
    `);
    expect(said).toEqual(['window', 'clipboard', 'cleared', 'quit']);
  });
});

describe('an error that nobody caught', () => {
  const run = (thrown: string) =>
    runInStandIn(`
      import { endOnFault } from '#main/electron/end-in-order.ts';
      import { quitLocked } from '#main/electron/quit-locked.ts';
      const quit = quitLocked({
        endWindow: () => console.log('window'),
        lock: async () => console.log('lock'),
        clearClipboard: async () => undefined,
      });
      endOnFault({ note: (entry) => console.log(JSON.stringify(entry)) }, quit);
      ${thrown}
    `);

  it('locks and ends the product, with its kind noted and nothing of what it says', async () => {
    const { output, errors, end } = await run(
      `setImmediate(() => { throw new TypeError('Anna Berg 070-123 45 67'); });`,
    );
    expect(output.trimEnd().split('\n')).toEqual(['{"what":"fault","code":"TypeError"}', 'window', 'lock']);
    expect(errors).toBe(
      'A fault in Ringbok. The journal is locked and everything that was saved is still there. Start again.\n',
    );
    expect(end).toBe(1);
  });

  it('is noted by its code where it has one', async () => {
    const { output } = await run(
      `setImmediate(() => { throw Object.assign(new Error('/home/anna'), { code: 'EPIPE' }); });`,
    );
    expect(output).toContain('"code":"EPIPE"');
  });

  it('is noted and no more when it is a promise that nobody waited for', async () => {
    const { output, errors, end } = await run(`void Promise.reject(new RangeError('Anna Berg'));`);
    expect(output).toBe('{"what":"unhandled","code":"RangeError"}\n');
    expect([errors, end]).toEqual(['', 0]);
  });
});

describe('the look that was chosen', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringbok-look-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const theme = (content: string): Promise<string[]> => {
    writeFileSync(join(folder, 'display.json'), content);
    return linesOf(
      `
      import { nativeTheme } from 'electron';
      import { followAppearance, readAppearance } from '#main/electron/appearance.ts';
      const { writeFileSync } = await import('node:fs');
      const follow = followAppearance(process.env.LOOK);
      console.log(nativeTheme.themeSource, readAppearance(process.env.LOOK).language);
      writeFileSync(process.env.LOOK + '/display.json', '{"theme":"light","language":"sv"}');
      follow();
      console.log(nativeTheme.themeSource);
    `,
      { LOOK: folder },
    );
  };

  it('is that of the system’s own parts from the start, and when it changes', async () => {
    expect(await theme('{"theme":"dark","language":"en","density":"compact"}')).toEqual(['dark en', 'light']);
  });

  it.each(['', '{', 'null', '[]', '{"theme":"pink","language":7}', ' '.repeat(5000)])(
    'is the usual one when the file holds %j',
    async (content) => {
      expect(await theme(content)).toEqual(['system sv', 'light']);
    },
  );

  it.each(['sv', 'en'])('has a menu in %s for macOS that copies, minimises and closes', async (language) => {
    const [said = ''] = await linesOf(`
      import { menuFor } from '#main/electron/appearance.ts';
      console.log(JSON.stringify(menuFor('${language}')));
    `);
    const items = (JSON.parse(said) as { submenu: { role?: string; label?: string; type?: string }[] }[])
      .flatMap(({ submenu }) => submenu)
      .filter(({ type }) => type !== 'separator');
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'undo', 'minimize', 'close', 'quit'])
      expect(items.map((item) => item.role)).toContain(role);
    expect(items.every(({ label }) => label)).toBe(true);
    expect(items.some(({ label }) => label === 'Kopiera')).toBe(language === 'sv');
  });
});

describe('the installed product', () => {
  /** Why the product refuses to start so. */
  const refuses = async (switches: readonly string[], variables: NodeJS.ProcessEnv, isPackaged: boolean) => {
    const [said] = await linesOf(
      `
      import { app } from 'electron';
      import { refuseStart } from '#main/electron/harden-process.ts';
      app.isPackaged = ${isPackaged};
      for (const name of ${JSON.stringify(switches)}) app.commandLine.appendSwitch(name, 'x');
      console.log(refuseStart());
    `,
      variables,
    );
    return said;
  };

  it.each([
    ['no-sandbox', 'no-sandbox'],
    ['renderer-cmd-prefix', 'started-open'],
    ['utility-cmd-prefix', 'started-open'],
    ['gpu-launcher', 'started-open'],
    ['js-flags', 'started-open'],
    ['remote-debugging-port', 'started-open'],
  ])('does not start with %s; the sources do', async (name, reason) => {
    expect(await refuses([name], {}, true)).toBe(reason);
    expect(await refuses([name], {}, false)).toBe('null');
  });

  it('does not start with its sandbox turned off from outside', async () => {
    expect(await refuses([], { ELECTRON_DISABLE_SANDBOX: '1' }, true)).toBe('no-sandbox');
    expect(await refuses(['proxy-server'], {}, true)).toBe('null');
  });

  it('has no developer tools and loads nothing of theirs; the sources do', async () => {
    const said = await linesOf(`
      import { app } from 'electron';
      import { mayLoad } from '#main/electron/harden-session.ts';
      const tools = 'devtools://devtools/bundled/devtools_app.html';
      for (const isPackaged of [false, true]) { app.isPackaged = isPackaged; console.log(mayLoad(tools)); }
    `);
    expect(said).toEqual(['true', 'false']);
  });
});
