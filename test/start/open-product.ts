import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { launchOnChromium } from '../electron-on-chromium/launch.ts';
import { environmentForElectron } from './environments.ts';
import type { Runtime } from './prepare-runtime.ts';

/** The runtimes that show a window. */
export type WindowRuntime = Extract<Runtime, { readonly next: 'run-electron' | 'run-chromium' }>;

interface ProductParts {
  /** Absolute path of the product's source tree, which is built. */
  readonly root: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
}

/** Opens the product in a window; resolves with its exit code when it has ended, 1 when it was killed. */
export function openProduct(runtime: WindowRuntime, parts: ProductParts): Promise<number> {
  return runtime.next === 'run-electron' ? openOnElectron(runtime, parts) : openOnChromium(runtime, parts);
}

function openOnElectron(
  { executable, hasSandbox }: Extract<WindowRuntime, { readonly next: 'run-electron' }>,
  { root, args, environment }: ProductParts,
): Promise<number> {
  const product = spawn(executable, [...(hasSandbox ? [] : ['--no-sandbox']), root, ...args], {
    stdio: 'inherit',
    env: environmentForElectron(environment),
  });
  passOnSignals(product);
  return new Promise((resolve) => {
    product.once('error', ({ message }) => {
      console.error(`Electron could not be started (${message}). RINGBOK_RUNTIME=chromium does without it.`);
      resolve(1);
    });
    product.once('exit', (code) => resolve(code ?? 1));
  });
}

function openOnChromium(
  { executable }: Extract<WindowRuntime, { readonly next: 'run-chromium' }>,
  { root, args, environment }: ProductParts,
): Promise<number> {
  const { product, ended } = launchOnChromium({
    main: join(root, 'out/main/main.js'),
    executable,
    args,
    environment,
    isVisible: true,
    clockOffsetMs: 0,
    onPage: () => undefined,
    onRefused: () => undefined,
  });
  product.stdout?.pipe(process.stdout);
  product.stderr?.pipe(process.stderr);
  passOnSignals(product);
  return ended;
}

/** The product closes its vault and ends; this process then ends with it. */
function passOnSignals(product: ChildProcess): void {
  // The terminal sends its own to the product as well, and a second one would kill it.
  process.on('SIGINT', () => undefined);
  // On Windows a signal that is passed on is an end without order; there the console tells the product itself.
  const mayPassOn = process.platform !== 'win32';
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    let isPassed = !mayPassOn;
    process.on(signal, () => {
      if (!isPassed) product.kill(signal);
      isPassed = true;
    });
  }
}
