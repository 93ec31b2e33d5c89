import { type Language, translate } from '../../i18n/text.ts';
import { normaliseScope } from '../scopes.ts';
import type { Scope } from '../vocabulary.ts';
import { scopeTexts } from './compliance.messages.ts';

/** What an opt-out covers, as labels: `Samtal, SMS`. */
export const describeScope = (scope: readonly Scope[], language: Language): string =>
  normaliseScope(scope)
    .map((one) => translate(scopeTexts[one], language))
    .join(', ');
