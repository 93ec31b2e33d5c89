import { useState } from 'react';
import type { CountryRule } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { OwnRulingDialog } from './OwnRulingDialog.tsx';
import { useRuleWords } from './use-rule-words.ts';

/** One rule: whom it is about and what it asks; its sources, and a rule of the company's own, one press away. */
export function CountryRuleRow({ rule }: { readonly rule: CountryRule }) {
  const t = useTexts(settingsMessages);
  const words = useRuleWords(rule);
  const [areSourcesShown, setAreSourcesShown] = useState(false);
  const [isOverruling, setIsOverruling] = useState(false);
  const { ownRuling } = rule;
  return (
    <li className="rule">
      <div className="rule__what">
        <strong>{words.channels}</strong> <span className="soft">{words.recipient}</span>
      </div>
      <div className="rule__says">
        <p className={ownRuling ? 'soft' : ''}>
          {ownRuling ? t('packSays', { permission: words.says }) : words.says}
        </p>
        {ownRuling && (
          <p className="rule__own">
            <strong>{t(`permission.${ownRuling.permission}`)}.</strong>{' '}
            {t('ownRuleHolds', { day: ownRuling.decidedOn, by: ownRuling.decidedBy, note: ownRuling.note })}
          </p>
        )}
        {areSourcesShown && <Sources rule={rule} />}
      </div>
      <div className="rule__actions">
        <Button
          kind="link"
          onPress={() => setAreSourcesShown(!areSourcesShown)}
          aria-expanded={areSourcesShown}
        >
          {areSourcesShown ? t('hideSources') : t('showSources')}
        </Button>
        <Button kind="link" onPress={() => setIsOverruling(true)}>
          {t('ownRule')}
        </Button>
        {ownRuling && <TakeBack rule={rule} />}
      </div>
      {isOverruling && <OwnRulingDialog rule={rule} onClose={() => setIsOverruling(false)} />}
    </li>
  );
}

function Sources({ rule }: { readonly rule: CountryRule }) {
  const t = useTexts(settingsMessages);
  return (
    <div className="small soft">
      <p>{t(`ruleConfidence.${rule.confidence}`)}</p>
      {rule.citations.map(({ label, address }) => (
        <p key={`${label} ${address}`} className="rule__source">
          {label} <span className="rule__address">{address}</span>
        </p>
      ))}
    </div>
  );
}

function TakeBack({ rule }: { readonly rule: CountryRule }) {
  const t = useTexts(settingsMessages);
  const takeBack = useAction(client.settings.overrule);
  const run = async () => {
    const decidedBy = rule.ownRuling?.decidedBy ?? '';
    const outcome = await takeBack.run({
      ruleId: rule.id,
      permission: null,
      note: t('tookBackNote'),
      decidedBy,
    });
    if (outcome.ok) showToast({ text: t('tookBack') });
  };
  return (
    <Button kind="link" onPress={() => void run()}>
      {t('takeBack')}
    </Button>
  );
}
