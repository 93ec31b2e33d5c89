import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from '../support/find-electron.ts';
import { findProgram } from '../support/find-programs.ts';
import { launchOnChromium } from './launch.ts';

/** `npm start`: the built product in a window, on Electron where its runtime is present, else on Chromium. */
const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);

async function start(): Promise<number> {
  const electron = findElectron(root);
  if (electron) return endOf(spawn(electron, [root, ...args], { stdio: 'inherit' }));
  console.log("Electron's runtime is not on this machine; the installed Chromium stands in for it.");
  const executable = findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (!executable)
    return refuse('There is no Chromium either. Install one, e.g. with: apt-get install chromium');
  if (!hasDisplay())
    return refuse(
      'There is no display to open a window on. Either give it one, with: xvfb-run --auto-servernum npm start\n' +
        'or run without a window, with: npm run demo -- --headless --out DIR',
    );
  const { product, ended } = launchOnChromium({
    main: join(root, 'out/main/main.js'),
    executable,
    args,
    environment: process.env,
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

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

function refuse(reason: string): number {
  console.error(reason);
  return 1;
}

function endOf(child: ChildProcess): Promise<number> {
  passOnSignals(child);
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The product closes its vault and ends; this process then ends with it. */
function passOnSignals(child: ChildProcess): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
}

process.exitCode = await start();
