import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFacts } from '#test/support/any-facts.ts';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
import type { RuleId, Verdict } from '#shared/compliance/vocabulary.ts';
import { decide } from '#shared/compliance/contactability.rules.ts';
import { rulesOfCode } from '#shared/features/screening/code-sources.rules.ts';
import { listFileName } from '#shared/features/screening/list-file-name.rules.ts';
import { sayShare } from '#shared/features/screening/list-share.rules.ts';
import { findingOf } from '#shared/features/screening/row-code.rules.ts';
import { rowCodes } from '#shared/features/screening/screening-words.ts';

describe('the sources of a code', () => {
  const decisionOf = (rule: RuleId, verdict: Verdict) => ({
    verdict,
    reasons: [{ rule, verdict, facts: {}, citations: [] }],
    duties: [],
    rulePack: 'SE 2026-11-25',
    decidedAt: '2026-11-23T09:00:00.000Z',
  });

  const verdictOf: Partial<Record<RuleId, Verdict>> = {
    'consent-missing': 'blocked',
    forbidden: 'blocked',
    'law-uncertain': 'unclear',
    'unknown-country': 'unclear',
    'presumed-interest': 'conditional',
    'register-never-checked': 'blocked',
    'register-check-expired': 'blocked',
  };
  const named = [...new Set(rowCodes.flatMap((code) => rulesOfCode[code]))];
  const meansNothing = new Set<RuleId>(['unknown-legal-form']);

  it.each(named.filter((rule) => !meansNothing.has(rule)))(
    'hold the rule that leads to it, and it leads nowhere else: %s',
    (rule) => {
      const codes = rowCodes.filter((code) => rulesOfCode[code].includes(rule));
      expect(codes).toEqual([findingOf(decisionOf(rule, verdictOf[rule] ?? 'allowed')).code]);
    },
  );

  it('are all that a call to a Swedish number of a list can rest on', () => {
    const found = new Set<RuleId>();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const asked = { ...facts, ...fromAList, country: 'SE' };
        for (const { rule } of decide(asked, callOnMonday).reasons) found.add(rule);
      }),
      { numRuns: 2000 },
    );
    expect([...found].filter((rule) => !named.includes(rule))).toEqual([]);
  });

  it('stand in the rule pack', () => {
    const cited = named.filter((rule) => !rulesWithTheirOwnLaw.has(rule));
    for (const rule of cited) expect(SE.citations[rule].length, rule).toBeGreaterThan(0);
  });
});

// Their citations come with the country's rule that they apply.
const rulesWithTheirOwnLaw = new Set<RuleId>(['presumed-interest', 'forbidden', 'customer-exception']);

/** Exceptions need a sale or a consent, and hours do not count. */
const fromAList = {
  customerRelations: [],
  consents: [],
  hours: { person: { from: 0, to: 24 }, company: { from: 0, to: 24 } },
};
const callOnMonday = {
  channel: 'phone',
  purpose: 'direct-marketing',
  at: '2026-11-23T09:00:00.000Z',
  timeZone: 'Europe/Stockholm',
} as const;

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
