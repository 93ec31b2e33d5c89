import { extendedDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import type { Block, Document } from '#shared/documents/document-model.ts';
import { requestLettersMessages } from '#shared/features/subject-requests/request-letters.messages.ts';
import { createPaper } from '../../../documents/paper.ts';
import type { Controller } from '../subject-requests-ports.ts';
import { answer, refusal } from './answer-letter.ts';
import { type Body, complaint, type LetterFacts, type Paper } from './letter-parts.ts';

/** One letter about a request, in the request's language. What is still to be written stands as a gap. */
export function makeLetter(facts: LetterFacts): Document {
  const { request, controller } = facts;
  const paper = createPaper(requestLettersMessages, request.language);
  const { title, law, blocks } = bodyOf(paper, facts);
  return paper.document(title, controller.name, [
    head(paper, facts),
    paper.paragraph(
      request.name === '' ? paper.say('helloNobody') : paper.say('hello', { name: request.name }),
    ),
    ...blocks,
    ...sender(paper, controller),
    paper.paragraph(paper.say(law), 'soft'),
  ]);
}

function head(paper: Paper, { request, today }: LetterFacts): Block {
  const isOpen = request.answeredAt === null;
  return paper.facts([
    ['to', request.name],
    ['day', today],
    ['asked', paper.say(`kind.${request.kind}`)],
    ['receivedOn', request.receivedOn],
    ['dueOn', isOpen ? request.dueOn : ''],
  ]);
}

function bodyOf(paper: Paper, facts: LetterFacts): Body {
  switch (facts.kind) {
    case 'receipt':
      return receipt(paper, facts);
    case 'identity':
      return identity(paper, facts);
    case 'extension':
      return extension(paper, facts);
    case 'answer':
      return facts.request.outcome === 'refused' ? refusal(paper, facts) : answer(paper, facts);
    case 'refusal':
      return refusal(paper, facts);
  }
}

function receipt(paper: Paper, { request, words }: LetterFacts): Body {
  const { receivedOn, dueOn } = request;
  const own = words === '' ? [] : [paper.paragraph(words)];
  if (request.kind === 'objection')
    return {
      title: 'receipt.objectionTitle',
      law: 'law.objection',
      blocks: [
        paper.paragraph(paper.say('receipt.objection', { receivedOn })),
        paper.paragraph(paper.say('receipt.kept')),
        ...own,
      ],
    };
  return {
    title: 'receipt.title',
    law: 'law.receipt',
    blocks: [
      paper.paragraph(paper.say('receipt.text', { receivedOn, dueOn })),
      ...(request.words === '' ? [] : [paper.facts([['yourWords', request.words]])]),
      paper.paragraph(paper.say('receipt.free')),
      ...own,
    ],
  };
}

const identity = (paper: Paper, { request, words }: LetterFacts): Body => ({
  title: 'identity.title',
  law: 'law.identity',
  blocks: [
    paper.paragraph(paper.say('identity.why', { receivedOn: request.receivedOn })),
    paper.heading('identity.what'),
    paper.paragraph(words || paper.say('identity.default')),
    paper.paragraph(paper.say('identity.noCopy')),
    paper.paragraph(paper.say('identity.when', { dueOn: request.dueOn })),
  ],
});

const extension = (paper: Paper, { request: { receivedOn }, words }: LetterFacts): Body => ({
  title: 'extension.title',
  law: 'law.extension',
  blocks: [
    paper.paragraph(paper.say('extension.text', { receivedOn, extendedTo: extendedDeadline(receivedOn) })),
    paper.heading('extension.why'),
    paper.paragraph(words || paper.say('gap')),
    ...complaint(paper),
  ],
});

function sender(paper: Paper, controller: Controller): Block[] {
  const contact = controller.privacyContact || controller.email || controller.phone;
  return [
    ...(contact === '' ? [] : [paper.paragraph(paper.say('questions', { contact }))]),
    paper.heading('sender'),
    paper.facts([
      ['controller', [controller.name, controller.organisationNumber].filter(Boolean).join(', ')],
      ['address', controller.address],
      ['email', controller.email],
      ['phone', controller.phone],
      ['contact', controller.privacyContact],
    ]),
  ];
}
