import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import type { Block, Document } from '#shared/documents/document-model.ts';
import { processingRecordMessages } from '#shared/features/accountability/accountability-papers.messages.ts';
import { type Language, type Text, translate } from '#shared/i18n/text.ts';
import { type CalendarDay, localTimeAt } from '#shared/kernel/clock.ts';
import { createPaper as createPaperOf, type Paper as PaperOf } from '../../documents/paper.ts';
import { personalDataInventory } from '../../personal-data/personal-data-inventory.ts';
import type { ControllerFacts, TimeLimit } from './accountability-ports.ts';
import type { SavedKind } from './accountability.repository.ts';
import { activitiesIn, type Activity } from './processing-activities.ts';

type Paper = PaperOf<keyof typeof processingRecordMessages>;

/** What the record is made of besides the inventory. */
export interface RecordFacts {
  readonly controller: ControllerFacts;
  readonly limits: readonly TimeLimit[];
  readonly saved: readonly SavedKind[];
  readonly idleLockMinutes: number;
  readonly today: CalendarDay;
  readonly timeZone: string;
}

export const createRecordPaper = (language: Language): Paper =>
  createPaperOf(processingRecordMessages, language);

/** The record of processing activities (GDPR art. 30(1)(a) to (g)). */
export const makeRecord = (paper: Paper, facts: RecordFacts): Document =>
  paper.document('title', facts.controller.name, [
    ...summary(paper, facts),
    paper.heading('activities'),
    ...activitiesIn(paper.language).flatMap((activity, index) => activityBlocks(paper, activity, index)),
    ...recipientBlocks(paper, facts),
    paper.heading('thirdCountries'),
    paper.paragraph(paper.say('noTransfers')),
    ...limitBlocks(paper, facts),
    paper.heading('security'),
    paper.list(securityIn(paper, facts)),
    paper.paragraph(paper.say('checked'), 'soft'),
  ]);

function summary(paper: Paper, { controller, today }: RecordFacts): Block[] {
  const name = controller.name || paper.say('noController');
  return [
    paper.paragraph(paper.say('summary', { controller: name, day: today })),
    paper.paragraph(paper.say('notWhole')),
    paper.paragraph(paper.say('addressed'), 'soft'),
    paper.heading('who'),
    ...(controller.name === '' ? [paper.paragraph(paper.say('controllerMissing'))] : []),
    paper.facts([
      ['controller', controller.name],
      ['organisationNumber', controller.organisationNumber],
      ['address', controller.address],
      ['email', controller.email],
      ['phone', controller.phone],
      ['privacyContact', controller.privacyContact],
    ]),
  ];
}

const lines = (texts: readonly string[]): string => texts.join('\n');

const peopleIn = (paper: Paper, { people }: Activity): string =>
  lines(people.map((kind) => paper.say(`people.${kind}`)));

const activityBlocks = (paper: Paper, activity: Activity, index: number): Block[] => [
  { type: 'heading', level: 2, text: `${index + 1}. ${activity.purpose}` },
  paper.facts([
    ['people', peopleIn(paper, activity)],
    ['categories', lines(activity.categories)],
    ['lawfulBasis', lines(activity.lawfulBases)],
    ['retention', lines(activity.retention)],
    ['source', lines(activity.sources)],
    ['held', lines(activity.held)],
  ]),
];

/** What a kind of file is called; the code itself where nobody has named it. */
function kindIn(paper: Paper, kind: string): string {
  const names: Readonly<Record<string, Text>> = personalDataInventory.exportRecord.codes?.kind ?? {};
  const name = names[kind];
  return name === undefined ? kind : translate(name, paper.language);
}

const recipientBlocks = (paper: Paper, { saved, timeZone }: RecordFacts): Block[] => [
  paper.heading('recipients'),
  paper.paragraph(paper.say('noneAutomatically')),
  saved.length === 0
    ? paper.paragraph(paper.say('noFiles'))
    : paper.table(
        'recipients',
        [
          ['fileKind', 6],
          ['files', 2],
          ['latest', 3],
        ],
        saved.map(({ kind, files, latestAt }) => [
          kindIn(paper, kind),
          paper.number(files),
          localTimeAt(latestAt, timeZone).day,
        ]),
      ),
];

const limitBlocks = (paper: Paper, { limits }: RecordFacts): Block[] => [
  paper.heading('periods'),
  paper.table(
    'periods',
    [
      ['held', 4],
      ['period', 2],
      ['countedFrom', 6],
    ],
    limits.map(({ what, months, countedFrom }) => [
      what,
      paper.say('months', { count: months }),
      countedFrom,
    ]),
  ),
];

const securityIn = (paper: Paper, { idleLockMinutes }: RecordFacts): string[] => [
  paper.say('security.encryption'),
  paper.say('security.lock', { count: idleLockMinutes }),
  paper.say('security.offline'),
  paper.say('security.backup'),
  paper.say('security.trail'),
  paper.say('security.minimal'),
  paper.say('security.decision'),
];

/** The same as a table, one activity a row: for whoever keeps the whole company's record in a spreadsheet. */
export function writeRecordCsv(paper: Paper, facts: RecordFacts): { bytes: Uint8Array; rows: number } {
  const { controller } = facts;
  const activities = activitiesIn(paper.language);
  const contact = [controller.address, controller.email, controller.phone, controller.privacyContact];
  const kinds = facts.saved.map(({ kind }) => kindIn(paper, kind));
  const shared = [
    lines([paper.say('noneAutomatically'), ...kinds]),
    paper.say('noTransfers'),
    lines(securityIn(paper, facts)),
  ];
  const rows = activities.map((activity) => [
    controller.name,
    lines(contact.filter((line) => line !== '')),
    activity.purpose,
    peopleIn(paper, activity),
    lines(activity.categories),
    lines(activity.lawfulBases),
    lines(activity.retention),
    lines(activity.sources),
    ...shared,
  ]);
  const text = [titlesIn(paper), ...rows].map(csvRow).join('');
  return { bytes: Buffer.from(csvByteOrderMark + text), rows: rows.length };
}

const titlesIn = (paper: Paper): string[] =>
  (
    [
      'controller',
      'privacyContact',
      'purpose',
      'people',
      'categories',
      'lawfulBasis',
      'retention',
      'source',
      'recipients',
      'thirdCountries',
      'security',
    ] as const
  ).map((key) => paper.say(key));
