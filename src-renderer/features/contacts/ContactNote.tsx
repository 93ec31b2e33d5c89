import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { findSpecialCategories } from '#shared/features/contacts/special-category.rules.ts';
import { findPersonalIdentityNumbers } from '#shared/kernel/organisation-number.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useTexts } from '../../ui/language.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';

interface Props {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

/** The note, with a gentle warning when it seems to say more about somebody than a sale needs. */
export function ContactNote({ note, onChange }: Props) {
  const t = useTexts(contactsMessages);
  const hints = findSpecialCategories(note);
  const hasPersonalNumber = findPersonalIdentityNumbers(note).length > 0;
  return (
    <>
      <TextAreaField
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        onChange={onChange}
        maxLength={4000}
        rows={3}
        isOptional
      />
      {(hints.length > 0 || hasPersonalNumber) && (
        <Banner tone="caution">
          {hints.map(({ category, word }) => (
            <p key={category}>{t('specialHint', { word, category: t(`special.${category}`) })}</p>
          ))}
          {hasPersonalNumber && <p>{t('personalNumberHint')}</p>}
        </Banner>
      )}
    </>
  );
}
