import type { screeningContract } from '#shared/features/screening/screening.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, todayAt } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import type { Jobs } from '../../../host/run-job.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { deleteUntouched } from '../write/delete-untouched.ts';
import { undoList } from '../write/undo-list.ts';
import { requireRun } from './require-run.ts';
import { updateRun } from './screened-lists.repository.ts';
import { createListShow } from './show-lists.ts';

type WrittenListVerbs = Pick<
  ServiceOf<typeof screeningContract>,
  'lists' | 'list' | 'noteNotice' | 'undo' | 'deleteUntouched'
>;

/** What can be done with lists that were written. Long work runs by `run`, one at a time with that of the list in hand. */
export function createWrittenListVerbs(ports: ScreeningPorts, run: Jobs['run']): WrittenListVerbs {
  const show = createListShow(ports);
  return {
    lists: show.all,
    list: ({ id }) => show.one(id),
    noteNotice: async (said) => {
      await ports.journal.write((queries, trail) => noteNotice(queries, trail, said, todayAt(ports.clock)));
      return show.one(said.id);
    },
    undo: ({ id }) => run('undoing', (job) => undoList(ports, id, job)),
    deleteUntouched: ({ id }) => run('undoing', (job) => deleteUntouched(ports, id, job)),
  };
}

/**
 * Notes that the people on a list were told where their data come from, and how (GDPR art. 14). Said again, it replaces
 * what was said before. Throws `list-not-found`, and `invalid-input` for a day that is still to come.
 */
async function noteNotice(
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
