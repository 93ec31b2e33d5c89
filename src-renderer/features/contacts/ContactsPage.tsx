import { type ReactNode, useState } from 'react';
import { useView } from '../../app/view.store.ts';
import { ContactList } from './ContactList.tsx';
import { EditContact } from './EditContact.tsx';
import { NewContact } from './NewContact.tsx';
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
