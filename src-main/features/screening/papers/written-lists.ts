import type { screeningContract } from '#shared/features/screening/screening.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { deleteUntouched } from '../write/delete-untouched.ts';
import { noteNotice } from './note-notice.ts';
import type { Jobs } from '../../../host/run-job.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { createListShow } from './show-lists.ts';
import { todayAt } from '../read/show-session.ts';
import { undoList } from '../write/undo-list.ts';

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
