import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OtherPerson } from '#shared/features/subject-requests/find-covered.rules.ts';
import { createMasker } from '#shared/features/subject-requests/mask-others.rules.ts';
import { createMentionFinder, nameFormsOf, writtenNumberForms } from '#shared/kernel/find-mentions.ts';

const other = (name: string, change: Partial<OtherPerson> = {}): OtherPerson => ({
  name,
  numbers: [],
  emails: [],
  isColleague: false,
  ...change,
});

const own = {
  names: ['Anna Berg'],
  companyNames: ['Holm & Co AB'],
  numbers: writtenNumberForms('+46701234567'),
  emails: ['anna.berg@bolaget.se'],
};

const kajsa = other('Kajsa Holm', {
  numbers: writtenNumberForms('+46739998877'),
  emails: ['kajsa@bolaget.se'],
});

const mask = (text: string, others: readonly OtherPerson[] = [kajsa]) =>
  createMasker(others, own, '[…]')(text);

describe('masking other people', () => {
  it.each([
    ['Kajsa Holm ringde', '[…] ringde'],
    ['KAJSA HOLM ringde', '[…] ringde'],
    ['Holm, Kajsa ringde', '[…] ringde'],
    ['Kajsa  \nHolms nummer', '[…] nummer'],
    ['hälsa Kájsa-Holm', 'hälsa […]'],
    ['hälsa K. Holm', 'hälsa […]'],
    ['Kaj\u00ADsa Holm', '[…]'],
    ['Kajsa Holm. Kajsa vill ha offert', '[…]. […] vill ha offert'],
    ['ring 073-999 88 77 nu', 'ring […] nu'],
    ['ring +46 (0)73 999 88 77', 'ring […]'],
    ['ring (073) 999 88 77', 'ring […]'],
    ['ring 0046739998877.', 'ring […].'],
    ['073-999\u00A088\u00A077 070-123 45 67', '[…] 070-123 45 67'],
    ['skriv <Kajsa+brev@BOLAGET.se>', 'skriv <[…]>'],
    ['Anna Berg och Kajsa Holm', 'Anna Berg och […]'],
    ['Kajsa Holmström ringde', 'Kajsa Holmström ringde'],
    ['Rekajsa Holm', 'Rekajsa Holm'],
    ['Holm & Co AB bjuder', 'Holm & Co AB bjuder'],
    ['ring 070-123 45 67, anna.berg@bolaget.se', 'ring 070-123 45 67, anna.berg@bolaget.se'],
    ['order 739998878 för 7399 kr', 'order 739998878 för 7399 kr'],
    ['', ''],
  ])('makes %j into %j', (text, masked) => {
    expect(mask(text).text).toBe(masked);
  });

  it('takes the longest name first', () => {
    expect(mask('Anna Berg Lund kom', [other('Anna Berg Lund'), other('Berg Lund')]).text).toBe('[…] kom');
  });

  it('leaves a namesake readable, whose name is the own one', () => {
    expect(mask('Anna Berg kom', [other('Anna Berg')]).text).toBe('Anna Berg kom');
  });

  it('takes the first name alone only of colleagues, and only with a capital', () => {
    const per = other('Per Sten', { isColleague: true });
    expect(mask('Per sade 100 kr per låda', [per]).text).toBe('[…] sade 100 kr per låda');
    expect(mask('Per sade 100 kr', [other('Per Sten')]).text).toBe('Per sade 100 kr');
  });

  it('takes a name of one word with a capital only', () => {
    expect(mask('Bo vill bo kvar', [other('Bo')]).text).toBe('[…] vill bo kvar');
  });

  it('counts every place', () => {
    expect(mask('Kajsa Holm, 073-9998877, kajsa@bolaget.se').removed).toBe(3);
    expect(mask('ingen alls').removed).toBe(0);
  });

  it('never leaves a full name standing, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const { text } = mask(`${before} Kajsa Holm ${after}`);
        expect(text).not.toMatch(/(?<![\p{L}\p{M}\p{N}\p{Cf}])Kajsa Holm(?![\p{L}\p{M}\p{N}\p{Cf}])/u);
      }),
    );
  });

  it('changes nothing in a text without other people', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(createMasker([], own, '[…]')(text)).toEqual({ text, removed: 0 });
      }),
    );
  });
});

describe('finding mentions', () => {
  it('knows the forms of a name', () => {
    expect(nameFormsOf('Åsa Maria Öhrn')).toEqual([
      'asa maria ohrn',
      'ohrn asa maria',
      'asa ohrn',
      'ohrn asa',
      'a ohrn',
    ]);
    expect(nameFormsOf('BERG, Anna')).toContain('anna berg');
    expect(nameFormsOf('Anna')).toEqual(['anna']);
    expect(nameFormsOf(' – ')).toEqual([]);
  });

  it('gives places that hold the term', () => {
    const find = createMentionFinder({
      names: nameFormsOf('Anna Berg'),
      numbers: writtenNumberForms('+46701234567'),
    });
    const text = 'Anna Bergs nummer är +46 (0)70-123 45 67.';
    expect(find(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Anna Bergs',
      '+46 (0)70-123 45 67',
    ]);
  });

  it('finds a foreign number in its own and in the international form', () => {
    const find = createMentionFinder({ numbers: writtenNumberForms('+4722123456') });
    for (const written of ['+47 22 12 34 56', '0047 22123456', '22 12 34 56'])
      expect(find(`ring ${written} nu`)).toHaveLength(1);
  });

  it('reads long text in linear time', () => {
    const find = createMentionFinder({ names: ['anna berg'], numbers: ['701234567'], emails: ['a@b.se'] });
    const started = performance.now();
    find('1 '.repeat(50_000) + 'a.'.repeat(50_000) + 'anna '.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
