import type { RuleId } from '../../compliance/vocabulary.ts';
import type { RowCode } from './screening-words.ts';

/** The rules of law that can bring a row to each code; none for what is about the list or the journal itself. */
export const rulesOfCode: Readonly<Record<RowCode, readonly RuleId[]>> = {
  clear: [
    'register-check-valid',
    'unknown-legal-form',
    'consent-held',
    'customer-exception',
    'until-objection',
  ],
  'company-number': ['business-call'],
  'duplicate-in-journal': [],
  'own-opt-out': ['opt-out', 'restricted'],
  'national-register': ['register-listed'],
  'erased-person': [],
  'not-now': ['call-later', 'not-now', 'wrong-number-before'],
  'duplicate-in-file': [],
  'not-checked': [
    'register-never-checked',
    'register-check-expired',
    'unknown-country',
    'consent-missing',
    'presumed-interest',
    'law-uncertain',
    'forbidden',
  ],
  invalid: [],
};
