import { registerTexts } from '#shared/compliance/compliance.messages.ts';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import type { RuleId } from '#shared/compliance/vocabulary.ts';
import type { Block, Document } from '#shared/documents/document-model.ts';
import {
  audienceTexts,
  lawfulBasisTexts,
  namedAnswerTexts,
  policyFieldTexts,
  policyTexts,
  rowCodeExplanations,
  rowCodeTexts,
} from '#shared/features/screening/screening-documents.messages.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { policyFields, rowCodes, type WritePolicy } from '#shared/features/screening/screening-words.ts';
import type { Text } from '#shared/i18n/text.ts';
import { type Instant, localTimeAt } from '#shared/kernel/clock.ts';
import type { Paper } from './paper.ts';

/** What a certificate is made of. */
export interface CertificateFacts {
  readonly list: ScreenedListDetail;
  readonly policy: WritePolicy;
  readonly controllerName: string;
  readonly madeAt: Instant;
  readonly timeZone: string;
  /** Where the audit trail stood: a checkpoint that later entries cannot change. */
  readonly head: { readonly seq: number; readonly link: string };
}

/** What was screened, against what, with what result, by whom. Nobody on the list is named in it. */
export const makeCertificate = (paper: Paper, facts: CertificateFacts): Document =>
  paper.document('certificate.title', facts.controllerName, [
    ...summary(paper, facts),
    ...aboutList(paper, facts),
    ...comparedWith(paper, facts),
    ...results(paper, facts),
    ...effects(paper, facts),
    ...rules(paper, facts),
    ...duties(paper, facts),
    ...howMade(paper, facts),
  ]);

function summary(paper: Paper, { list, timeZone }: CertificateFacts): Block[] {
  const { usableCount, rowCount } = list;
  const share = rowCount === 0 ? 0 : Math.floor((100 * usableCount) / rowCount);
  const said = paper.say('certificate.summary', {
    usable: paper.number(usableCount),
    all: paper.number(rowCount),
    share,
    day: localTimeAt(list.screenedAt, timeZone).day,
  });
  const undone =
    list.undoneAt === null
      ? []
      : [paper.paragraph(paper.say('certificate.undone', { day: localTimeAt(list.undoneAt, timeZone).day }))];
  return [paper.paragraph(said), ...undone];
}

function aboutList(paper: Paper, { list }: CertificateFacts): Block[] {
  const { card } = list;
  return [
    paper.heading('certificate.list'),
    paper.facts([
      ['supplier', card.supplier],
      ['obtainedOn', card.obtainedOn],
      ['collectedOn', card.collectedOn || paper.say('notKnown')],
      ['collectedHow', card.collectedHow],
      ['toldWhat', card.toldWhat],
      ['isControllerNamed', paper.text(namedAnswerTexts[card.isControllerNamed])],
      ['lawfulBasis', paper.text(lawfulBasisTexts[card.lawfulBasis])],
      ['audience', paper.text(audienceTexts[card.audience])],
      ['evidence', card.evidence?.name ?? ''],
      ['file', list.fileName],
      ['checksum', list.sha256],
      ['rowCount', paper.number(list.rowCount)],
    ]),
  ];
}

function comparedWith(paper: Paper, { list, timeZone }: CertificateFacts): Block[] {
  return [
    paper.heading('certificate.registers'),
    paper.paragraph(paper.say('certificate.own', { instant: wallClock(list.screenedAt, timeZone) })),
    {
      type: 'table',
      caption: paper.say('certificate.registersCaption'),
      columns: [
        { title: paper.say('register'), share: 3 },
        { title: paper.say('versionOn'), share: 2 },
        { title: paper.say('validUntil'), share: 2 },
        { title: paper.say('numbers'), share: 2 },
      ],
      rows: list.registers.map(({ register, versionOn, validUntil, numberCount }) => [
        registerName(paper, register),
        versionOn ?? paper.say('notImported'),
        validUntil ?? '–',
        versionOn === null ? '–' : paper.number(numberCount),
      ]),
    },
  ];
}

