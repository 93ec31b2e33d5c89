import type { Block } from '#shared/documents/document-model.ts';
import { translate } from '#shared/i18n/text.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../database/personal-data-inventory.ts';
import { sayListedRows } from './listed-rows.ts';
import { facts, list, paragraph, type Report, rowTable, subheading, table } from './report-blocks.ts';
import { declarationOf, say, sayValue } from './say-value.ts';

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
  const files = rowTable(report, 'exportRecord', [
    { holds: ['madeAt'], share: 4 },
    { holds: ['kind'], share: 5 },
    { holds: ['fileName'], share: 6 },
    { holds: ['rows'], share: 2 },
    { holds: ['sha256'], share: 7 },
  ]);
  return [paragraph(say(report.voice, files.length === 0 ? 'noRecipients' : 'someRecipients')), ...files];
}

/** Heading 10: art. 15(1)(d). */
export const storageSection = (report: Report): Block[] => [saidFacts(report, 'retention')];

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

function listBlocks({ facts: found, voice }: Report): Block[] {
  const rows = sayListedRows(found, voice);
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

/** Heading 17: art. 15(4), with reasons. */
export function leftOutSection({ facts, voice, visible }: Report): Block[] {
  const { removed } = visible;
  return [
    list([
      removed === 0 ? say(voice, 'leftOutNoOthers') : say(voice, 'leftOutOthers', { count: removed }),
      ...(facts.sharedCalls === 0 ? [] : [say(voice, 'leftOutShared', { count: facts.sharedCalls })]),
      say(voice, 'leftOutStaff'),
      say(voice, 'leftOutTechnical'),
    ]),
  ];
}

/** The search record: terms, places, hits and the checksum of what was found. */
export function searchSection(report: Report): Block[] {
  const { facts: found, voice, sha256 } = report;
  const { names, terms, contacts } = found.subject;
  return [
    subheading(say(voice, 'searchTerms')),
    facts([
      [say(voice, 'searchNames'), names.join('\n')],
      [say(voice, 'searchPhones'), terms.phones.join('\n')],
      [say(voice, 'searchEmails'), terms.emails.join('\n')],
      [say(voice, 'searchContacts'), String(contacts.length)],
    ]),
    subheading(say(voice, 'searchPlaces')),
    table(
      say(voice, 'searchPlaces'),
      [
        { title: say(voice, 'place'), share: 5 },
        { title: say(voice, 'hits'), share: 1 },
      ],
      personalTables.map((place) => [
        translate(declarationOf(place).title, voice.language),
        String(found.rows[place].length),
      ]),
    ),
    facts([[say(voice, 'checksum'), sha256]]),
  ];
}
