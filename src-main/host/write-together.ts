import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { AppError } from '#shared/kernel/app-error.ts';
import type { FileContent } from './write-file-durably.ts';

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