const registerName = (paper: Paper, register: string): string => {
  const known = (registerTexts as Readonly<Record<string, Text>>)[register];
  return known ? paper.text(known) : register;
};

function results(paper: Paper, { list }: CertificateFacts): Block[] {
  return [
    paper.heading('certificate.results'),
    {
      type: 'table',
      caption: paper.say('certificate.resultsCaption'),
      columns: [
        { title: paper.say('outcome'), share: 3 },
        { title: paper.say('rowCount'), share: 2 },
        { title: paper.say('meaning'), share: 8 },
      ],
      rows: rowCodes
        .filter((code) => (list.counts[code] ?? 0) > 0)
        .map((code) => [
          paper.text(rowCodeTexts[code]),
          paper.number(list.counts[code] ?? 0),
          paper.text(rowCodeExplanations[code]),
        ]),
    },
  ];
}

function effects(paper: Paper, { list, policy }: CertificateFacts): Block[] {
  const { effects } = list;
  return [
    paper.heading('certificate.effects'),
    paper.paragraph(
      paper.say('certificate.effectsOf', {
        new: paper.number(effects.new),
        updated: paper.number(effects.updated),
        same: paper.number(effects.same),
      }),
    ),
    paper.paragraph(paper.say('certificate.policy')),
    {
      type: 'facts',
      rows: policyFields.map((field) => ({
        label: paper.text(policyFieldTexts[field]),
        value: paper.text(policyTexts[policy[field]]),
      })),
    },
  ];
}

// The rules that a row of a list can meet; the hours of calling are not among them.
const rulesOfScreening: readonly RuleId[] = [
  'opt-out',
  'register-listed',
  'register-never-checked',
  'register-check-expired',
  'register-check-valid',
  'business-call',
  'unknown-legal-form',
  'not-a-swedish-number',
  'not-now',
  'wrong-number-before',
];

function rules(paper: Paper, { list }: CertificateFacts): Block[] {
  const sources = rulesOfScreening.flatMap((rule) => SE.citations[rule].map(({ label }) => label));
  return [
    paper.heading('certificate.rules'),
    paper.paragraph(
      paper.say('certificate.rulesText', {
        rulePack: list.rulePack,
        sources: [...new Set(sources)].join('; '),
      }),
    ),
  ];
}

function duties(paper: Paper, { list }: CertificateFacts): Block[] {
  const { noticedOn, noticeDueOn, noticeHow, deleteOn } = list;
  return [
    paper.heading('certificate.duties'),
    paper.list([
      noticedOn === null
        ? paper.say('certificate.noticeDue', { day: noticeDueOn })
        : paper.say('certificate.noticeGiven', { day: noticedOn, how: noticeHow }),
      paper.say('certificate.deleteOn', { day: deleteOn }),
    ]),
  ];
}

function howMade(paper: Paper, { list, madeAt, timeZone, head }: CertificateFacts): Block[] {
  return [
    paper.heading('certificate.made'),
    paper.facts([
      ['screenedAt', wallClock(list.screenedAt, timeZone)],
      ['writtenAt', wallClock(list.writtenAt, timeZone)],
      ['writtenBy', list.writtenBy],
      ['madeAt', wallClock(madeAt, timeZone)],
      ['checkpoint', paper.say('checkpoint.value', { seq: head.seq, link: head.link })],
    ]),
    paper.paragraph(paper.say('certificate.limits'), 'soft'),
    paper.paragraph(`\n\n${'_'.repeat(48)}\n${paper.say('certificate.signature')}`),
  ];
}

/** `2026-11-23 10:05`, as the clock on the seller's wall said. */
function wallClock(instant: Instant, timeZone: string): string {
  const { day, minuteOfDay } = localTimeAt(instant, timeZone);
  const hour = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${day} ${hour}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
