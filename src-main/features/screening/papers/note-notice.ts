import { AppError } from '#shared/kernel/app-error.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import { requireRun } from './require-run.ts';
import { updateRun } from './screened-lists.repository.ts';

/**
 * Notes that the people on a list were told where their data come from, and how (GDPR art. 14). Said again, it replaces
 * what was said before. Throws `list-not-found`, and `invalid-input` for a day that is still to come.
 */
export async function noteNotice(
  queries: Queries,
  trail: AuditTrail,
  said: { readonly id: string; readonly noticedOn: CalendarDay; readonly how: string },
  today: CalendarDay,
): Promise<void> {
  if (said.noticedOn > today) throw new AppError('invalid-input', { field: 'noticedOn' });
  const run = await requireRun(queries, said.id);
  const after = { noticedOn: said.noticedOn, noticeHow: said.how };
  const before = { noticedOn: run.noticedOn, noticeHow: run.noticeHow };
  if (before.noticedOn === after.noticedOn && before.noticeHow === after.noticeHow) return;
  await updateRun(queries, run.seq, after);
  trail.record({ action: 'screening.noteNotice', table: 'screeningRun', id: said.id, before, after });
}
