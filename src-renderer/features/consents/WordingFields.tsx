import { type Wording, wordingLanguages } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages } from '#shared/features/consents/consents.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import type { ConsentFieldsProps } from './UseFields.tsx';

type Props = ConsentFieldsProps & {
  /** Those in which this use was asked for before, the newest first. */
  readonly wordings: readonly Wording[];
};

const NEW = 'new';

/** In which words the question was asked: those of before or new ones, and whether they named the company. */
export function WordingFields({ draft, onChange, problems, wordings }: Props) {
  const t = useTexts(consentsMessages);
  const chosen = wordings.find(({ number }) => number === draft.wordingNumber);
  return (
    <>
      {wordings.length > 0 && (
        <div className="stack stack--tight">
          <SelectField
            label={t('wording')}
            options={[
              ...wordings.map(({ number, text }) => ({
                id: String(number),
                text: t('wordingNumber', { number }),
                detail: firstLineOf(text),
              })),
              { id: NEW, text: t('newWording') },
            ]}
            value={chosen ? String(chosen.number) : NEW}
            onChange={(id) => onChange({ wordingNumber: id === NEW ? null : Number(id) })}
          />
          {chosen && <blockquote className="consent__words">{chosen.text}</blockquote>}
        </div>
      )}
      {!chosen && <NewWording draft={draft} onChange={onChange} problems={problems} />}
      <RadioChoices
        label={t('named')}
        choices={[
          { id: 'yes', text: t('named.yes') },
          { id: 'no', text: t('named.no'), hint: t('named.noHint') },
        ]}
        value={namedAs(draft.namesController)}
        onChange={(answer) => onChange({ namesController: answer === 'yes' })}
        error={problems?.named ? t('namedMissing') : null}
        isAcross
      />
    </>
  );
}

function namedAs(namesController: boolean | null): 'yes' | 'no' | null {
  if (namesController === null) return null;
  return namesController ? 'yes' : 'no';
}

const LINE = 90;

function firstLineOf(text: string): string {
  const line = text.split('\n')[0] ?? '';
  return line.length > LINE ? `${line.slice(0, LINE)}…` : line;
}

function NewWording({ draft, onChange, problems }: ConsentFieldsProps) {
  const t = useTexts(consentsMessages);
  return (
    <div className="consent-form__wording">
      <TextAreaField
        label={t('wordingText')}
        hint={t('wordingHint')}
        value={draft.wordingText}
        onChange={(wordingText) => onChange({ wordingText })}
        maxLength={8000}
        rows={4}
        error={problems?.wording ? t('wordingMissing') : null}
      />
      <SelectField
        label={t('wordingLanguage')}
        options={wordingLanguages.map((id) => ({ id, text: t(`language.${id}`) }))}
        value={draft.wordingLanguage}
        onChange={(wordingLanguage) => onChange({ wordingLanguage })}
        isNarrow
      />
    </div>
  );
}
