import { rulePacks, packFor, withOwnRulings } from '#shared/compliance/rule-packs/pack-for.ts';
import { otherCountries } from '#shared/compliance/rule-packs/other-countries.ts';
import type { MarketingRule } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { CountryRule } from '#shared/features/settings/settings.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, type Clock, todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { insertOwnRuling, readOwnRulings } from './own-rulings.repository.ts';

/** The rules of a country that hold today, each with the company's own word in its place. */
export async function showRules(
  queries: Queries,
  clock: Clock,
  country: string,
): Promise<{ versionOn: CalendarDay; rules: CountryRule[] }> {
  const pack = packFor(country);
  const ruled = withOwnRulings(pack, await readOwnRulings(queries));
  const today = todayAt(clock);
  const rules = ruled.rules.flatMap((rule, index): CountryRule[] => {
    const original = pack.rules[index];
    return original && isHeldOn(rule, today) ? [toCountryRule(rule, original)] : [];
  });
  return { versionOn: pack.versionOn, rules };
}

const isHeldOn = ({ validFrom, validUntil }: MarketingRule, today: CalendarDay): boolean =>
  (validFrom === null || validFrom <= today) && (validUntil === null || today <= validUntil);

const toCountryRule = (rule: MarketingRule, { permission }: MarketingRule): CountryRule => ({
  id: rule.id,
  channels: [...rule.channels],
  recipient: rule.recipient,
  permission,
  onlyIf: rule.onlyIf,
  hasSoftOptIn: rule.softOptIn !== null,
  confidence: rule.confidence,
  citations: [...rule.citations],
  ownRuling: rule.ownRuling,
});

interface Ruling {
  readonly ruleId: string;
  readonly permission: CountryRule['permission'] | null;
  readonly note: string;
  readonly decidedBy: string;
}

/** Keeps the company's own word, or its taking back. Throws `invalid-input` for a rule that no pack has. */
export async function overrule(
  queries: Queries,
  trail: AuditTrail,
  clock: Clock,
  ruling: Ruling,
): Promise<void> {
  const isKnown = [...rulePacks, otherCountries].some(({ rules }) =>
    rules.some(({ id }) => id === ruling.ruleId),
  );
  if (!isKnown) throw new AppError('invalid-input', { field: 'ruleId' });
  const row = { ...ruling, decidedOn: todayAt(clock), recordedAt: toInstant(clock.now()) };
  await insertOwnRuling(queries, row);
  trail.record({ action: 'settings.overrule', table: 'ownRuling', id: ruling.ruleId, after: row });
}
