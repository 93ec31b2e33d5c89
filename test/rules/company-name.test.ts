import { describe, expect, it } from 'vitest';
import { companyKeyOf } from '#shared/kernel/company-name.ts';

describe('the key of a company', () => {
  it.each(['AB Bolaget', 'Bolaget AB (publ)', 'BOLAGET  aktiebolag', 'bolaget, ab', 'Bolaget Ltd.'])(
    'is the same for %s as for Bolaget',
    (name) => {
      expect(companyKeyOf(name)).toBe('bolaget');
    },
  );

  it.each([
    ['Åkes Måleri & Son HB', 'akes maleri son'],
    ['H&M', 'h m'],
    ['AB', 'ab'],
    ['Ab Aktiebolag', 'ab aktiebolag'],
    ['', ''],
    [' – ', ''],
  ])('of %s is %s', (name, key) => {
    expect(companyKeyOf(name)).toBe(key);
  });

  it('keeps companies apart whose names only begin alike', () => {
    expect(companyKeyOf('Bolaget i Norden AB')).not.toBe(companyKeyOf('Bolaget AB'));
    expect(companyKeyOf('Abels AB')).toBe('abels');
  });
});
