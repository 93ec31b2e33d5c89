import { useState } from 'react';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { CountryRuleRow } from './CountryRuleRow.tsx';

const OTHER_COUNTRIES = 'ZZ';
const codes = [...rulePacks.map(({ country }) => country), OTHER_COUNTRIES];

/** What each country asks before somebody is called or written to, with its sources, and the company's own word. */
export function CountryRules() {
  const t = useTexts(settingsMessages);
  const language = useLanguage();
  const [country, setCountry] = useState('SE');
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return (
    <Panel title={t('rulesTitle')} lead={t('rulesLead')}>
      <SelectField
        label={t('rulesCountry')}
        isNarrow
        value={country}
        onChange={setCountry}
        options={codes.map((id) => ({
          id,
          text: id === OTHER_COUNTRIES ? t('rulesOther') : (names.of(id) ?? id),
        }))}
      />
      <RulesOf country={country} />
    </Panel>
  );
}

function RulesOf({ country }: { readonly country: string }) {
  const t = useTexts(settingsMessages);
  const errorText = useErrorText();
  const { value, error } = useOperation(() => client.settings.rules({ country }), [country], ['settings']);
  if (error !== null) return <Banner tone="stop">{errorText(error)}</Banner>;
  if (!value) return <p className="soft">{t('loading')}</p>;
  return (
    <>
      <ul className="rules">
        {value.rules.map((rule) => (
          <CountryRuleRow key={rule.id} rule={rule} />
        ))}
      </ul>
      <p className="soft small">{t('rulesVersion', { day: value.versionOn })}</p>
    </>
  );
}
