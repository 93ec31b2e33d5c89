import { callDraftSchema, type callsContract } from '#shared/features/calls/calls.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { readDraft, writeDraft } from '../../database/drafts.ts';
import { countCalls, findCalls, findFollowUps } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';
import { completeFollowUp, correctCall, nameCall, undoCall } from './change-call.ts';
import { exportCalls } from './export-calls.ts';
import { guard, revealNumber } from './guard-call.ts';
import { recordCall } from './record-call.ts';
import { showCall, showCalls } from './show-calls.ts';

/** The call log. */
export function createCallsService(ports: CallsPorts): ServiceOf<typeof callsContract> {
  const { journal, clock } = ports;
  return {
    guard: (who) => journal.read((queries) => guard(ports, queries, who)),
    revealNumber: (input) => journal.write((queries, trail) => revealNumber(ports, queries, trail, input)),
    record: (input) => journal.write((queries, trail) => recordCall(ports, queries, trail, input)),
    correct: (input) => journal.write((queries, trail) => correctCall(ports, queries, trail, input)),
    undo: ({ id }) => journal.write((queries, trail) => undoCall(ports, queries, trail, id)),
    name: (input) => journal.write((queries, trail) => nameCall(ports, queries, trail, input)),
    completeFollowUp: (input) =>
      journal.write((queries, trail) => completeFollowUp(ports, queries, trail, input)),
    read: ({ id }) => journal.read((queries) => showCall(ports, queries, id)),
    list: ({ filter, beforeSeq, limit }) =>
      journal.read(async (queries) => {
        const rows = await findCalls(queries, filter, { beforeSeq, limit });
        return {
          rows: await showCalls(ports, queries, rows),
          nextBeforeSeq: rows.length === limit ? (rows.at(-1)?.seq ?? null) : null,
          totalInJournal: await countCalls(queries),
        };
      }),
    followUps: ({ until }) =>
      journal.read(async (queries) => showCalls(ports, queries, await findFollowUps(queries, until))),
    exportCsv: ({ filter, language }) => exportCalls(ports, filter, language),
    cancelExport: () => ports.cancelExport(),
    readDraft: () =>
      journal.read(async (queries) => {
        const draft = await readDraft(queries, 'call');
        return draft === null ? null : callDraftSchema.parse(draft);
      }),
    saveDraft: (draft) =>
      journal.keepDraft((queries) => writeDraft(queries, 'call', draft, toInstant(clock.now()))),
  };
}
