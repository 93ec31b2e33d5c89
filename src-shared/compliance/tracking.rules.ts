import { longestConsent } from './consents.rules.ts';
import { reasonOf, type Rule, todayOf } from './contactability-facts.ts';
import { asking } from './marketing-rule.ts';

/**
 * Seeing whether somebody opened a message or followed a link needs that person's own prior consent, apart from the
 * consent to the message, and at company addresses too (Directive 2002/58/EC art. 5(3); EDPB 2/2023; LEK 9:28). In a
 * message it is a condition, since the message can be sent without; asked about alone it is the whole answer.
 */
export const tracking: Rule = (facts, question, pack) => {
  const isAlone = question.channel === 'tracking';
  const kind = facts.message?.tracking ?? null;
  if (!isAlone && (facts.message === null || kind === 'none')) return null;
  const consent = longestConsent(facts, 'tracking', null, todayOf(question));
  if (consent !== null) return reasonOf(pack, 'tracking-consent', 'allowed', { givenOn: consent.givenOn });
  if (!isAlone && kind === null) return asking(reasonOf(pack, 'tracking-open', 'unclear'), 'tracking');
  return reasonOf(pack, 'tracking-without-consent', isAlone ? 'blocked' : 'conditional', {
    tracking: kind ?? 'both',
  });
};
