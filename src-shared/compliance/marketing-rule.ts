import type { CalendarDay } from '../kernel/clock.ts';
import type { ContactabilityFacts } from './contactability-facts.ts';
import type { MarketingRule, RulePack } from './rule-packs/rule-pack.ts';
import { type Channel, type Reason, recipientKindOf, type RuleId, type Verdict } from './vocabulary.ts';

/**
 * What the pack asks before this recipient is reached in this way on `today`. An employee's private address is a
 * natural person's. Null when the pack says nothing.
 */
export function findMarketingRule(
  pack: RulePack,
  facts: Pick<ContactabilityFacts, 'legalForm' | 'isPrivateAddress'>,
  channel: Channel,
  today: CalendarDay,
): MarketingRule | null {
  const kind = recipientKindOf(facts.legalForm);
  const recipient = kind === 'employee' && facts.isPrivateAddress ? 'natural-person' : kind;
  return ruleFor(pack, recipient, channel, today);
}

/** The rule for one kind of recipient; null when the pack has none that holds on `today`. */
export const ruleFor = (
  pack: RulePack,
  recipient: MarketingRule['recipient'],
  channel: Channel,
  today: CalendarDay,
): MarketingRule | null =>
  pack.rules.find(
    (rule) =>
      rule.recipient === recipient &&
      rule.channels.includes(channel) &&
      (rule.validFrom === null || rule.validFrom <= today) &&
      (rule.validUntil === null || today <= rule.validUntil),
  ) ?? null;

/** A reason that names the country's rule behind it and cites it first. */
export const reasonBy = (
  pack: RulePack,
  law: MarketingRule,
  rule: RuleId,
  verdict: Verdict,
  facts: Reason['facts'] = {},
): Reason => ({
  rule,
  verdict,
  facts: { law: law.id, ...facts },
  citations: [...law.citations, ...pack.citations[rule]],
});

/** The same reason, waiting for what nobody has said yet. */
export const asking = (reason: Reason, ...asks: NonNullable<Reason['asks']>): Reason => ({ ...reason, asks });
