import { readFileSync } from 'node:fs';
import { type BrowserContext, chromium, type Frame, type Page, type Route } from 'playwright-core';
import { makeProfile, removeProfile } from './chromium-profile.ts';
import type { Remote } from './link.ts';
import { toChromiumAddress, toProductAddress } from './page-address.ts';
import { bindingName, type Carried, preloadScript, type Told } from './page-preload.ts';
import { shiftClock } from './shift-clock.ts';
import type { FrameFacts, GoneReason, ProductVerbs, WindowWish } from './verbs.ts';

export interface ChromiumWindow {
  readonly page: Page;
  /** Of Chromium's first process: all others end with it. */
  readonly processId: number;
  readonly load: (url: string) => Promise<void>;
  readonly tell: (told: Told) => void;
  /** Ends the browser that shows the window; the product is told that the page's process is gone. */
  readonly endPage: () => Promise<void>;
  /** Ends the browser that shows the window, without telling the product. */
  readonly close: () => Promise<void>;
}

interface WindowParts {
  readonly wish: WindowWish;
  readonly product: Remote<ProductVerbs>;
  readonly executable: string;
  readonly isVisible: boolean;
  readonly clockOffsetMs: number;
  readonly onRefused: (url: string) => void;
}

const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** Shows one BrowserWindow in a Chromium of its own, so that ending the window ends the page's process. */
export async function openChromiumWindow(parts: WindowParts): Promise<ChromiumWindow> {
  const profile = makeProfile(parts.wish.webRtcPolicy);
  const context = await launch(parts, profile);
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => (closing ??= context.close().then(() => removeProfile(profile)));
  try {
    return await prepare(parts, context, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepare(
  parts: WindowParts,
  context: BrowserContext,
  close: () => Promise<void>,
): Promise<ChromiumWindow> {
  const { wish, product, clockOffsetMs } = parts;
  const page = context.pages()[0] ?? (await context.newPage());
  const told = createTellQueue();
  const addresses = { expected: '' };
  // In this order: a page runs them as they were added, and the preload needs the binding.
  await context.exposeBinding(bindingName, ({ frame }, message: Carried) =>
    carry({ product, window: wish.window, frame, page, message, next: told.next }),
  );
  if (clockOffsetMs !== 0) await context.addInitScript(shiftClock, clockOffsetMs);
  await context.addInitScript(preloadScript(wish.preload));
  if (!wish.mayOpenWindows) await refuseNewWindows(context);
  await context.route('**/*', (route) => answerRequest(parts, route, addresses));
  await refusePermissions(context, page, wish.refusedPermissions);
  const processId = await readProcessId(context);
  let isOurDoing = false;
  let isPageEnding = false;
  let isGone = false;
  const tellGone = (reason: GoneReason): void => {
    isGone = true;
    void product.pageGone({ window: wish.window, reason });
  };
  page.on('close', () => {
    told.end();
    isGone = true;
    if (isOurDoing) return;
    // A person closes the window of a Chromium that still runs; one that does not has been killed.
    if (isPageEnding || !isRunning(processId)) tellGone('killed');
    else void product.windowClosed({ window: wish.window });
  });
  page.on('crash', () => tellGone('crashed'));
  // In a visible window a person answers the question; without this listener it would be dismissed at once.
  if (parts.isVisible) page.on('dialog', () => undefined);
  return {
    page,
    processId,
    load: async (url) => {
      addresses.expected = toChromiumAddress(url);
      await page.goto(addresses.expected).catch((error: unknown) => {
        // A load that went down with its page has not failed; the end of the page is told of by itself.
        if (!isGone) throw error;
      });
    },
    tell: told.add,
    endPage: async () => {
      isPageEnding = true;
      await close();
    },
    close: async () => {
      isOurDoing = true;
      await close();
    },
  };
}

async function readProcessId(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const facts = await session?.send('SystemInfo.getProcessInfo');
  return facts?.processInfo.find(({ type }) => type === 'browser')?.id ?? 0;
}

/** False for a process that has ended, also while nobody has asked how. */
function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    // The state stands behind the name, which is in brackets: Z has ended.
    const status = process.platform === 'linux' ? readFileSync(`/proc/${processId}/stat`, 'utf8') : '';
    return !/\) [ZX] /.test(status);
  } catch {
    return false;
  }
}

function launch({ wish, executable, isVisible }: WindowParts, profile: string): Promise<BrowserContext> {
  const { width, height, mayUseServiceWorkers } = wish;
  return chromium.launchPersistentContext(profile, {
    executablePath: executable,
    headless: !isVisible,
    // Chromium's own sandbox does not start for root.
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: isVisible ? null : { width, height },
    serviceWorkers: mayUseServiceWorkers ? 'allow' : 'block',
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...quietFlags,
      ...wish.switches.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`)),
      ...(isVisible
        ? [`--app=${toChromiumAddress('app://journal/')}`, `--window-size=${width},${height}`, '--test-type']
        : []),
    ],
  });
}

/** Only the product's own protocol handler answers; everything else is refused and counted. */
async function answerRequest(
  { wish, product, onRefused }: WindowParts,
  route: Route,
  addresses: { readonly expected: string },
): Promise<void> {
  const request = route.request();
  const url = toProductAddress(request.url());
  try {
    if (request.isNavigationRequest() && request.url() !== addresses.expected) {
      const mayGo = await product.mayNavigate({ window: wish.window, url });
      if (!mayGo) {
        onRefused(url);
        return await route.abort('aborted');
      }
    }
    const file = await product.serve({ url, method: request.method() });
    if (file) return await route.fulfill({ ...file, body: Buffer.from(file.body) });
    onRefused(url);
    await route.abort('blockedbyclient');
  } catch {
    // The page or the product has gone meanwhile: nobody waits for the answer.
  }
}

async function carry(parts: {
  readonly product: Remote<ProductVerbs>;
  readonly window: number;
  readonly frame: Frame;
  readonly page: Page;
  readonly message: Carried;
  readonly next: () => Promise<Told | null>;
}): Promise<unknown> {
  const { product, window, message } = parts;
  if (message.kind === 'listen') return parts.next();
  const frame: FrameFacts = {
    isMain: parts.frame === parts.page.mainFrame(),
    url: toProductAddress(parts.frame.url()),
  };
  const { channel, args } = message;
  if (message.kind === 'send') return product.signal({ window, channel, args, frame });
  return product.invoke({ window, channel, args, frame }).then(
    (value) => ({ value }),
    (error: Error) => ({ error: error.message }),
  );
}

/** Keeps what the product says until the page asks for it, in order. */
function createTellQueue() {
  const queue: (Told | null)[] = [];
  let waiter: ((told: Told | null) => void) | null = null;
  const add = (told: Told | null): void => {
    if (waiter) waiter(told);
    else queue.push(told);
    waiter = null;
  };
  const next = (): Promise<Told | null> =>
    new Promise((resolve) => {
      const first = queue.shift();
      if (first === undefined) waiter = resolve;
      else resolve(first);
    });
  return { add, next, end: () => add(null) };
}

/** As Electron does when the product denies it: the page gets null, and what opens all the same is closed. */
async function refuseNewWindows(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    globalThis.open = () => null;
  });
  context.on('page', (page) => void page.close());
}

async function refusePermissions(
  context: BrowserContext,
  page: Page,
  names: readonly string[],
): Promise<void> {
  // Kept as long as the page: the settings end with the session.
  const session = await context.newCDPSession(page);
  const origin = new URL(toChromiumAddress('app://journal/')).origin;
  for (const name of names)
    await session.send('Browser.setPermission', { permission: { name }, setting: 'denied', origin });
}
