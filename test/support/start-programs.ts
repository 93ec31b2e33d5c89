import { join, resolve } from 'node:path';
import { forkPrograms } from '#main/host/fork-program.ts';

const root = resolve(import.meta.dirname, '../..');

/** The programs that the product starts, from their source. */
export const sourcePrograms = {
  'list-reader': join(root, 'src-main/import/readers/list-reader.ts'),
  'draft-reader': join(root, 'src-main/import/readers/draft-reader.ts'),
  'file-copier': join(root, 'src-main/host/file-copier.ts'),
};

export const startProgram = forkPrograms(sourcePrograms);
