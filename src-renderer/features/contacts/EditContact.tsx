import { contactsMessages } from '#shared/features/contacts/contacts.messages.ts';
import { goTo } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { draftOf } from './contact-draft.ts';
import { ContactForm } from './ContactForm.tsx';

/** Changes a contact. What it held when the form opened is what is changed. */
export function EditContact({ id }: { readonly id: string }) {
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
