import { useState } from 'react';
import { goTo } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';
import { emptyDraft } from './opt-out-draft.ts';
import { OptOutForm } from './OptOutForm.tsx';

/** Adds an opt-out; for a contact when one is given. */
export function NewOptOut({ contactId }: { readonly contactId: string | null }) {
  const errorText = useErrorText();
  const today = useToday();
  const [draft] = useState(() => emptyDraft(today));
  const { value: contact, error } = useOperation(
    async () => (contactId === null ? null : client.contacts.read({ id: contactId })),
    [contactId],
    [],
  );
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  if (contact === undefined) return null;
  if (contact === null) return <OptOutForm initial={draft} onCancel={() => goTo('opt-outs')} />;
  const about = { kind: 'person' as const, contactId, value: contact.name, statedBy: contact.name };
  return (
    <OptOutForm
      initial={{ ...draft, ...about }}
      onCancel={() => goTo('contacts', { contactId: contact.id })}
    />
  );
}
