import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Absolute path of a program on PATH, or null. */
export function findProgram(...names: readonly string[]): string | null {
  for (const name of names)
    for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
      const path = join(folder, name);
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

/** What the tests need beside Node, and the Debian package that brings it. */
const needed: readonly { readonly programs: readonly string[]; readonly debian: string }[] = [
  { programs: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  { programs: ['pdfinfo'], debian: 'poppler-utils' },
];

/**
 * Sees to it that every needed program is there: installs Debian's packages where it may (root, apt), and
 * otherwise answers a sentence that says what to install. Null when all is well.
 */
export function installMissingPrograms(): string | null {
  const missing = needed
    .filter(({ programs }) => findProgram(...programs) === null)
    .map(({ debian }) => debian);
  if (missing.length === 0) return null;
  const command = `apt-get install --yes ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || findProgram('apt-get') === null)
    return `These tests need ${missing.join(' and ')}. Install with: sudo ${command}`;
  console.log(`installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '--quiet', '--quiet'], { stdio: 'inherit', env });
  const args = ['install', '--yes', '--quiet', '--quiet', '--no-install-recommends', ...missing];
  const run = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  return run.status === 0 ? null : `Installing failed. Try: ${command}`;
}
