import { useState } from 'react';
import { type CountryRule, permissions } from '#shared/features/settings/settings.contract.ts';
import { settingsMessages } from '#shared/features/settings/settings.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useRuleWords } from './use-rule-words.ts';

interface Props {
  readonly rule: CountryRule;
  readonly onClose: () => void;
}

/** The company's own word in place of a rule: what is to count, why, and who decided it. */
export function OwnRulingDialog({ rule, onClose }: Props) {
  const t = useTexts(settingsMessages);
  const errorText = useErrorText();
  const { channels, recipient } = useRuleWords(rule);
  const [permission, setPermission] = useState(rule.ownRuling?.permission ?? rule.permission);
  const [words, setWords] = useState({
    note: rule.ownRuling?.note ?? '',
    decidedBy: rule.ownRuling?.decidedBy ?? '',
  });
  const [isTried, setIsTried] = useState(false);
  const overrule = useAction(client.settings.overrule, 'in-place');
  const bind = (name: keyof typeof words) => ({
    value: words[name],
    onChange: (text: string) => setWords((before) => ({ ...before, [name]: text })),
    error: isTried && words[name].trim() === '' ? t('ownMissing') : null,
  });
  const submit = async () => {
    setIsTried(true);
    if (Object.values(words).some((text) => text.trim() === '')) return;
    const outcome = await overrule.run({ ruleId: rule.id, permission, ...words });
    if (!outcome.ok) return;
    showToast({ text: t('ownSaved') });
    onClose();
  };
  return (
    <Dialog
      title={t('ownRuleOf', { channels, recipient })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" onPress={() => void submit()}>
            {t('ownSave')}
          </Button>
        </>
      }
    >
      <div className="stack">
        {overrule.error && <Banner tone="stop">{errorText(overrule.error)}</Banner>}
        <RadioChoices
          label={t('ownPermission')}
          value={permission}
          onChange={setPermission}
          choices={permissions.map((id) => ({ id, text: t(`permission.${id}`) }))}
        />
        <TextAreaField
          label={t('ownWhy')}
          hint={t('ownWhyHint')}
          maxLength={1000}
          rows={3}
          {...bind('note')}
        />
        <Field label={t('ownBy')} maxLength={200} {...bind('decidedBy')} />
      </div>
    </Dialog>
  );
}
