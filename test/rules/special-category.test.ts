import { describe, expect, it } from 'vitest';
import {
  findSpecialCategories,
  specialCategories,
} from '#shared/features/contacts/special-category.rules.ts';

const categoriesOf = (note: string) => findSpecialCategories(note).map(({ category }) => category);

describe('a note that seems to say more than a sale needs', () => {
  it.each([
    ['Är sjukskriven till mars', 'health', 'sjukskriven'],
    ['Gravid, ring efter sommaren', 'health', 'Gravid'],
    ['Off sick until May', 'health', 'sick'],
    ['Aktiv i facket', 'union', 'facket'],
    ['Shop steward at the plant', 'union', 'Shop steward'],
    ['Handlar inte under Ramadan', 'religion', 'Ramadan'],
    ['Mest pingstvänner där', 'religion', 'pingstvänner'],
    ['Hon är politiskt   aktiv', 'politics', 'politiskt   aktiv'],
    ['Votes for the other party', 'politics', 'Votes for'],
    ['Mitt i en skilsmässa', 'family', 'skilsmässa'],
    ['Har just blivit änka', 'family', 'änka'],
    ['Ask his wife', 'family', 'wife'],
  ])('is noticed with the word that tells: %s', (note, category, word) => {
    expect(findSpecialCategories(note)).toEqual([{ category, word }]);
  });

  it('is noticed with letters written as two signs', () => {
    expect(categoriesOf('Mitt i en skilsmässa'.normalize('NFD'))).toEqual(['family']);
  });

  it('names each category once, in a fixed order', () => {
    const note = 'Skilsmässa, sjuk, sjuk igen, facket, kristen och kommunist';
    expect(categoriesOf(note)).toEqual(specialCategories);
  });
});

describe('an ordinary sales note', () => {
  it.each([
    '',
    'Vill se pris, ring torsdag 9',
    'Beställer till sjukhuset i Umeå',
    'Kristina i Kristianstad beslutar',
    'Ett parti skruv från Europeiska unionen',
    'Postfacket i receptionen, jag tror det',
    'Ankarna på Frunäs ska målas',
    'Surge protection for the plant',
    'Säljer barnkläder',
  ])('is left in peace: %s', (note) => {
    expect(findSpecialCategories(note)).toEqual([]);
  });
});
