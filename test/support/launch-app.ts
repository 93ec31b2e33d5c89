import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { _electron, type Dialog, type ElectronApplication, type Page } from 'playwright-core';
import { launchOnChromium } from '../electron-on-chromium/launch.ts';
import { shiftClock } from '../electron-on-chromium/shift-clock.ts';
import { chooseRuntime, readWish } from '../start/choose-runtime.ts';
import { gatherFacts } from '../start/gather-facts.ts';
import { environmentForElectron } from '../start/environments.ts';
import { findBrowser } from './find-programs.ts';

interface LaunchOptions {
  /** Where the journal lies; the caller makes and removes it. */
  readonly dataFolder: string;
  /** Instant that the wall clock shows at the start; it runs on from there. */
  readonly clock?: string;
}

/** The built product in a window, driven from outside: the same on Electron and on Chromium. */
export interface RunningApp {
  readonly platform: 'Electron' | 'Chromium';
  /** Of the process that owns the window. */
  readonly processId: number;
  /** The window there is now; a lock leaves a fresh one. */
  readonly page: () => Page;
  /** The next fresh window, once its first screen can be used. Ask before doing what brings it. */
  readonly nextPage: () => Promise<Page>;
  /** What the next question for a path is answered with; null cancels. */
  readonly answerSaveDialog: (path: string | null) => Promise<void>;
  readonly answerOpenDialog: (path: string | null) => Promise<void>;
  /** Addresses outside the product that pages asked for and did not get. */
  readonly requestsRefused: () => readonly string[];
  /** Everything the pages' consoles called an error, uncaught exceptions and policy reports included. */
  readonly consoleErrors: () => readonly string[];
  /** What the product has written on standard output. */
  readonly output: () => string;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** The exit code, once the product and its windows have ended for whatever reason; 1 when it was killed. */
  readonly ended: Promise<number>;
  /** Ends the product in its own orderly way; resolves with its exit code when it has ended. */
  readonly close: () => Promise<number>;
}

const root = join(import.meta.dirname, '../..');

/**
 * Starts the built product (`out`) and resolves when its first screen can be used: on Chromium, or with
 * `RINGBOK_RUNTIME=electron` on the Electron that is here. Never fetches it.
 */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const watch = watchPages();
  const wish = readWish(process.env['RINGBOK_RUNTIME']);
  const app = wish === 'electron' ? await launchElectron(options, watch) : launchChromium(options, watch);
  await Promise.all([watch.firstPage, app.usable]);
  return app.running;
}

interface Started {
  readonly usable: Promise<void>;
  readonly running: RunningApp;
}

function launchChromium({ dataFolder, clock }: LaunchOptions, watch: PageWatch): Started {
  const executable = findBrowser();
  if (!executable) throw new Error('no Chromium on this machine');
  const { product, ended } = launchOnChromium({
    main: join(root, 'out/main/main.js'),
    executable,
    args: [`--data-folder=${dataFolder}`],
    environment: process.env,
    isVisible: false,
    clockOffsetMs: offsetTo(clock),
    onPage: watch.add,
    onRefused: () => undefined,
  });
  const output = collectOutput(product);
  const answerPrompt = (path: string | null): Promise<void> => {
    watch.current().once('dialog', (dialog) => void answer(dialog, path));
    return Promise.resolve();
  };
  return {
    usable: output.usable,
    running: {
      platform: 'Chromium',
      processId: product.pid ?? 0,
      ...watch.readings,
      answerSaveDialog: answerPrompt,
      answerOpenDialog: answerPrompt,
      output: output.text,
      kill: (signal) => void product.kill(signal),
      ended,
      close: () => {
        product.kill('SIGTERM');
        return ended;
      },
    },
  };
}

const answer = (dialog: Dialog, path: string | null): Promise<void> =>
  path === null ? dialog.dismiss() : dialog.accept(path);

