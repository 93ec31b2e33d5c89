import type { Block, Document } from '#shared/documents/document-model.ts';
import { sayShare } from '#shared/features/screening/list-share.rules.ts';
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
import {
  policyFields,
  type RowCode,
  rowCodes,
  usableCodes,
  type WritePolicy,
} from '#shared/features/screening/screening-words.ts';
import { type Instant, localTimeAt, twoDigits } from '#shared/kernel/clock.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import { registerBlocks, ruleBlocks } from './certificate-sources.ts';
import type { Paper } from './paper.ts';

/** What a certificate is made of. */
interface CertificateFacts {
  readonly list: ScreenedListDetail;
  readonly policy: WritePolicy;
  readonly controller: Pick<
    Awaited<ReturnType<ScreeningPorts['readController']>>,
    'name' | 'organisationNumber'
  >;
  readonly madeAt: Instant;
  readonly timeZone: string;
  /** Where the audit trail stood: a checkpoint that later entries cannot change. */
  readonly head: { readonly seq: number; readonly link: string };
}

/** What was screened, against what, with what result, by whom. Nobody on the list is named in it. */
export const makeCertificate = (paper: Paper, facts: CertificateFacts): Document =>
  paper.document('certificate.title', facts.controller.name, [
    ...summary(paper, facts),
    ...aboutList(paper, facts),
    ...comparedWith(paper, facts),
    ...results(paper, facts),
    ...(facts.list.undoneAt === null ? effects(paper, facts) : []),
    ...ruleBlocks(paper, facts.list),
    ...(facts.list.undoneAt === null ? duties(paper, facts) : []),
    ...howMade(paper, facts),
  ]);

function summary(paper: Paper, { list, controller, timeZone }: CertificateFacts): Block[] {
  const { usableCount, rowCount } = list;
  const counted = (count: number): string =>
    paper.say('certificate.counted', {
      count: paper.number(count),
      share: sayShare(count, rowCount, paper.language),
    });
  const said = paper.say('certificate.summary', {
    controller: controller.name || paper.say('certificate.company'),
    supplier: list.supplier,
    day: localTimeAt(list.screenedAt, timeZone).day,
  });
  const undone =
    list.undoneAt === null
      ? []
      : [paper.paragraph(paper.say('certificate.undone', { day: localTimeAt(list.undoneAt, timeZone).day }))];
  return [
    paper.paragraph(said),
    ...undone,
    paper.facts([
      ['certificate.rows', paper.number(rowCount)],
      ['certificate.usable', counted(usableCount)],
      ['certificate.blocked', counted(rowCount - usableCount)],
    ]),
  ];
}

function aboutList(paper: Paper, { list, controller }: CertificateFacts): Block[] {
  const { card } = list;
  return [
    paper.heading('certificate.list'),
    paper.facts([
      [
        'controller',
        [controller.name || paper.say('noController'), controller.organisationNumber]
          .filter(Boolean)
          .join(', '),
      ],
      ['supplier', card.supplier],
      ['file', list.fileName],
      ['checksum', inHalves(list.sha256)],
      ['obtainedOn', card.obtainedOn],
      ['collectedOn', card.collectedOn || paper.say('notKnown')],
      ['collectedHow', card.collectedHow],
      ['toldWhat', card.toldWhat],
      ['isControllerNamed', paper.text(namedAnswerTexts[card.isControllerNamed])],
      ['audience', paper.text(audienceTexts[card.audience])],
      ['lawfulBasis', paper.text(lawfulBasisTexts[card.lawfulBasis])],
      ['evidence', card.evidence?.name ?? paper.say('noEvidence')],
    ]),
  ];
}

/** Two lines of the same length: a checksum is too wide for one. */
const inHalves = (hex: string): string => `${hex.slice(0, 32)}\n${hex.slice(32)}`;

function comparedWith(paper: Paper, { list, timeZone }: CertificateFacts): Block[] {
  return [
    paper.heading('certificate.registers'),
    paper.paragraph(paper.say('certificate.own', { instant: wallClock(list.screenedAt, timeZone) })),
    paper.list([
      paper.say('certificate.ownOptOuts'),
      paper.say('certificate.ownErased'),
      paper.say('certificate.ownCalls'),
      paper.say('certificate.ownRows'),
    ]),
    ...registerBlocks(paper, list, localTimeAt(list.screenedAt, timeZone).day),
  ];
}

function results(paper: Paper, { list }: CertificateFacts): Block[] {
  const tableOf = (
    title: 'certificate.mayBeUsed' | 'certificate.mayNotBeUsed',
    codes: readonly RowCode[],
  ) => [
    paper.subheading(title),
    paper.table(
      title,
      [
        ['outcome', 4],
        ['meaning', 10],
        ['rowCount', 2],
        ['share', 2],
      ],
      codes.map((code) => [
        paper.text(rowCodeTexts[code]),
        paper.text(rowCodeExplanations[code]),
        paper.number(list.counts[code] ?? 0),
        sayShare(list.counts[code] ?? 0, list.rowCount, paper.language),
      ]),
    ),
  ];
  return [
    paper.heading('certificate.results'),
    paper.paragraph(paper.say('certificate.resultsText')),
    ...tableOf(
      'certificate.mayBeUsed',
      rowCodes.filter((code) => usableCodes.has(code)),
    ),
    ...tableOf(
      'certificate.mayNotBeUsed',
      rowCodes.filter((code) => !usableCodes.has(code)),
    ),
    paper.paragraph(paper.say('certificate.notKept')),
  ];
}

function effects(paper: Paper, { list, policy }: CertificateFacts): Block[] {
  const { effects } = list;
  return [
    paper.heading('certificate.effects'),
    paper.facts([
      ['certificate.new', paper.number(effects.new)],
      ['certificate.updated', paper.number(effects.updated)],
      ['certificate.same', paper.number(effects.same)],
    ]),
    paper.subheading('certificate.policy'),
    paper.table(
      'certificate.policy',
      [
        ['field', 5],
        ['policy', 8],
        ['changedValues', 5],
      ],
      policyFields.map((field) => [
        paper.text(policyFieldTexts[field]),
        paper.text(policyTexts[policy[field]]),
        paper.number(effects.changedFields[field]),
      ]),
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
      paper.say('certificate.limits'),
    ]),
  ];
}

function howMade(paper: Paper, { list, madeAt, timeZone, head }: CertificateFacts): Block[] {
  return [
    paper.heading('certificate.made'),
    paper.facts([
      ['screenedAt', wallClock(list.screenedAt, timeZone)],
      ['writtenAt', wallClock(list.writtenAt, timeZone)],
      ['writtenBy', list.writtenBy || paper.say('notKnown')],
      ['madeAt', wallClock(madeAt, timeZone)],
      ['listId', list.id],
      ['checkpoint', paper.say('checkpoint.value', { seq: head.seq, link: inHalves(head.link) })],
    ]),
    paper.paragraph(paper.say('certificate.chain'), 'soft'),
    paper.heading('certificate.signature'),
    paper.facts([
      ['placeAndDay', LINE],
      ['signature', LINE],
      ['signedBy', list.writtenBy || LINE],
    ]),
  ];
}

const LINE = '_'.repeat(44);

/** `2026-11-23 10:05`, as the clock on the seller's wall said. */
function wallClock(instant: Instant, timeZone: string): string {
  const { day, minuteOfDay } = localTimeAt(instant, timeZone);
  const hour = twoDigits(Math.floor(minuteOfDay / 60));
  return `${day} ${hour}:${twoDigits(minuteOfDay % 60)}`;
}
