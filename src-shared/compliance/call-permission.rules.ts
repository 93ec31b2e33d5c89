import { longestConsent } from './consents.rules.ts';
import { type ContactabilityFacts, reasonOf, type Rule, todayOf } from './contactability-facts.ts';
import { findMarketingRule, reasonBy } from './marketing-rule.ts';
import { customerWithin } from './register-exceptions.rules.ts';
import type { MarketingRule, RulePack } from './rule-packs/rule-pack.ts';
import { isNaturalPerson, type Reason, recipientKindOf } from './vocabulary.ts';

/** Marketing law follows the country of whoever is called; without it nothing can be said. */
export const unknownCountry: Rule = (facts, question, pack) => {
  if (facts.country !== null) return null;
  const reason = reasonOf(pack, 'unknown-country', 'unclear');
  return question.channel === 'phone' || question.channel === 'sms'
    ? reason
    : { ...reason, asks: ['country'] };
};

/** What the country's law says of a call to this kind of recipient, registers aside. */
export const callPermission: Rule = (facts, question, pack) => {
  if (facts.country === null) return null;
  const today = todayOf(question);
  const law = findMarketingRule(pack, facts, 'phone', today);
  if (law === null) return reasonOf(pack, 'law-uncertain', 'unclear');
  switch (law.permission) {
    case 'forbidden':
      return reasonBy(pack, law, 'forbidden', 'blocked');
    case 'opt-in':
      return judgeOptIn(facts, today, pack, law);
    case 'opt-out':
      return judgeOptOut(facts, today, pack, law);
  }
};

function judgeOptIn(facts: ContactabilityFacts, today: string, pack: RulePack, law: MarketingRule): Reason {
  const consented = judgeConsent(facts, today, pack, law);
  if (consented !== null) return consented;
  const customer =
    law.customerMonths === null
      ? null
      : customerWithin(law.customerMonths, facts, today, law.isForRunningContracts);
  return customer === null
    ? reasonBy(pack, law, 'consent-missing', 'blocked', { because: 'no-exception' })
    : reasonBy(pack, law, 'customer-exception', customer.verdict, customer.facts);
}

function judgeConsent(
  facts: ContactabilityFacts,
  today: string,
  pack: RulePack,
  law: MarketingRule,
): Reason | null {
  const consent = longestConsent(facts, 'phone', law.consentMonths, today);
  if (consent === null) return null;
  return reasonBy(pack, law, 'consent-held', 'allowed', {
    givenOn: consent.givenOn,
    ...(consent.until !== null && { until: consent.until }),
  });
}

/**
 * Where a register binds the number, what the register says is the reason. An interest need not be presumed of
 * whoever has said yes.
 */
function judgeOptOut(
  facts: ContactabilityFacts,
  today: string,
  pack: RulePack,
  law: MarketingRule,
): Reason | null {
  if (law.onlyIf === 'presumed-interest')
    return judgeConsent(facts, today, pack, law) ?? reasonBy(pack, law, 'presumed-interest', 'conditional');
  if (!isNaturalPerson(facts.legalForm))
    return reasonBy(pack, law, 'business-call', 'allowed', { legalForm: facts.legalForm });
  const isBound = pack.registers.some(({ binds }) => binds.includes(recipientKindOf(facts.legalForm)));
  return isBound ? null : reasonBy(pack, law, 'until-objection', 'allowed');
}
