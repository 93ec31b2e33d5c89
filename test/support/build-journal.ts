import { join } from 'node:path';
import { buildPrograms } from '../bench/build-programs.ts';
import { sourcePrograms } from './start-programs.ts';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the process that holds the journal, and the programs it starts, as the product is built, into a folder below
 * the product's own: from their source they take seconds to start. Answers for `keepTestJournal`.
 */
export async function buildJournal(folder: string): Promise<{ program: string; programFolder: string }> {
  await buildPrograms(folder, {
    journal: join(root, 'test/support/child-journal.ts'),
    ...sourcePrograms,
  });
  return { program: join(folder, 'journal.js'), programFolder: folder };
}
