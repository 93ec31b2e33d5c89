import { type ReactNode, useState } from 'react';
import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo, useView } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useToday } from '../../ui/use-today.ts';
import { ContactForm } from './ContactForm.tsx';
import { ContactList } from './ContactList.tsx';
import { draftOf, emptyDraft } from './contact-draft.ts';
import './contacts.css';

interface Props {
  /** What other features know of the contact that is open. */
  readonly records?: (contactId: string) => ReactNode;
}

const nothing = (): ReactNode => null;

/** People and companies: found, opened, added, changed. */
export function ContactsPage({ records = nothing }: Props) {
  const params = useView((view) => view.params);
  const [text, setText] = useState('');
  const contactId = params['contactId'] ?? null;
  if (params['new'] !== undefined) return <NewContact />;
  if (params['edit'] !== undefined && contactId !== null)
    return <EditContact key={contactId} id={contactId} />;
  return <ContactList text={text} onText={setText} openId={contactId} records={records} />;
}

/** Adds a contact. */
function NewContact() {
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

/** Changes a contact. What it held when the form opened is what is changed. */
function EditContact({ id }: { readonly id: string }) {
  const t = useTexts(contactsMessages);
  const errorText = useErrorText();
  const { value: contact, error, reload } = useOperation(() => client.contacts.read({ id }), [id], []);
  if (contact)
    return (
      <ContactForm
        title={t('editTitle', { name: contact.name })}
        lead={t('editLead')}
        saveText={t('saveChanges')}
        initial={draftOf(contact)}
        onCancel={() => goTo('contacts', { contactId: id })}
      />
    );
  if (!error) return null;
  return (
    <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
      {errorText(error)}
    </Banner>
  );
}
