import type { CountryRule } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { useTexts } from '../../ui/language.tsx';

interface RuleWords {
  /** `E-post, SMS` */
  readonly channels: string;
  readonly recipient: string;
  /** `Bara med samtycke, undantag för kunder` */
  readonly says: string;
}

/** A rule as a person reads it. */
export function useRuleWords(rule: CountryRule): RuleWords {
  const t = useTexts(settingsMessages);
  return {
    channels: rule.channels.map((channel) => t(`channel.${channel}`)).join(', '),
    recipient: t(`recipient.${rule.recipient}`),
    says: [
      t(`permission.${rule.permission}`),
      ...(rule.onlyIf === null ? [] : [t(`onlyIf.${rule.onlyIf}`)]),
      ...(rule.hasSoftOptIn ? [t('softOptIn')] : []),
    ].join(', '),
  };
}
