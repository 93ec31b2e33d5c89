import { AppError } from '#shared/kernel/app-error.ts';
import type { Queries } from '../../../database/journal.ts';
import { findRun, type RunRow } from './list-export.repository.ts';

/** A written list, undone ones included. Throws `list-not-found`. */
export async function requireRun(queries: Queries, id: string): Promise<RunRow> {
  const run = await findRun(queries, id);
  if (!run) throw new AppError('list-not-found');
  return run;
}
