import type { Block } from '#shared/documents/document-model.ts';
import { translate } from '#shared/i18n/text.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../../personal-data/personal-data-inventory.ts';
import { paragraph } from '../../../documents/paper.ts';
import { sayListedRows } from './listed-rows.ts';
import { facts, list, type Report, subheading, table } from './report-blocks.ts';
import { declarationOf, say, sayValue } from './say-value.ts';
import { tableBlocks } from './table-sections.ts';

/** The tables that hold something about the person. */
export const heldTables = ({ facts }: Report): PersonalTable[] =>
  personalTables.filter((table) => facts.rows[table].length > 0);

type Aspect = 'category' | 'purpose' | 'lawfulBasis' | 'retention' | 'source';

/** What the inventory says of every held table, each text once, with the categories it is said of. */
function said(report: Report, aspect: Aspect): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const table of heldTables(report)) {
    const { language } = report.voice;
    const text = translate(personalDataInventory[table][aspect], language);
    const category = translate(personalDataInventory[table].category, language);
    found.set(text, [...new Set([...(found.get(text) ?? []), category])]);
  }
  return found;
}

/** Label: the categories; value: what is said of them. */
const saidFacts = (report: Report, aspect: Aspect): Block =>
  facts([...said(report, aspect)].map(([text, categories]) => [categories.join('\n'), text]));

/** Heading 7: purposes and lawful basis (art. 15(1)(a); the basis is more than the article asks). */
export function purposeSection(report: Report): Block[] {
  const { language } = report.voice;
  const rows = heldTables(report).map((table) => {
    const { category, purpose, lawfulBasis } = personalDataInventory[table];
    const basis = say(report.voice, 'lawfulBasis', { basis: translate(lawfulBasis, language) });
    return [translate(category, language), `${translate(purpose, language)}\n${basis}`] as const;
  });
  return [facts([...new Map(rows)])];
}

/** Heading 8: art. 15(1)(b). */
export const categorySection = (report: Report): Block[] => [list([...said(report, 'category').keys()])];

/** Heading 9: real files, not classes of recipient (C-154/21). */
export function recipientSection(report: Report): Block[] {
  const files = tableBlocks(report, 'recipients');
  return [paragraph(say(report.voice, files.length === 0 ? 'noRecipients' : 'someRecipients')), ...files];
}

/** Heading 10: art. 15(1)(d), and what was decided about this person's data. */
export const storageSection = (report: Report): Block[] => [
  saidFacts(report, 'retention'),
  ...tableBlocks(report, 'storage'),
];

/** Heading 11: art. 15(1)(g), for each number and address, for each purchased list, then for the rest. */
export function sourceSection(report: Report): Block[] {
  const { voice, visible } = report;
  const points = visible.rows.contactPoint.map((point) => {
    const text = (column: string) => sayValue(voice, 'contactPoint', column, point[column]);
    const source = [text('sourceKind'), text('sourceNote')].filter((part) => part !== '').join(', ');
    return say(voice, 'sourceOf', { value: text('raw'), source, day: text('obtainedOn') });
  });
  return [...(points.length === 0 ? [] : [list(points)]), ...listBlocks(report), saidFacts(report, 'source')];
}

function listBlocks({ voice, visible }: Report): Block[] {
  const rows = sayListedRows(visible, voice);
  if (rows.length === 0) return [];
  const caption = translate(declarationOf('listRow').title, voice.language);
  return [
    subheading(caption),
    table(
      caption,
      [
        { title: say(voice, 'listFrom'), share: 6 },
        { title: say(voice, 'listFile'), share: 6 },
        { title: say(voice, 'listRow'), share: 2 },
        { title: say(voice, 'listEffect'), share: 5 },
      ],
      rows.map(({ supplier, obtainedOn, fileName, rowNumber, code, effect }) => [
        say(voice, 'listOf', { supplier, day: obtainedOn }),
        fileName,
        String(rowNumber),
        [code, effect].join('\n'),
      ]),
    ),
  ];
}

/** Heading 13: art. 15(1)(h). */
export const automationSection = ({ voice }: Report): Block[] => [paragraph(say(voice, 'noAutomation'))];

/** Heading 14: art. 15(2). */
export const transferSection = ({ voice }: Report): Block[] => [paragraph(say(voice, 'noTransfers'))];

/** Heading 15: art. 15(1)(e). */
export const rightsSection = ({ voice }: Report): Block[] => [
  paragraph(say(voice, 'rightsIntro')),
  list([
    say(voice, 'rightRectification'),
    say(voice, 'rightErasure'),
    say(voice, 'rightRestriction'),
    say(voice, 'rightObjection'),
    say(voice, 'rightPortability'),
  ]),
];

/** Heading 16: art. 15(1)(f). */
export const complaintSection = ({ voice }: Report): Block[] => [paragraph(say(voice, 'complaintText'))];
