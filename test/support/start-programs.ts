import { join, resolve } from 'node:path';
import { forkPrograms } from '#main/host/fork-program.ts';
import { type Program, programs, type StartProgram } from '#main/host/program.ts';

const root = resolve(import.meta.dirname, '../..');

/** The programs that the product starts, from their source. */
export const sourcePrograms: Readonly<Record<Program, string>> = {
  'list-reader': join(root, 'src-main/import/readers/list-reader.ts'),
  'draft-reader': join(root, 'src-main/import/readers/draft-reader.ts'),
  'file-copier': join(root, 'src-main/host/file-copier.ts'),
  'journal-checker': join(root, 'src-main/database/background/journal-checker.ts'),
};

/** The same, built into one folder. */
export const builtPrograms = (folder: string): StartProgram =>
  forkPrograms(
    Object.fromEntries(programs.map((program) => [program, join(folder, `${program}.js`)])) as Record<
      Program,
      string
    >,
  );

/** As the product starts them. From their source each takes half a second of both cores, so `npm test` builds first. */
export const startProgram = builtPrograms(join(root, 'out/main'));
