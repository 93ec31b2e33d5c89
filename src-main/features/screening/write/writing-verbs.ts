import type { Session, sessionOperations } from '#shared/features/screening/screening-session.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { ListDesk } from '../read/list-desk.ts';
import { findRun } from '../papers/list-export.repository.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { showInHand } from '../read/session-verbs.ts';
import { planWrite } from './plan-write.ts';
import { writeList } from './write-list.ts';

type WritingVerbs = Pick<ServiceOf<typeof sessionOperations>, 'dryRun' | 'write'>;

/** The last step of the wizard. */
export const createWritingVerbs = (ports: ScreeningPorts, desk: ListDesk): WritingVerbs => ({
  dryRun: async ({ policy }): Promise<Session> => {
    await desk.runJob('planning', async (session, job) => {
      const dryRun = await planWrite(ports, session, policy, job);
      await desk.update({ choices: { policy }, dryRun });
    });
    return showInHand(ports, desk);
  },
  write: async (input) => {
    // The list in hand is gone once it was written; whoever asks again gets the same answer.
    const known = await ports.journal.read((queries) => findRun(queries, input.id));
    if (known) return { id: known.id };
    const written = await desk.runJob('writing', (session, job) =>
      writeList({ ...ports, finishUnfinished: desk.finishUnfinished }, session, input, job),
    );
    await desk.finish();
    return written;
  },
});
