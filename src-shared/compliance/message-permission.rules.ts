import { judgeAssessment } from './assessment.rules.ts';
import { hasRefused, longestConsent } from './consents.rules.ts';
import { type ContactabilityFacts, reasonOf, type Rule, todayOf } from './contactability-facts.ts';
import { asking, findMarketingRule, reasonBy, ruleFor } from './marketing-rule.ts';
import type { MarketingRule, RulePack } from './rule-packs/rule-pack.ts';
import { softOptInOf, type SoftOptInFault } from './soft-opt-in.rules.ts';
import { type Ask, type Channel, type Reason, recipientKindOf } from './vocabulary.ts';

interface Case {
  readonly facts: ContactabilityFacts;
  readonly channel: Channel;
  readonly today: string;
  readonly pack: RulePack;
  readonly law: MarketingRule;
  /** A known kind of recipient could have more freedom; it is asked before anything else. */
  readonly first: readonly Ask[];
}

type Fault = SoftOptInFault | 'not-about-their-work' | 'not-published' | 'private-address' | 'said-no';

/**
 * What marketing law and the GDPR say of one message: both must let it pass, except that consent and the exception
 * for customers need no further basis (CJEU C-654/23). Strictest first is the caller's work.
 */
export const messagePermission: Rule = (facts, question, pack) => {
  // Which law asks is not known before the country is.
  if (facts.country === null || question.channel === 'tracking') return null;
  const today = todayOf(question);
  const law = findMarketingRule(pack, facts, question.channel, today);
  if (law === null) return reasonOf(pack, 'law-uncertain', 'unclear');
  const first: readonly Ask[] = facts.legalForm === 'unknown' ? ['legal-form'] : [];
  return judgeMessage({ facts, channel: question.channel, today, pack, law, first });
};

function judgeMessage(one: Case): Reason[] {
  const { facts, channel, today, pack, law } = one;
  if (law.permission === 'forbidden') return [reasonBy(pack, law, 'forbidden', 'blocked')];
  const consent = longestConsent(facts, channel, law.consentMonths, today);
  if (consent !== null)
    return [
      reasonBy(pack, law, 'consent-held', 'allowed', {
        givenOn: consent.givenOn,
        ...(consent.until !== null && { until: consent.until }),
      }),
    ];
  const others = judgeWithoutInquiry(one);
  // What may be sent anyway need not be an answer to anything.
  if (others.every(isSettled)) return others;
  const inquiry = judgeInquiry(one);
  return inquiry === null ? others : [inquiry];
}

function judgeWithoutInquiry(one: Case): Reason[] {
  if (one.law.permission === 'opt-in') return [judgeOptIn(one, null)];
  // After a no, only a new consent opens the door again, even where the law asks none of others.
  return hasRefused(one.facts, one.channel) ? [judgeOptIn(one, 'said-no')] : judgeOptOut(one);
}

const isSettled = ({ verdict, asks }: Reason): boolean =>
  asks === undefined && (verdict === 'allowed' || verdict === 'conditional');

/** An answer to what the person asked is not marketing to a stranger, but it may answer nothing else. */
function judgeInquiry({ facts, pack, law, first }: Case): Reason | null {
  if (facts.source !== 'inquiry' || facts.message === null) return null;
  const { answersInquiry } = facts.message;
  if (answersInquiry === true) return reasonBy(pack, law, 'answers-inquiry', 'conditional');
  if (answersInquiry === false) return null;
  return asking(reasonBy(pack, law, 'inquiry-open', 'unclear'), ...first, 'answers-inquiry');
}