async function launchElectron({ dataFolder, clock }: LaunchOptions, watch: PageWatch): Promise<Started> {
  // Asked first: Playwright would fetch an Electron that is missing.
  const here = await gatherFacts({ root, environment: process.env, mayFetch: false });
  const runtime = chooseRuntime(here);
  if (runtime.next !== 'run-electron') throw new Error(runtime.say.join(' '));
  // Without a path of our own Playwright holds the product back until it is listening.
  const app = await _electron.launch({
    args: [root, `--data-folder=${dataFolder}`],
    chromiumSandbox: runtime.hasSandbox,
    env: environmentForElectron(process.env),
  });
  if (clock) {
    await app.evaluate(`(${shiftClock.toString()})(${offsetTo(clock)})`);
    await app.context().addInitScript(shiftClock, offsetTo(clock));
  }
  app.on('window', watch.add);
  for (const page of app.windows()) watch.add(page);
  const product = app.process();
  const ended = new Promise<number>((resolve) => {
    product.once('exit', (code) => resolve(code ?? 1));
  });
  const output = collectOutput(product);
  return {
    usable: output.usable,
    running: {
      platform: 'Electron',
      processId: product.pid ?? 0,
      ...watch.readings,
      answerSaveDialog: (path) => answerElectronDialog(app, 'showSaveDialog', path),
      answerOpenDialog: (path) => answerElectronDialog(app, 'showOpenDialog', path),
      output: output.text,
      kill: (signal) => void product.kill(signal),
      ended,
      close: async () => {
        // The answer is lost when the product ends before it has given it.
        await app.evaluate(({ app }) => app.quit()).catch(() => undefined);
        return ended;
      },
    },
  };
}

const answerElectronDialog = (
  app: ElectronApplication,
  name: 'showSaveDialog' | 'showOpenDialog',
  path: string | null,
): Promise<void> =>
  app.evaluate(
    ({ dialog }, [name, path]) => {
      const canceled = path === null;
      const filePaths = path === null ? [] : [path];
      Object.assign(dialog, { [name]: () => Promise.resolve({ canceled, filePath: path ?? '', filePaths }) });
    },
    [name, path] as const,
  );

const offsetTo = (clock: string | undefined): number => (clock ? Date.parse(clock) - Date.now() : 0);

/** Collects standard output, and knows when the product has said that it can be used. */
function collectOutput(product: ChildProcess) {
  let text = '';
  let errors = '';
  product.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString('utf8');
  });
  const usable = new Promise<void>((resolve, reject) => {
    product.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('ready in ')) resolve();
    });
    product.once('exit', (code) => reject(new Error(`the product ended with ${code}: ${text}${errors}`)));
  });
  return { usable, text: () => text };
}

type PageWatch = ReturnType<typeof watchPages>;

/** Follows the product's windows, and gathers what their pages complain about. */
function watchPages() {
  const pages: Page[] = [];
  const errors: string[] = [];
  const refused: string[] = [];
  const waiters: ((page: Page) => void)[] = [];
  const next = (): Promise<Page> =>
    new Promise((resolve) => {
      waiters.push(resolve);
    });
  const add = (page: Page): void => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('requestfailed', (request) => {
      if (isForeign(request.url())) refused.push(request.url());
    });
    page.on('requestfinished', (request) => {
      if (isForeign(request.url())) errors.push(`foreign address answered: ${request.url()}`);
    });
    pages.push(page);
    for (const waiter of waiters.splice(0)) waiter(page);
  };
  const current = (): Page => {
    const page = pages.at(-1);
    if (!page) throw new Error('there is no window yet');
    return page;
  };
  const nextPage = async (): Promise<Page> => {
    const page = await next();
    await page.locator('#root > *').first().waitFor();
    return page;
  };
  return {
    add,
    current,
    firstPage: next(),
    readings: {
      page: current,
      nextPage,
      requestsRefused: () => refused,
      consoleErrors: () => errors,
    },
  };
}

const isForeign = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return !['app:', 'data:', 'blob:'].includes(protocol) && hostname !== 'journal.app.localhost';
};
