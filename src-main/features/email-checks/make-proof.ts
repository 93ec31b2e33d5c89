import { dutyTexts, verdictTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { dutyCitations } from '#shared/compliance/rule-packs/citations.ts';
import { sayFacts } from '#shared/compliance/words/say-facts.ts';
import { type Citation, duties, type Reason } from '#shared/compliance/vocabulary.ts';
import type { Block, Document } from '#shared/documents/document-model.ts';
import type { Check } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailProofMessages, staleTexts } from '#shared/features/email-checks/email-proof.messages.ts';
import { answerTexts, questionLabels } from '#shared/compliance/words/questions.messages.ts';
import { sayAnswer } from '#shared/compliance/words/say-answer.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { localTimeAt, toInstant, twoDigits } from '#shared/kernel/clock.ts';
import { createPaper, type Paper as PaperOf } from '../../documents/paper.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { requireCheck, showCheck } from './show-checks.ts';

type Paper = PaperOf<keyof typeof emailProofMessages>;

interface Proof {
  readonly check: Check;
  readonly facts: ContactabilityFacts;
  readonly controller: string;
  readonly timeZone: string;
  readonly today: string;
}

/** Saves the proof of one check where the person chooses. Throws `email-check-not-found` and what exporting throws. */
export async function saveProof(ports: EmailChecksPorts, id: string, language: Language): Promise<SavedFile> {
  const { journal, clock } = ports;
  const madeAt = clock.now();
  const timeZone = clock.timeZone();
  const { proof, subjectKey } = await journal.read(async (queries) => {
    const { facts, contactId, addressKey, address } = await requireCheck(queries, id);
    const proof: Proof = {
      check: await showCheck(ports, queries, id),
      facts: JSON.parse(facts) as ContactabilityFacts,
      controller: (await ports.readController(queries)).name,
      timeZone,
      today: localTimeAt(toInstant(madeAt), timeZone).day,
    };
    return { proof, subjectKey: contactId ?? (addressKey || address) };
  });
  const paper = createPaper(emailProofMessages, language);
  const document = makeProof(paper, proof);
  const { check } = proof;
  return ports.exportFile({
    kind: 'pdf',
    what: 'emailCheck',
    suggestedName: `${paper.say('fileName', { day: localTimeAt(check.checkedAt, timeZone).day })}.pdf`,
    bytes: await ports.renderPdf(document, { author: proof.controller, madeAt }),
    rows: 1,
    subjectKeys: new Set([subjectKey]),
  });
}

/** What was asked, answered, and decided, on what, and whether it still holds. */
const makeProof = (paper: Paper, proof: Proof): Document =>
  paper.document('title', proof.controller, [
    ...summary(paper, proof),
    ...reasonBlocks(paper, proof.check),
    ...dutyBlocks(paper, proof.check),
    ...factBlocks(paper, proof),
    ...answerBlocks(paper, proof.check),
    ...draftBlocks(paper, proof.check),
    ...ruleBlocks(paper, proof.check),
  ]);

function summary(paper: Paper, { check, controller, timeZone, today }: Proof): Block[] {
  const { day, minuteOfDay } = localTimeAt(check.checkedAt, timeZone);
  const clock = `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
  return [
    paper.paragraph(paper.say('summary', { controller: controller || paper.say('noController') })),
    paper.facts([
      ['verdict', paper.text(verdictTexts[check.verdict])],
      ['recipient', check.name],
      ['company', check.companyName],
      ['address', check.address],
      ['checkedAt', `${day} ${clock}`],
      ['checkedBy', check.checkedBy],
    ]),
    paper.paragraph(
      check.staleBecause.length === 0
        ? paper.say('current', { day: today })
        : paper.say('stale', {
            because: check.staleBecause.map((why) => paper.text(staleTexts[why])).join(' '),
            verdict: paper.text(verdictTexts[check.today.verdict]).toLowerCase(),
          }),
    ),
  ];
}

const sayCitations = (citations: readonly Citation[]): string =>
  citations.map(({ label, address }) => (address === '' ? label : `${label}\n${address}`)).join('\n');

const reasonBlocks = (paper: Paper, { decision }: Check): Block[] => [
  paper.heading('reasons'),
  paper.table(
    'reasons',
    [
      ['verdict', 3],
      ['reason', 7],
      ['change', 6],
      ['citation', 7],
    ],
    decision.reasons.map((reason: Reason) => {
      const { why, whatWouldChange } = describeReason(reason, paper.language);
      return [paper.text(verdictTexts[reason.verdict]), why, whatWouldChange, sayCitations(reason.citations)];
    }),
  ),
];

const dutyBlocks = (paper: Paper, { decision: { duties } }: Check): Block[] =>
  duties.length === 0
    ? []
    : [
        paper.heading('duties'),
        paper.table(
          'duties',
          [
            ['duty', 7],
            ['citation', 5],
          ],
          duties.map((duty) => [paper.text(dutyTexts[duty]), sayCitations(dutyCitations[duty])]),
        ),
      ];

const factBlocks = (paper: Paper, { facts }: Proof): Block[] => [
  paper.heading('facts'),
  { type: 'facts', rows: sayFacts(facts, paper.language) },
];

const answerBlocks = (paper: Paper, { answers }: Check): Block[] =>
  answers.answered.length === 0
    ? []
    : [
        paper.heading('answers'),
        {
          type: 'facts',
          rows: answers.answered.map((ask) => ({
            label: translate(questionLabels[ask], paper.language),
            value: sayAnswer(answers, ask, paper.language),
          })),
        },
      ];

const draftBlocks = (paper: Paper, { scan }: Check): Block[] =>
  scan === null
    ? []
    : [
        paper.heading('draft'),
        paper.facts([
          ['subject', scan.subject],
          ['tracking', paper.text(answerTexts[`tracking.${scan.tracking}`])],
          ['vendors', scan.vendors.join(', ')],
          ['missing', scan.missing.map((duty) => sayDuty(duty, paper.language)).join('\n')],
        ]),
      ];

const sayDuty = (code: string, language: Language): string => {
  const duty = duties.find((one) => one === code);
  return duty === undefined ? code : translate(dutyTexts[duty], language);
};

const ruleBlocks = (paper: Paper, { decision, rulesHash, isReproduced }: Check): Block[] => [
  paper.heading('rules'),
  paper.paragraph(paper.say('rulesText', { rulePack: decision.rulePack })),
  paper.facts([['checksum', `${rulesHash.slice(0, 32)}\n${rulesHash.slice(32)}`]]),
  paper.paragraph(paper.say(isReproduced ? 'reproduced' : 'notReproduced')),
];