/** Consent is needed; the exception for customers may stand in for it. `fault` says what else had failed before. */
function judgeOptIn({ facts, channel, today, pack, law, first }: Case, fault: Fault | null): Reason {
  const soft = softOptInOf(law.softOptIn, facts, channel, today);
  switch (soft.is) {
    case 'met':
      return reasonBy(pack, law, 'soft-opt-in', 'allowed', {
        productKind: soft.productKind,
        ...(soft.collectedOn !== null && { soldOn: soft.collectedOn }),
        ...(soft.until !== null && { until: soft.until }),
      });
    case 'open':
      return asking(reasonBy(pack, law, 'soft-opt-in-open', 'unclear'), ...first, soft.ask);
    case 'failed': {
      const because =
        fault ?? (facts.isPrivateAddress && isEmployed(facts) ? 'private-address' : soft.because);
      const reason = reasonBy(pack, law, 'consent-missing', 'blocked', { because });
      return first.length === 0 ? reason : asking(reason, ...first);
    }
  }
}

const isEmployed = ({ legalForm }: ContactabilityFacts): boolean => recipientKindOf(legalForm) === 'employee';

/**
 * Free until the recipient objects: on the rule's own condition, and for a person on an assessment. Neither is asked
 * of a customer who could be written to even where consent is needed.
 */
function judgeOptOut(one: Case): Reason[] {
  const { facts, pack, law } = one;
  if (recipientKindOf(facts.legalForm) !== 'company') {
    const customer = judgeOptIn({ ...one, law: strictRuleOf(one) }, null);
    if (customer.rule === 'soft-opt-in') return [customer];
  }
  const condition = judgeCondition(one);
  if (condition !== null && condition.verdict !== 'allowed' && condition.verdict !== 'conditional')
    return [condition];
  if (recipientKindOf(facts.legalForm) === 'company')
    return condition === null ? [reasonBy(pack, law, 'company-message', 'allowed')] : [condition];
  return [...(condition === null ? [] : [condition]), judgeAssessment(facts, pack)];
}

function judgeCondition(one: Case): Reason | null {
  const { facts, pack, law } = one;
  switch (law.onlyIf) {
    case null:
      return null;
    case 'presumed-interest':
      return reasonBy(pack, law, 'presumed-interest', 'conditional');
    case 'about-their-work':
      return judgeFact(
        one,
        facts.message?.isAboutTheirWork ?? null,
        'about-their-work',
        'not-about-their-work',
      );
    case 'published-address':
      return judgeFact(one, facts.message?.isAddressPublished ?? null, 'published-address', 'not-published');
  }
}

/** Where the law is less than sure of its own line, the condition stays one even when it is met. */
function judgeFact(
  one: Case,
  fact: boolean | null,
  rule: 'about-their-work' | 'published-address',
  fault: Fault,
): Reason {
  const { pack, law, first } = one;
  if (fact === null) return asking(reasonBy(pack, law, `${rule}-open`, 'unclear'), ...first, rule);
  if (!fact) return judgeOptIn({ ...one, law: strictRuleOf(one) }, fault);
  return reasonBy(pack, law, rule, law.confidence === 'high' ? 'allowed' : 'conditional');
}

/** What holds when the condition does not: the rule for natural persons, under the recipient's own citations. */
function strictRuleOf({ pack, channel, today, law }: Case): MarketingRule {
  const strict = ruleFor(pack, 'natural-person', channel, today);
  return { ...law, permission: 'opt-in', softOptIn: law.softOptIn ?? strict?.softOptIn ?? null };
}

/** The country's rule is a guess, or the company has put its own in its place: every verdict says so. */
export const aboutTheRule: Rule = (facts, question, pack) => {
  if (facts.country === null || question.channel === 'tracking') return null;
  const law = findMarketingRule(pack, facts, question.channel, todayOf(question));
  if (law === null) return null;
  if (law.ownRuling !== null) {
    const { permission, decidedBy, decidedOn, note } = law.ownRuling;
    return reasonBy(pack, law, 'own-rule', 'allowed', { permission, decidedBy, decidedOn, note });
  }
  if (law.confidence !== 'low') return null;
  const isConsented = longestConsent(facts, question.channel, law.consentMonths, todayOf(question)) !== null;
  return isConsented ? null : reasonBy(pack, law, 'law-uncertain', 'unclear');
};
