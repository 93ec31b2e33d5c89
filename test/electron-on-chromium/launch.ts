import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { lineToChild } from './byte-line.ts';
import { type ChromiumWindow, openChromiumWindow } from './chromium-window.ts';
import { link, type Remote } from './link.ts';
import type { LauncherVerbs, PathQuestion, ProductVerbs } from './verbs.ts';

interface LaunchParts {
  /** Absolute path of the built main script. */
  readonly main: string;
  /** Absolute path of Chromium. */
  readonly executable: string;
  /** The product's own arguments. */
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly isVisible: boolean;
  /** How far ahead of the real one the wall clock is, in product and page. */
  readonly clockOffsetMs: number;
  readonly onPage: (page: Page) => void;
  readonly onRefused: (url: string) => void;
}

export interface Launched {
  readonly product: ChildProcess;
  /** The product's exit code once it and every window have ended; 1 when it was killed. */
  readonly ended: Promise<number>;
}

const register = fileURLToPath(new URL('./register.ts', import.meta.url));

/** Runs the built product in a process of its own, with Chromium in place of Electron. */
export function launchOnChromium(parts: LaunchParts): Launched {
  const product = spawn(process.execPath, ['--import', register, parts.main, ...parts.args], {
    env: {
      ...parts.environment,
      STAND_IN_HAS_WINDOWS: '1',
      STAND_IN_CLOCK_OFFSET_MS: String(parts.clockOffsetMs),
    },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const line = lineToChild(product);
  // A message on its way when the product ends cannot be written; the exit says all there is to say.
  product.on('error', () => undefined);
  const windows = new Map<number, Promise<ChromiumWindow>>();
  /** Every window there ever was, also those in whose place another has come. */
  const opened: Promise<ChromiumWindow>[] = [];
  const remote: Remote<ProductVerbs> = link<ProductVerbs>(line, {
    ...launcherVerbs(parts, windows, opened, () => remote),
  });
  const ended = new Promise<number>((resolve) => {
    product.once('exit', (code) => {
      void closeAll(opened).then(() => resolve(code ?? 1));
    });
  });
  return { product, ended };
}

function launcherVerbs(
  parts: LaunchParts,
  windows: Map<number, Promise<ChromiumWindow>>,
  opened: Promise<ChromiumWindow>[],
  product: () => Remote<ProductVerbs>,
): LauncherVerbs {
  return {
    openWindow: async (wish) => {
      const { executable, isVisible, clockOffsetMs, onRefused } = parts;
      const opening = openChromiumWindow({
        wish,
        product: product(),
        executable,
        isVisible,
        clockOffsetMs,
        onRefused,
      });
      const before = windows.get(wish.window);
      windows.set(wish.window, opening);
      opened.push(opening);
      await (await before)?.close();
      const { page, processId } = await opening;
      parts.onPage(page);
      return processId;
    },
    load: async ({ window, url }) => (await windows.get(window))?.load(url),
    endPage: async ({ window }) => (await windows.get(window))?.endPage(),
    closeWindow: async ({ window }) => {
      await (await windows.get(window))?.close();
      windows.delete(window);
    },
    tellPage: ({ window, channel, args }) =>
      void windows.get(window)?.then((shown) => shown.tell({ channel, args })),
    askForPath: async (question) => {
      const shown = await windows.get(question.window);
      return shown ? askForPath(shown.page, question) : null;
    },
  };
}

/** Asks with the browser's own prompt, which a person can edit and a spec can answer. */
async function askForPath(page: Page, { question, suggestion }: PathQuestion): Promise<string | null> {
  try {
    return await page.evaluate(prompt, [question, suggestion] as const);
  } catch {
    // The page went while the question stood. A system's own box outlives the page, and nobody may ever answer it.
    return new Promise(() => undefined);
  }
}

const prompt = ([text, start]: readonly [string, string]): string | null => globalThis.prompt(text, start);

async function closeAll(windows: readonly Promise<ChromiumWindow>[]): Promise<void> {
  await Promise.allSettled(windows.map(async (window) => (await window).close()));
}
