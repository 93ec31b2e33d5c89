import type { Block, Document } from '#shared/documents/document-model.ts';
import type { Breach } from '#shared/features/accountability/accountability.contract.ts';
import {
  breachKindTexts,
  breachNoteMessages,
  breachRiskTexts,
} from '#shared/features/accountability/accountability-papers.messages.ts';
import type { Language } from '#shared/i18n/text.ts';
import { type Instant, localTimeAt, twoDigits } from '#shared/kernel/clock.ts';
import { createPaper as createPaperOf, type Paper as PaperOf } from '../../documents/paper.ts';
import type { ControllerFacts } from './accountability-ports.ts';
import { activitiesIn } from './processing-activities.ts';

type Paper = PaperOf<keyof typeof breachNoteMessages>;

export const createNotePaper = (language: Language): Paper => createPaperOf(breachNoteMessages, language);

/** What a note is made of. */
export interface NoteFacts {
  readonly breach: Breach;
  readonly controller: ControllerFacts;
  readonly timeZone: string;
}

/** The notification of a breach with what GDPR art. 33(3) asks for. */
export const makeBreachNote = (paper: Paper, facts: NoteFacts): Document =>
  paper.document('title', facts.controller.name, [
    paper.paragraph(paper.say('summary')),
    paper.paragraph(paper.say('inPhases'), 'soft'),
    ...whenBlocks(paper, facts),
    ...natureBlocks(paper, facts.breach),
    ...contactBlocks(paper, facts.controller),
    ...textBlocks(paper, 'consequences', facts.breach.consequences),
    ...textBlocks(paper, 'measures', facts.breach.measures),
    paper.facts([['encrypted', paper.say(facts.breach.isEncrypted ? 'encrypted.yes' : 'encrypted.no')]]),
    ...assessmentBlocks(paper, facts.breach),
  ]);

function sayInstant(instant: Instant, timeZone: string): string {
  const { day, minuteOfDay } = localTimeAt(instant, timeZone);
  return `${day} ${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
}

const whenBlocks = (paper: Paper, { breach, timeZone }: NoteFacts): Block[] => [
  paper.heading('times'),
  paper.facts([
    ['happenedOn', breach.happenedOn ?? paper.say('unknownCount')],
    ['awareAt', sayInstant(breach.awareAt, timeZone)],
    ['reportBy', breach.mustReport === 'no' ? '' : sayInstant(breach.reportBy, timeZone)],
    [
      'reportedAt',
      breach.reportedAt === null ? paper.say('notReported') : sayInstant(breach.reportedAt, timeZone),
    ],
    ['lateReason', breach.lateReason],
    ['toldOn', breach.toldOn ?? ''],
  ]),
];

function natureBlocks(paper: Paper, { kind, what, peopleCount, recordCount }: Breach): Block[] {
  const counted = (count: number | null): string =>
    count === null ? paper.say('unknownCount') : paper.number(count);
  const categories = new Set(activitiesIn(paper.language).flatMap((activity) => activity.categories));
  return [
    paper.heading('nature'),
    paper.facts([
      ['kind', paper.text(breachKindTexts[kind])],
      ['what', what || paper.say('notWritten')],
      ['people', paper.say('peopleText')],
      ['peopleCount', counted(peopleCount)],
      ['recordCount', counted(recordCount)],
      ['data', [...categories].join('\n')],
    ]),
  ];
}

const contactBlocks = (paper: Paper, controller: ControllerFacts): Block[] => [
  paper.heading('contact'),
  ...(controller.name === '' ? [paper.paragraph(paper.say('controllerMissing'))] : []),
  paper.facts([
    ['controller', controller.name],
    ['organisationNumber', controller.organisationNumber],
    ['address', controller.address],
    ['privacyContact', controller.privacyContact],
    ['email', controller.email],
    ['phone', controller.phone],
  ]),
];

const textBlocks = (paper: Paper, key: 'consequences' | 'measures', text: string): Block[] => [
  paper.heading(key),
  paper.paragraph(text || paper.say('notWritten')),
];

const assessmentBlocks = (paper: Paper, { risk, mustReport, mustTell }: Breach): Block[] => [
  paper.heading('assessment'),
  paper.facts([
    ['risk', paper.text(breachRiskTexts[risk])],
    ['mustReport', paper.say(`duty.${mustReport}`)],
    ['mustTell', paper.say(`duty.${mustTell}`)],
  ]),
  paper.paragraph(paper.say('kept'), 'soft'),
];
