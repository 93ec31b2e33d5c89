import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Absolute path of a program on PATH, or null. */
export function findProgram(...names: readonly string[]): string | null {
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const name of names)
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      const path = join(folder, `${name}${ending}`);
      if (isExecutable(path)) return path;
    }
  return null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Absolute path of a Chromium, Chrome or Edge, on PATH or where its installer puts it; null without one. */
export const findBrowser = (): string | null =>
  findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge') ??
  browserPlaces(process.platform, process.env, homedir()).find(isExecutable) ??
  null;

/** Where the installers of browsers put them on Windows and macOS, absolute, the best first. */
export function browserPlaces(
  platform: NodeJS.Platform,
  environment: NodeJS.ProcessEnv,
  home: string,
): readonly string[] {
  if (platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) =>
        join(folder, `${name}.app/Contents/MacOS/${name}`),
      ),
    );
  if (platform !== 'win32') return [];
  const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  return [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ].flatMap((parts) => folders.map((folder) => [folder, ...parts].join('\\')));
}

/** Whether packages may be installed without asking anybody: as root, with apt. */
export const mayInstallPackages = (): boolean => process.getuid?.() === 0 && findProgram('apt-get') !== null;

const installing = (packages: readonly string[]): string => `apt-get install --yes ${packages.join(' ')}`;

/** Installs packages of Debian; ask `mayInstallPackages` first. False when that failed. */
export function installPackages(...packages: readonly string[]): boolean {
  console.log(`installing ${packages.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '--quiet', '--quiet'], { stdio: 'inherit', env });
  const args = ['install', '--yes', '--quiet', '--quiet', '--no-install-recommends', ...packages];
  return spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** What the tests need beside Node, and the Debian package that brings it. */
const needed: readonly { readonly find: () => string | null; readonly debian: string }[] = [
  { find: findBrowser, debian: 'chromium' },
  { find: () => findProgram('pdfinfo'), debian: 'poppler-utils' },
];

/**
 * Sees to it that every needed program is there: installs Debian's packages where it may (root, apt), and
 * otherwise answers a sentence that says what to install. Null when all is well.
 */
export function installMissingPrograms(): string | null {
  const missing = needed.filter(({ find }) => find() === null).map(({ debian }) => debian);
  if (missing.length === 0) return null;
  if (!mayInstallPackages())
    return `These tests need ${missing.join(' and ')}. Install with: sudo ${installing(missing)}`;
  return installPackages(...missing) ? null : `Installing failed. Try: ${installing(missing)}`;
}
