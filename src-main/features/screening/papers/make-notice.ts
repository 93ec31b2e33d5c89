import type { Block, Document } from '#shared/documents/document-model.ts';
import { listFieldTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import type { ScreeningPorts } from '../screening-ports.ts';
import type { HeldKind } from './list-export.repository.ts';
import type { Paper } from './paper.ts';

/** What a notice is made of. */
interface NoticeFacts {
  readonly list: Pick<ScreenedListDetail, 'card' | 'deleteOn'>;
  readonly controller: Awaited<ReturnType<ScreeningPorts['readController']>>;
  /** What is sold, in the seller's words; empty until somebody fills it in. */
  readonly offer: string;
  /** What the journal holds of the people on the list. */
  readonly kinds: readonly HeldKind[];
  /** True when a file with people of the list has left the journal. */
  readonly isExported: boolean;
}

type Gap = 'name' | 'address' | 'contact' | 'offer';

/**
 * What the people on a list are owed (GDPR art. 14(1)–(2)), with the right to object set apart (art. 21(4)). What the
 * settings do not say yet stands as a gap that cannot be overlooked.
 */
export function makeNotice(paper: Paper, facts: NoticeFacts): Document {
  const { controller, offer } = facts;
  const said = {
    name: controller.name,
    address: controller.address,
    contact: controller.privacyContact,
    offer,
  };
  const fill = (gap: Gap): string => said[gap] || paper.say(`gap.${gap}`);
  return paper.document('notice.title', controller.name, [
    ...gapsIn(paper, said, facts.isExported),
    paper.paragraph(paper.say('notice.intro', { name: fill('name') })),
    paper.heading('notice.no'),
    paper.paragraph(paper.say('notice.noText', { contact: fill('contact') })),
    ...who(paper, facts, fill),
    ...what(paper, facts),
    ...why(paper, facts, fill),
    ...rights(paper, facts),
  ]);
}

function gapsIn(paper: Paper, said: Readonly<Record<Gap, string>>, isExported: boolean): Block[] {
  const missing = (Object.keys(said) as Gap[]).filter((gap) => said[gap] === '');
  const gaps = [...missing, ...(isExported ? ['recipients' as const] : [])];
  const named = gaps.map((gap) => paper.say(`missing.${gap}`)).join(', ');
  return gaps.length === 0 ? [] : [paper.paragraph(paper.say('notice.gaps', { gaps: named }), 'soft')];
}

function who(paper: Paper, { controller }: NoticeFacts, fill: (gap: Gap) => string): Block[] {
  return [
    paper.heading('notice.who'),
    paper.facts([
      ['controller', [fill('name'), controller.organisationNumber].filter(Boolean).join(', ')],
      ['address', fill('address')],
      ['email', controller.email],
      ['phone', controller.phone],
      ['contact', fill('contact')],
    ]),
  ];
}

function what(paper: Paper, { list, kinds }: NoticeFacts): Block[] {
  const { supplier, obtainedOn, collectedOn, collectedHow } = list.card;
  const source = paper.say('notice.sourceText', { supplier, day: obtainedOn });
  const collected = paper.say('notice.collectedText', {
    day: collectedOn || paper.say('notice.unknownDay'),
    how: collectedHow,
  });
  return [
    paper.heading('notice.what'),
    paper.facts([
      ['notice.categories', kinds.map((kind) => paper.text(fieldTextOf(kind))).join(', ')],
      ['notice.source', source],
      ['notice.collected', collected],
    ]),
  ];
}

const fieldTextOf = (kind: HeldKind) =>
  listFieldTexts[kind === 'organisationNumber' ? 'organisation-number' : kind];

function why(paper: Paper, { list, isExported }: NoticeFacts, fill: (gap: Gap) => string): Block[] {
  return [
    paper.heading('notice.why'),
    paper.facts([
      ['purpose', paper.say('notice.purposeText', { offer: fill('offer') })],
      ['lawfulBasis', paper.say(`notice.basis.${list.card.lawfulBasis}`)],
      ['recipients', paper.say(isExported ? 'notice.recipientsSaved' : 'notice.recipientsText')],
      ['storage', paper.say('notice.storageText', { day: list.deleteOn })],
      ['automation', paper.say('notice.automationText')],
    ]),
  ];
}

function rights(paper: Paper, { list }: NoticeFacts): Block[] {
  // The right to object stands first of all, apart from these.
  const always = ['access', 'rectification', 'erasure', 'restriction'] as const;
  const named = list.card.lawfulBasis === 'consent' ? [...always, 'portability' as const] : always;
  const inList = (items: readonly string[]) =>
    new Intl.ListFormat(paper.language, { type: 'conjunction' }).format(items);
  return [
    paper.heading('notice.rights'),
    paper.paragraph(
      paper.say('notice.rightsText', { rights: inList(named.map((right) => paper.say(`right.${right}`))) }),
    ),
  ];
}
