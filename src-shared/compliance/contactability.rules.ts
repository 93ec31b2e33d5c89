import { callPermission, unknownCountry } from './call-permission.rules.ts';
import { outsideCallingHours } from './calendar/calling-hours.rules.ts';
import { type ContactabilityFacts, type Question, reasonOf, type Rule } from './contactability-facts.ts';
import {
  registerCheckExpired,
  registerCheckValid,
  registerException,
  registerListed,
  registerNeverChecked,
} from './do-not-call.rules.ts';
import { callLater, notNow, wrongNumberBefore } from './earlier-answers.rules.ts';
import { aboutTheRule, messagePermission } from './message-permission.rules.ts';
import { listTooOld, noticeOverdue } from './obtained-data.rules.ts';
import { restricted } from './restricted.rules.ts';
import { packFor } from './rule-packs/pack-for.ts';
import type { RulePack } from './rule-packs/rule-pack.ts';
import { coversUse } from './scopes.ts';
import { tracking } from './tracking.rules.ts';
import {
  type Decision,
  type Duty,
  isFromThePerson,
  recipientKindOf,
  suppressionKinds,
  type Use,
  verdicts,
} from './vocabulary.ts';

export type { ContactabilityFacts, Question } from './contactability-facts.ts';

/** A clear no to this channel or to all marketing beats everything else (GDPR art. 21(3), MFL 21 §). */
const optOut: Rule = (facts, question, pack) => {
  const earliest = facts.suppressions
    .filter(({ scope }) => coversUse(scope, question.channel))
    .map(({ kind, scope, since }) => ({
      kind,
      since,
      scope: scope.includes('all') ? 'all' : question.channel,
    }))
    // The oldest speaks for the others; the rest of the order only keeps the answer the same every time.
    .sort(
      (a, b) =>
        compare(a.since, b.since) ||
        suppressionKinds.indexOf(a.kind) - suppressionKinds.indexOf(b.kind) ||
        compare(a.scope, b.scope),
    )[0];
  return earliest ? reasonOf(pack, 'opt-out', 'blocked', { ...earliest }) : null;
};

/** Says that somebody unknown is treated as a natural person (MFL 21 §; NIX-Telefon binds sole traders too). */
const unknownLegalForm: Rule = (facts, _question, pack) =>
  facts.legalForm === 'unknown' ? reasonOf(pack, 'unknown-legal-form', 'allowed') : null;

/** Every rule with the uses it speaks about. Of two equally strict reasons the one that stands first comes first. */
const rules: readonly { readonly uses: readonly Use[]; readonly rule: Rule }[] = [
  { uses: ['phone', 'sms', 'email', 'post', 'tracking'], rule: optOut },
  { uses: ['phone', 'sms', 'email', 'post', 'tracking'], rule: restricted },
  { uses: ['phone'], rule: registerListed },
  { uses: ['phone'], rule: registerNeverChecked },
  { uses: ['phone'], rule: registerCheckExpired },
  { uses: ['phone', 'sms', 'email', 'post'], rule: unknownCountry },
  { uses: ['phone', 'sms'], rule: wrongNumberBefore },
  { uses: ['phone'], rule: callLater },
  { uses: ['phone'], rule: notNow },
  { uses: ['phone'], rule: outsideCallingHours },
  { uses: ['phone'], rule: registerException },
  { uses: ['phone'], rule: registerCheckValid },
  { uses: ['phone'], rule: callPermission },
  { uses: ['sms', 'email', 'post'], rule: messagePermission },
  { uses: ['sms', 'email', 'tracking'], rule: tracking },
  { uses: ['sms', 'email', 'post'], rule: noticeOverdue },
  { uses: ['post'], rule: listTooOld },
  { uses: ['phone', 'sms', 'email', 'post'], rule: aboutTheRule },
  { uses: ['phone', 'sms', 'email', 'post'], rule: unknownLegalForm },
];

/**
 * May this be done, and why? Pure: the same facts in any order give the same answer, and nothing but `question.at` is
 * taken for now. The law of the recipient's country decides, never the seller's. The strictest reason decides; it
 * stands first. Throws RangeError on an unknown time zone or an instant that is none.
 */
export function decide(
  facts: ContactabilityFacts,
  question: Question,
  pack: RulePack = packFor(facts.country),
): Decision {
  const reasons = rules
    .filter(({ uses }) => uses.includes(question.channel))
    .flatMap(({ rule }) => rule(facts, question, pack) ?? [])
    .sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict));
  const verdict = reasons[0]?.verdict ?? 'unclear';
  return {
    verdict,
    reasons,
    duties: verdict === 'blocked' ? [] : dutiesOf(facts, question.channel),
    rulePack: `${pack.country} ${pack.versionOn}`,
    decidedAt: question.at,
  };
}

function dutiesOf(facts: ContactabilityFacts, use: Use): Duty[] {
  switch (use) {
    case 'phone':
      return callDuties(facts);
    case 'sms':
    case 'email':
    case 'post':
      return messageDuties(facts);
    case 'tracking':
      return [];
  }
}

/**
 * What must be said in a call that is made: who is calling (DAL 2005:59 2 kap.), and to a person at the first
 * contact the source (GDPR art. 14(3)(b)) and the right to object (art. 21(4)). Companies have no such rights.
 */
function callDuties(facts: ContactabilityFacts): Duty[] {
  if (facts.hasTalkedBefore || recipientKindOf(facts.legalForm) === 'company') return ['say-who-is-calling'];
  return isFromThePerson(facts.source)
    ? ['say-who-is-calling', 'say-right-to-object']
    : ['say-who-is-calling', 'say-source-at-first-contact', 'say-right-to-object'];
}

/**
 * What must stand in a message: the sender and an address for a no, to companies too (Directive 2002/58/EC
 * art. 13(4); MFL 20 §); to a person also the right to object (GDPR art. 21(4)), and at the first contact the source
 * and the way to the rest of the information (art. 13, 14).
 */
function messageDuties(facts: ContactabilityFacts): Duty[] {
  const always: Duty[] = ['write-who-is-sending', 'write-stop-address'];
  if (recipientKindOf(facts.legalForm) === 'company') return always;
  if (facts.hasTalkedBefore) return [...always, 'write-right-to-object'];
  return isFromThePerson(facts.source)
    ? [...always, 'write-right-to-object', 'write-privacy-information']
    : [...always, 'write-right-to-object', 'write-source', 'write-privacy-information'];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
