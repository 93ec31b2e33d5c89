import { withTrackingSeen } from '#shared/compliance/answers.rules.ts';
import type { emailChecksContract } from '#shared/features/email-checks/email-checks.contract.ts';
import { checkDraftSchema } from '#shared/features/email-checks/email-checks.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { readDraft, writeDraft } from '../../database/drafts.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { findCheck } from './email-checks.repository.ts';
import { createGroupVerbs } from './judge-group.ts';
import { saveProof } from './make-proof.ts';
import { storeChecks } from './save-check.ts';
import { scanChosenDraft } from './scan-draft.ts';
import { showCheck, showChecks } from './show-checks.ts';
import { judgeOne, showJudgement } from './show-judgement.ts';

/** May somebody be written to, why, and where is the proof? */
export function createEmailChecksService(ports: EmailChecksPorts): ServiceOf<typeof emailChecksContract> {
  const { journal, clock } = ports;
  return {
    judge: ({ recipient, answers }) =>
      journal.read(async (queries) => showJudgement(await judgeOne(ports, queries, recipient, answers))),
    save: ({ id, recipient, answers, scan }) =>
      journal.write(async (queries, trail) => {
        if (!(await findCheck(queries, id))) {
          const said = withTrackingSeen(answers, scan?.tracking ?? 'none');
          const judged = await judgeOne(ports, queries, recipient, said);
          await storeChecks(ports, queries, trail, [{ id, judged }], { groupId: null, scan });
        }
        return showCheck(ports, queries, id);
      }),
    list: ({ contactId, groupId, ...page }) =>
      journal.read((queries) => showChecks(ports, queries, { contactId, groupId }, page)),
    read: ({ id }) => journal.read((queries) => showCheck(ports, queries, id)),
    savePdf: ({ id, language }) => saveProof(ports, id, language),
    ...createGroupVerbs(ports),
    scanDraft: (input) =>
      scanChosenDraft(
        {
          ...ports,
          readCompanyName: () => journal.read(async (queries) => (await ports.readController(queries)).name),
        },
        input,
      ),
    readDraft: () =>
      journal.read(async (queries) => {
        const draft = await readDraft(queries, 'email-check');
        return draft === null ? null : checkDraftSchema.parse(draft);
      }),
    saveDraft: (draft) =>
      journal.keepDraft((queries) => writeDraft(queries, 'email-check', draft, toInstant(clock.now()))),
  };
}
