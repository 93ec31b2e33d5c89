import { type ContactabilityFacts, reasonOf } from './contactability-facts.ts';
import { asking } from './marketing-rule.ts';
import type { RulePack } from './rule-packs/rule-pack.ts';
import type { Reason } from './vocabulary.ts';

/** Why the words about one recipient are no reason, or null when they are. */
export type WhyFault = 'empty' | 'too-short' | 'boilerplate' | 'reused';

const FEWEST_WORDS = 5;
const FEWEST_LETTERS = 25;

// What is said of everybody says nothing of this person.
const boilerplate =
  /^(?:(?:vi|jag|we|i) )?(?:har |have )?(?:ett |a )?(?:berättigat intresse|legitimate interest|(?:de|hen|han|hon|personen|kunden|mottagaren|they|the person|the customer|the recipient) (?:kan|kanske|skulle kunna|borde|might|may|could|should) (?:vara|ha nytta|be|benefit)\b)(?: \S+){0,8}$/u;

/** Refuses what says nothing about this person. `isReused`: the same words stand in somebody else's assessment. */
export function faultOfWhy(why: string, isReused: boolean): WhyFault | null {
  const words = wordsOf(why);
  if (words.length === 0) return 'empty';
  if (words.length < FEWEST_WORDS || words.join('').length < FEWEST_LETTERS) return 'too-short';
  if (boilerplate.test(words.join(' '))) return 'boilerplate';
  return isReused ? 'reused' : null;
}

/**
 * What two texts are compared by: letters and digits, without the words that only name the recipient, so that the
 * same sentence with another name in it is the same sentence.
 */
export function whyKeyOf(why: string, recipientWords: readonly string[]): string {
  const own = new Set(recipientWords.flatMap(wordsOf));
  return wordsOf(why)
    .filter((word) => !own.has(word) && !own.has(word.replace(/s$/u, '')))
    .join(' ');
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The legitimate-interest assessment that stands in for consent where the law lets somebody be reached until they
 * object (GDPR art. 6(1)(f), recital 47; EDPB 1/2024: a real interest, necessity, and a balance).
 */
export function judgeAssessment(facts: ContactabilityFacts, pack: RulePack): Reason {
  const { assessment } = facts.message ?? {};
  const reason = (
    rule: Parameters<typeof reasonOf>[1],
    verdict: Parameters<typeof reasonOf>[2],
    about: Reason['facts'] = {},
  ) => reasonOf(pack, rule, verdict, about);
  if (!assessment) return asking(reason('assessment-needed', 'conditional'), 'assessment-purpose');
  const { purpose, necessity, balance, why, isWhyReused } = assessment;
  if (necessity === 'another-way') return reason('assessment-fails', 'blocked', { because: 'another-way' });
  if (balance === 'not-expected') return reason('assessment-fails', 'blocked', { because: 'not-expected' });
  const missing = [
    ...(purpose.trim() === '' ? (['assessment-purpose'] as const) : []),
    ...(necessity === null ? (['assessment-necessity'] as const) : []),
    ...(balance === null ? (['assessment-balance'] as const) : []),
    ...(why.trim() === '' ? (['assessment-why'] as const) : []),
  ];
  if (missing.length > 0) return asking(reason('assessment-needed', 'conditional'), ...missing);
  const fault = faultOfWhy(why, isWhyReused);
  if (fault !== null)
    return asking(reason('assessment-not-specific', 'conditional', { because: fault }), 'assessment-why');
  return balance === 'unsure' ? reason('assessment-unsure', 'unclear') : reason('assessment-made', 'allowed');
}
