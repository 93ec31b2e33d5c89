import type { Block } from '#shared/documents/document-model.ts';
import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';
import { type Body, complaint, type LetterFacts, type Paper } from './letter-parts.ts';

/** A no, with its reasons. */
export const refusal = (paper: Paper, { request: { receivedOn }, words }: LetterFacts): Body => ({
  title: 'refusal.title',
  law: 'law.refusal',
  blocks: [
    paper.paragraph(paper.say('refusal.text', { receivedOn })),
    paper.heading('refusal.why'),
    paper.paragraph(words || paper.say('gap')),
    ...complaint(paper),
  ],
});

/** What became of a request, by what was asked and how it ended. */
export function answer(paper: Paper, facts: LetterFacts): Body {
  const { request, words } = facts;
  const title = 'answer.title';
  const law = `law.${request.kind}` as const;
  switch (request.outcome) {
    case 'nothing-held':
    case 'taken-back':
      return {
        title,
        law,
        blocks: [paper.paragraph(paper.say(`answer.${request.outcome}`)), ...said(paper, words)],
      };
    case 'partly':
      return {
        title,
        law,
        blocks: [
          paper.paragraph(paper.say('answer.partly')),
          paper.heading('answer.partlyWhy'),
          paper.paragraph(words || paper.say('gap')),
          ...filesOf(paper, request),
          ...told(paper, facts),
          ...complaint(paper),
        ],
      };
    case 'granted':
    case 'refused':
    case null:
      return { title, law, blocks: granted(paper, facts) };
  }
}

function granted(paper: Paper, facts: LetterFacts): Block[] {
  const { request, words } = facts;
  return [
    paper.paragraph(paper.say(`answer.${request.kind}`)),
    ...said(paper, words),
    ...(request.kind === 'erasure' ? keptAfterErasure(paper) : []),
    ...(request.kind === 'objection' ? [paper.paragraph(paper.say('receipt.kept'))] : []),
    ...filesOf(paper, request),
    ...told(paper, facts),
  ];
}

const said = (paper: Paper, words: string): Block[] =>
  words === '' ? [] : [paper.heading('answer.words'), paper.paragraph(words)];

const keptAfterErasure = (paper: Paper): Block[] => [
  paper.heading('answer.erasureKept'),
  paper.list(
    (['answer.erasureHash', 'answer.erasureReceipt', 'answer.erasureCopies'] as const).map((key) =>
      paper.say(key),
    ),
  ),
];

const filesOf = (paper: Paper, { fileNames }: SubjectRequest): Block[] =>
  fileNames.length === 0 ? [] : [paper.heading('answer.files'), paper.list([...fileNames])];

/** Who else must be told (GDPR art. 19): whoever was given a file. An erasure has taken along what was noted of that. */
function told(paper: Paper, { request, handedOut }: LetterFacts): Block[] {
  if (request.kind !== 'rectification' && request.kind !== 'restriction') return [];
  if (handedOut.length === 0)
    return [paper.heading('answer.told'), paper.paragraph(paper.say('answer.toldNobody'))];
  return [
    paper.heading('answer.told'),
    paper.paragraph(paper.say('answer.toldFiles')),
    paper.list(handedOut.map((file) => paper.say('answer.toldFile', { ...file }))),
  ];
}
