import { outsideCallingHours } from './calling-hours.rules.ts';
import { type ContactabilityFacts, type Question, reasonOf, type Rule } from './contactability-facts.ts';
import {
  registerCheckExpired,
  registerCheckValid,
  registerException,
  registerListed,
  registerNeverChecked,
} from './do-not-call.rules.ts';
import { callLater, notNow, wrongNumberBefore } from './earlier-answers.rules.ts';
import type { RulePack } from './rule-packs/rule-pack.ts';
import { SE } from './rule-packs/SE.ts';
import {
  type Channel,
  type Decision,
  type Duty,
  isNaturalPerson,
  type Reason,
  suppressionKinds,
  verdicts,
} from './vocabulary.ts';

export type { ContactabilityFacts, Question } from './contactability-facts.ts';

/** A clear no to this channel or to all marketing beats everything else (GDPR art. 21(3), MFL 21 §). */
const optOut: Rule = (facts, question, pack) => {
  const earliest = facts.suppressions
    .filter(({ scope }) => scope.includes('all') || scope.includes(question.channel))
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

/** Marketing law follows the country of whoever is called, and only Sweden has a pack. */
const notASwedishNumber: Rule = (facts, _question, pack) =>
  facts.country === pack.country
    ? null
    : reasonOf(pack, 'not-a-swedish-number', 'unclear', { country: facts.country ?? 'unknown' });

/** Says that somebody unknown is treated as a natural person (MFL 21 §; NIX-Telefon binds sole traders too). */
const unknownLegalForm: Rule = (facts, _question, pack) =>
  facts.legalForm === 'unknown' ? reasonOf(pack, 'unknown-legal-form', 'allowed') : null;

/** MFL knows no ban on calls to companies about their business; their numbers cannot be listed. */
const businessCall: Rule = (facts, _question, pack) =>
  facts.country !== pack.country || isNaturalPerson(facts.legalForm)
    ? null
    : reasonOf(pack, 'business-call', 'allowed', { legalForm: facts.legalForm });

/** Every rule with the channels it speaks about. Of two equally strict reasons the one that stands first comes first. */
const rules: readonly { readonly channels: readonly Channel[]; readonly rule: Rule }[] = [
  { channels: ['phone', 'sms', 'email', 'post'], rule: optOut },
  { channels: ['phone'], rule: registerListed },
  { channels: ['phone'], rule: registerNeverChecked },
  { channels: ['phone'], rule: registerCheckExpired },
  { channels: ['phone', 'sms'], rule: notASwedishNumber },
  { channels: ['phone', 'sms'], rule: wrongNumberBefore },
  { channels: ['phone'], rule: callLater },
  { channels: ['phone'], rule: notNow },
  { channels: ['phone'], rule: outsideCallingHours },
  { channels: ['phone'], rule: registerException },
  { channels: ['phone'], rule: registerCheckValid },
  { channels: ['phone'], rule: businessCall },
  { channels: ['phone', 'sms', 'email', 'post'], rule: unknownLegalForm },
];

/**
 * May this contact be made, and why? Pure: the same facts in any order give the same answer, and nothing but
 * `question.at` is taken for now. The strictest reason decides; it stands first. Throws RangeError on an unknown
 * time zone or an instant that is none.
 */
export function decide(facts: ContactabilityFacts, question: Question, pack: RulePack = SE): Decision {
  const reasons = rules
    .filter(({ channels }) => channels.includes(question.channel))
    .map(({ rule }) => rule(facts, question, pack))
    .filter((reason): reason is Reason => reason !== null)
    .sort((a, b) => verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict));
  const verdict = reasons[0]?.verdict ?? 'unclear';
  return {
    verdict,
    reasons,
    duties: verdict === 'blocked' ? [] : dutiesOf(facts),
    rulePack: `${pack.country} ${pack.versionOn}`,
    decidedAt: question.at,
  };
}

/**
 * What must be said in a call that is made: who is calling (DAL 2005:59 2 kap.), and to a person at the first
 * contact the source (GDPR art. 14(3)(b)) and the right to object (art. 21(4)). Companies have no such rights.
 */
function dutiesOf(facts: ContactabilityFacts): Duty[] {
  const isPersonalData = facts.legalForm !== 'legal-person' && facts.legalForm !== 'role-address';
  if (facts.hasTalkedBefore || !isPersonalData) return ['say-who-is-calling'];
  return facts.isSourceThePerson
    ? ['say-who-is-calling', 'say-right-to-object']
    : ['say-who-is-calling', 'say-source-at-first-contact', 'say-right-to-object'];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
