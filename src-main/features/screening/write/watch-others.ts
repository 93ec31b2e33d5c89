import { AppError } from '#shared/kernel/app-error.ts';
import type { Journal, Queries } from '../../../database/journal.ts';
import { findUnderstoodPoints, type UnderstoodPoint } from '../papers/list-export.repository.ts';
import { findWorkSince } from './unfinished-lists.repository.ts';

/**
 * Sees what others do to the journal between the pieces of long work that goes by what it read before. Answers the
 * numbers and addresses of whoever was saved since the last look. Throws `list-not-ready` when somebody was erased.
 */
export function watchOthers(
  journal: Pick<Journal, 'head'>,
): (queries: Queries) => Promise<readonly UnderstoodPoint[]> {
  let seen = journal.head().seq;
  return async (queries) => {
    const work = await findWorkSince(queries, seen);
    seen = journal.head().seq;
    if (work.some(({ table }) => table === 'erasure')) throw new AppError('list-not-ready');
    const saved = work.filter(({ table }) => table === 'contact').map(({ id }) => id);
    return saved.length === 0 ? [] : findUnderstoodPoints(queries, saved);
  };
}
