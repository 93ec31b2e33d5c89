import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { AppError } from '#shared/kernel/app-error.ts';
import type { FileContent } from '../../app/write-file-durably.ts';

interface NewFile {
  readonly path: string;
  readonly bytes: FileContent;
}

/**
 * Writes every file and then runs `afterwards`; when anything fails, what was written is taken away and what stood
 * there before is put back. Throws what failed, or `export-failed` for a failure without a code.
 */
export async function writeTogether(
  writeFile: (path: string, bytes: FileContent) => Promise<void>,
  files: readonly NewFile[],
  afterwards: () => Promise<void>,
): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  try {
    for (const { path, bytes } of files) {
      const previous = existsSync(path) ? await readFile(path) : null;
      await writeFile(path, bytes);
      undo.unshift(() => (previous === null ? rm(path, { force: true }) : writeFile(path, previous)));
    }
    await afterwards();
  } catch (error) {
    // One file that cannot be put back must not keep the others.
    await Promise.allSettled(undo.map((step) => step()));
    throw error instanceof AppError ? error : new AppError('export-failed', {}, { cause: error });
  }
}

/** The files of one report. */
export interface ReportPaths {
  readonly pdf: string;
  readonly json: string;
  readonly csv: string;
}

/**
 * The PDF's path with its ending, and beside it the machine-readable forms under the same name. All take a number when
 * a file stands there that nobody was asked about: only a PDF of the chosen name was.
 */
export function reportPaths(chosen: string): ReportPaths {
  const base = chosen.replace(/\.pdf$/i, '');
  if (base !== chosen && existsSync(chosen)) return { ...pathsOf(base), pdf: chosen };
  for (let count = 1; ; count += 1) {
    const paths = pathsOf(count === 1 ? base : `${base} (${count})`);
    if (Object.values(paths).every((path) => !existsSync(path))) return paths;
  }
}

const pathsOf = (base: string): ReportPaths => ({
  pdf: `${base}.pdf`,
  json: `${base}.json`,
  csv: `${base}.csv`,
});
