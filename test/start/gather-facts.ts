import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, isAbsolute, join } from 'node:path';
import { findBrowser, findProgram, mayInstallPackages } from '../support/find-programs.ts';
import { type PackageManager, readWish, type StartFacts } from './choose-runtime.ts';
import { findElectron } from './find-electron.ts';

/** What was tried before; nothing at first. */
export type Tried = Pick<StartFacts, 'fetchFailure' | 'hasInstallFailed'>;

export const nothingTried: Tried = { fetchFailure: null, hasInstallFailed: false };

interface GatherParts {
  /** Absolute path of the folder whose `node_modules` holds Electron's package. */
  readonly root: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly mayFetch: boolean;
}

/** Looks at this machine and changes nothing on it. */
export async function gatherFacts(
  { root, environment, mayFetch }: GatherParts,
  tried: Tried = nothingTried,
): Promise<StartFacts> {
  const found = findElectron(root, environment);
  const helper = join(dirname(found.executable), 'chrome-sandbox');
  const isLinux = process.platform === 'linux';
  return {
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    hasDisplay: !isLinux || (await hasDisplay(environment)),
    wish: readWish(environment['RINGBOK_RUNTIME']),
    electron: {
      ...found,
      lacking: isLinux && found.state === 'whole' ? lackingLibraries(found.executable) : [],
      helper,
      isHelperSetuid: isSetuidOfRoot(helper),
    },
    areNamespacesBarred: isLinux && areNamespacesBarred(),
    mayFetch,
    browser: findBrowser(),
    packageManager: findPackageManager(),
    mayInstall: mayInstallPackages(),
    ...tried,
  };
}

/** A display that is named may have gone: only one that answers counts. */
export async function hasDisplay(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const { WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: runtimeFolder = '', DISPLAY: display } = environment;
  if (wayland && (await answers(isAbsolute(wayland) ? wayland : join(runtimeFolder, wayland)))) return true;
  if (!display) return false;
  const number = /^(?:unix)?:(\d+)/.exec(display)?.[1];
  // One on another machine, as through ssh, is not asked: that may take long.
  if (number === undefined) return true;
  const socket = `/tmp/.X11-unix/X${number}`;
  return (await answers(socket)) || answers(`\0${socket}`);
}

const answers = (socket: string): Promise<boolean> =>
  new Promise((resolve) => {
    const asked = connect(socket);
    asked.once('error', () => resolve(false));
    asked.once('connect', () => {
      asked.destroy();
      resolve(true);
    });
  });

function lackingLibraries(executable: string): readonly string[] {
  const { stdout, stderr } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return readLacking(`${stdout ?? ''}\n${stderr ?? ''}`);
}

/** The libraries that `ldd` did not find, in the words of glibc or of musl. */
export const readLacking = (written: string): readonly string[] => [
  ...new Set(
    [...written.matchAll(/^\s*(\S+) => not found|Error loading shared library (\S+?):/gm)].map(
      ([, glibc, musl]) => glibc ?? musl ?? '',
    ),
  ),
];

/** Ubuntu's AppArmor since 23.10, or an older kernel's own switch. */
const areNamespacesBarred = (): boolean =>
  readSetting('apparmor_restrict_unprivileged_userns') === '1' ||
  readSetting('unprivileged_userns_clone') === '0';

function readSetting(name: string): string | null {
  try {
    return readFileSync(`/proc/sys/kernel/${name}`, 'utf8').trim();
  } catch {
    return null;
  }
}

function isSetuidOfRoot(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o7777) === 0o4755;
}

const packageManagers: Readonly<Partial<Record<NodeJS.Platform, readonly PackageManager[]>>> = {
  linux: ['apt-get', 'dnf', 'pacman', 'zypper', 'apk'],
  darwin: ['brew'],
  win32: ['winget'],
};

const findPackageManager = (): PackageManager | null =>
  packageManagers[process.platform]?.find((name) => findProgram(name) !== null) ?? null;
