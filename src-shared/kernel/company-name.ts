import { foldText } from './fold-text.ts';

// What stands before or behind a company's name as often as it is left out.
const legalForms = new Set(
  'ab aktiebolag aktiebolaget publ hb handelsbolag handelsbolaget kb kommanditbolag kommanditbolaget ltd limited inc gmbh oy oyj aps'.split(
    ' ',
  ),
);

/**
 * What a company is known by when no number is: its name folded, without punctuation and legal form, so that
 * `AB Bolaget`, `Bolaget AB (publ)` and `bolaget` are one. For matching, never for display.
 */
export function companyKeyOf(name: string): string {
  const words = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !legalForms.has(word));
  return (telling.length > 0 ? telling : words).join(' ');
}
