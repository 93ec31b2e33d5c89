import { useState } from 'react';
import { useView } from '../../app/view.store.ts';
import { ContactList } from './ContactList.tsx';
import { EditContact } from './EditContact.tsx';
import { NewContact } from './NewContact.tsx';
import './contacts.css';

/** People and companies: found, opened, added, changed. */
export function ContactsPage() {
  const params = useView((view) => view.params);
  const [text, setText] = useState('');
  const contactId = params['contactId'] ?? null;
  if (params['new'] !== undefined) return <NewContact />;
  if (params['edit'] !== undefined && contactId !== null)
    return <EditContact key={contactId} id={contactId} />;
  return <ContactList text={text} onText={setText} openId={contactId} />;
}
