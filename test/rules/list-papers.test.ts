import { describe, expect, it } from 'vitest';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import { ruleIds } from '#shared/compliance/vocabulary.ts';
import { rulesOfCode } from '#shared/features/screening/code-sources.rules.ts';
import { listFileName } from '#shared/features/screening/list-file-name.rules.ts';
import { sayShare } from '#shared/features/screening/list-share.rules.ts';
import { findingOf } from '#shared/features/screening/row-code.rules.ts';
import { rowCodes } from '#shared/features/screening/screening-words.ts';

describe('the sources of a code', () => {
  const decisionOf = (rule: (typeof ruleIds)[number]) => ({
    verdict: 'allowed' as const,
    reasons: [{ rule, verdict: 'allowed' as const, facts: {}, citations: [] }],
    duties: [],
    rulePack: 'SE 2026-11-23',
    decidedAt: '2026-11-23T09:00:00.000Z',
  });

  // Exceptions need a sale or a consent, hours do not count, and an unknown form says nothing by itself.
  const beyondScreening = new Set<string>([
    'register-exception-customer',
    'register-exception-consent',
    'outside-calling-hours',
    'unknown-legal-form',
  ]);

  it.each(ruleIds.filter((rule) => !beyondScreening.has(rule)))(
    'hold the rule that leads to it: %s',
    (rule) => {
      const codes = rowCodes.filter((code) => rulesOfCode[code].includes(rule));
      expect(codes).toEqual([findingOf(decisionOf(rule)).code]);
    },
  );

  it('stand in the rule pack', () => {
    for (const rule of rowCodes.flatMap((code) => rulesOfCode[code]))
      expect(SE.citations[rule].length, rule).toBeGreaterThan(0);
  });
});

describe('a share in per cent', () => {
  it.each([
    [0, 0, '0 %', '0%'],
    [0, 7, '0 %', '0%'],
    [7, 7, '100 %', '100%'],
    [1, 8, '12,5 %', '12.5%'],
    [1, 4, '25,0 %', '25.0%'],
    [2, 3, '66,6 %', '66.6%'],
    [9999, 10_000, '99,9 %', '99.9%'],
    [1, 1_000_000, 'under 0,1 %', 'under 0.1%'],
  ])('of %i in %i is cut off, never rounded up', (part, whole, sv, en) => {
    const spaced = (text: string) => text.replaceAll('\u00A0', ' ');
    expect(spaced(sayShare(part, whole, 'sv'))).toBe(sv);
    expect(spaced(sayShare(part, whole, 'en'))).toBe(en);
  });
});

describe('the name of a file about a list', () => {
  it.each([
    ['Adressbolaget AB', 'Får användas Adressbolaget AB 2026-11-23'],
    ['', 'Får användas 2026-11-23'],
    ['../../etc/passwd', 'Får användas etc passwd 2026-11-23'],
    ['C:\\lista?*<>|"', 'Får användas C lista 2026-11-23'],
    ['Smith & Söner', 'Får användas Smith & Söner 2026-11-23'],
    ['\u202Egnp.exe\n', 'Får användas gnp exe 2026-11-23'],
    ['😀'.repeat(60), 'Får användas 2026-11-23'],
    ['å'.repeat(200), `Får användas ${'å'.repeat(51)} 2026-11-23`],
  ])('is taken by every file system: %j', (supplier, name) => {
    expect(listFileName('Får användas', supplier, '2026-11-23')).toBe(name);
    expect(`${name}.xlsx`.length).toBeLessThanOrEqual(80);
  });
});
