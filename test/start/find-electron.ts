import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const executables: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/**
 * `half`: begun and not finished; `old`: of another version; `foreign`: for another system; `misnamed`:
 * `ELECTRON_OVERRIDE_DIST_PATH` names a folder that does not hold one.
 */
export type ElectronState = 'whole' | 'half' | 'missing' | 'old' | 'foreign' | 'misnamed';

export interface FoundElectron {
  readonly state: ElectronState;
  /** The version that the product is made for, e.g. `45.4.1`. */
  readonly version: string;
  /** Absolute path of the runtime; only when `whole` is it known to be there. */
  readonly executable: string;
}

/** Looks for Electron's runtime under `root` by the same marks as Electron's own installer. Never fetches it. */
export function findElectron(root: string, environment: NodeJS.ProcessEnv): FoundElectron {
  const own = join(root, 'node_modules/electron');
  const wanted = executables[process.platform] ?? 'electron';
  const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { version: string };
  const named = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const executable = join(named || join(own, 'dist'), wanted);
  if (named) return { state: existsSync(executable) ? 'whole' : 'misnamed', version, executable };
  return { state: stateOf(own, { version, wanted }), version, executable };
}

function stateOf(own: string, { version, wanted }: { version: string; wanted: string }): ElectronState {
  const unpacked = readIfThere(join(own, 'dist/version'))?.replace(/^v/, '');
  if (unpacked === undefined) return existsSync(join(own, 'dist')) ? 'half' : 'missing';
  if (unpacked !== version) return 'old';
  // The installer writes this last.
  const written = readIfThere(join(own, 'path.txt'));
  if (written !== undefined && written !== wanted) return 'foreign';
  return written === wanted && existsSync(join(own, 'dist', wanted)) ? 'whole' : 'half';
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
