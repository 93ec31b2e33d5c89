import { useState } from 'react';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { useTexts } from '../../ui/language.tsx';
import { useToday } from '../../ui/use-today.ts';
import { emptyDraft } from './contact-draft.ts';
import { ContactForm } from './ContactForm.tsx';

/** Adds a contact. */
export function NewContact() {
  const t = useTexts(contactsMessages);
  const today = useToday();
  const [initial] = useState(() => emptyDraft(today));
  return (
    <ContactForm
      title={t('newTitle')}
      lead={t('newLead')}
      saveText={t('saveNew')}
      initial={initial}
      onCancel={() => goTo('contacts')}
    />
  );
}
