import type { Subject } from '#shared/compliance/subject.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Field } from '../../../ui/form/Field.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { identitiesFrom, type Identity, identityKey, isIdentityMissing } from './identity-choice.ts';

interface Props {
  readonly subject: Subject;
  readonly value: Identity | null;
  readonly onChange: (identity: Identity) => void;
  readonly ownWords: string;
  readonly onOwnWords: (words: string) => void;
  /** The person may be asked first. */
  readonly mayWait: boolean;
  readonly isTried: boolean;
}

/** How it is known who asks: suggested from what is held, settled with one choice. */
export function IdentityChoices({ subject, value, onChange, ownWords, onOwnWords, mayWait, isTried }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const language = useLanguage();
  const held = { ...subject, name: '' };
  const { value: suggestions, error } = useOperation(
    () => client.subjectRequests.suggestIdentity({ subject: held, language }),
    [held, language],
    [],
  );
  // Without suggestions there are still the ways that need none.
  if (suggestions === undefined && error === null) return <p className="soft">{t('loading')}</p>;
  const identities = identitiesFrom(suggestions ?? [], mayWait);
  return (
    <>
      <RadioChoices
        label={t('identity')}
        hint={t('identityHint')}
        choices={identities.map((identity) => ({
          id: identityKey(identity),
          text: t(`identity.${identity.way}`),
          ...hintOf(identity.way === 'later' ? t('identity.laterHint') : identity.hint),
        }))}
        value={value === null ? null : identityKey(value)}
        onChange={(id) => {
          const chosen = identities.find((identity) => identityKey(identity) === id);
          if (chosen) onChange(chosen);
        }}
        error={isTried && value === null ? t('identityMissing') : null}
      />
      {value?.way === 'own-words' && (
        <Field
          label={t('identityOwnWords')}
          value={ownWords}
          onChange={onOwnWords}
          error={isTried && isIdentityMissing(value, ownWords) ? t('identityOwnWordsMissing') : null}
          maxLength={500}
        />
      )}
    </>
  );
}

const hintOf = (hint: string) => (hint === '' ? {} : { hint });
