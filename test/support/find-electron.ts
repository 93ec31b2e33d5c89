import { existsSync } from 'node:fs';
import { join } from 'node:path';

const executables: Readonly<Record<string, string>> = {
  linux: 'electron',
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Absolute path of Electron's runtime when it has been downloaded, or null. Never downloads it. */
export function findElectron(root: string): string | null {
  const path = join(root, 'node_modules/electron/dist', executables[process.platform] ?? 'electron');
  return existsSync(path) ? path : null;
}
