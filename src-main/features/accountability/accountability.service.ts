import type { accountabilityContract } from '#shared/features/accountability/accountability.contract.ts';
import type { Language } from '#shared/i18n/text.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';
import { findBreaches, findSavedKinds } from './accountability.repository.ts';
import { draftBreach, requireBreach, saveBreach, toBreach } from './breach-notes.ts';
import { createNotePaper, makeBreachNote, type NoteFacts } from './make-breach-note.ts';
import { createRecordPaper, makeRecord, type RecordFacts, writeRecordCsv } from './make-record.ts';

/** What shows that the law is kept: the record of processing and the notes of breaches (GDPR art. 5(2), 30, 33(5)). */
export const createAccountabilityService = (
  ports: AccountabilityPorts,
): ServiceOf<typeof accountabilityContract> => ({
  readRecord: async ({ language }) => ({
    document: makeRecord(createRecordPaper(language), await gatherRecord(ports, language)),
  }),
  saveRecord: ({ language, kind }) => saveRecord(ports, language, kind),
  breaches: () => ports.journal.read(async (queries) => (await findBreaches(queries)).map(toBreach)),
  draftBreach: ({ language }) => draftBreach(ports, language),
  saveBreach: async (input) => saveBreach(ports, input),
  readBreachNote: async ({ id, language }) => ({
    document: makeBreachNote(createNotePaper(language), await gatherNote(ports, id)),
  }),
  saveBreachNote: ({ id, language }) => saveBreachNote(ports, id, language),
});

const gatherRecord = (ports: AccountabilityPorts, language: Language): Promise<RecordFacts> => {
  const { journal, clock } = ports;
  const timeZone = clock.timeZone();
  return journal.read(async (queries) => ({
    controller: await ports.readController(queries),
    limits: await ports.readTimeLimits(queries, language),
    saved: await findSavedKinds(queries),
    idleLockMinutes: await ports.readIdleLockMinutes(queries),
    today: localTimeAt(toInstant(clock.now()), timeZone).day,
    timeZone,
  }));
};

const gatherNote = (
  { journal, clock, readController }: AccountabilityPorts,
  id: string,
): Promise<NoteFacts> =>
  journal.read(async (queries) => ({
    breach: await requireBreach(queries, id),
    controller: await readController(queries),
    timeZone: clock.timeZone(),
  }));

async function saveRecord(
  ports: AccountabilityPorts,
  language: Language,
  kind: 'pdf' | 'csv',
): Promise<SavedFile> {
  const facts = await gatherRecord(ports, language);
  const paper = createRecordPaper(language);
  const csv = writeRecordCsv(paper, facts);
  const print = () =>
    ports.renderPdf(makeRecord(paper, facts), { author: facts.controller.name, madeAt: ports.clock.now() });
  return ports.exportFile({
    kind,
    what: 'processing-record',
    suggestedName: `${paper.say('fileName', { day: facts.today })}.${kind}`,
    bytes: kind === 'csv' ? csv.bytes : await print(),
    rows: csv.rows,
    subjectKeys: new Set(),
  });
}

async function saveBreachNote(
  ports: AccountabilityPorts,
  id: string,
  language: Language,
): Promise<SavedFile> {
  const facts = await gatherNote(ports, id);
  const paper = createNotePaper(language);
  const { name } = facts.controller;
  const { day } = localTimeAt(facts.breach.awareAt, facts.timeZone);
  return ports.exportFile({
    kind: 'pdf',
    what: 'breach-note',
    suggestedName: `${paper.say('fileName', { day })}.pdf`,
    bytes: await ports.renderPdf(makeBreachNote(paper, facts), { author: name, madeAt: ports.clock.now() }),
    rows: 1,
    subjectKeys: new Set(),
  });
}
