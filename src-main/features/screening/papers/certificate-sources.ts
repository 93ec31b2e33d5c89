import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import type { Citation } from '#shared/compliance/vocabulary.ts';
import type { Block } from '#shared/documents/document-model.ts';
import { rulesOfCode } from '#shared/features/screening/code-sources.rules.ts';
import { rowCodeTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { ScreenedListDetail } from '#shared/features/screening/screening.contract.ts';
import { type RowCode, rowCodes } from '#shared/features/screening/screening-words.ts';
import type { Text } from '#shared/i18n/text.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { Paper } from './paper.ts';

/** The registers that were asked, and whether their answers counted on the day of the screening. */
export function registerBlocks(
  paper: Paper,
  { registers }: Pick<ScreenedListDetail, 'registers'>,
  screenedOn: CalendarDay,
): Block[] {
  const isAnyHeld = registers.some(({ versionOn }) => versionOn !== null);
  return [
    paper.table(
      'certificate.registersCaption',
      [
        ['register', 4],
        ['versionOn', 3],
        ['validUntil', 4],
        ['numbers', 3],
        ['standing', 4],
      ],
      registers.map(({ register, versionOn, validUntil, numberCount }) => [
        registerName(paper, register),
        versionOn ?? '–',
        validUntil ?? '–',
        versionOn === null ? '–' : paper.number(numberCount),
        paper.say(standingOf(validUntil, screenedOn)),
      ]),
    ),
    ...(isAnyHeld ? [] : [paper.paragraph(paper.say('certificate.noRegister'))]),
  ];
}

function standingOf(validUntil: CalendarDay | null, screenedOn: CalendarDay) {
  if (validUntil === null) return 'standing.missing';
  return screenedOn <= validUntil ? 'standing.valid' : 'standing.expired';
}

function registerName(paper: Paper, register: string): string {
  const known = (registerTexts as Readonly<Record<string, Text>>)[register];
  return known ? paper.text(known) : register;
}

/** Where the rules behind the outcomes that occurred are written. */
export function ruleBlocks(paper: Paper, { counts, rulePack }: ScreenedListDetail): Block[] {
  const packNow = `${SE.country} ${SE.versionOn}`;
  const occurred = rowCodes.filter((code) => (counts[code] ?? 0) > 0);
  const rows = sourcesOf(occurred).map(({ citation: { label, address, confidence }, codes }) => [
    [label, address].filter(Boolean).join('\n'),
    codes.map((code) => paper.text(rowCodeTexts[code])).join(', '),
    paper.say(`confidence.${confidence}`),
  ]);
  return [
    paper.heading('certificate.rules'),
    paper.paragraph(paper.say('certificate.rulesText', { rulePack })),
    ...(rulePack === packNow
      ? []
      : [paper.paragraph(paper.say('certificate.rulesSince', { rulePack: packNow }))]),
    ...(rows.length === 0 ? [] : [sourceTable(paper, rows)]),
  ];
}

const sourceTable = (paper: Paper, rows: readonly (readonly string[])[]): Block =>
  paper.table(
    'certificate.rules',
    [
      ['ruleSource', 10],
      ['ruleOutcomes', 5],
      ['confidence', 3],
    ],
    rows,
  );

interface Source {
  readonly citation: Citation;
  readonly codes: readonly RowCode[];
}

/** Every source once, with the codes whose rules name it. */
function sourcesOf(codes: readonly RowCode[]): Source[] {
  const found = new Map<string, Source>();
  for (const code of codes)
    for (const citation of rulesOfCode[code].flatMap((rule) => SE.citations[rule])) {
      const known = found.get(citation.label)?.codes ?? [];
      found.set(citation.label, { citation, codes: [...new Set([...known, code])] });
    }
  return [...found.values()];
}
