import { useState } from 'react';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { ComboField } from '../../ui/ComboField.tsx';
import { useTexts } from '../../ui/language.tsx';

/** Gives an unnamed call its person. */
export function NameCall({ call }: { readonly call: Call }) {
  const t = useTexts(callsMessages);
  const [text, setText] = useState('');
  const { value: people = [] } = useOperation(
    () => (text === '' ? Promise.resolve([]) : client.contacts.suggest({ text })),
    [text],
    ['contacts'],
  );
  const name = useAction(client.calls.name);
  return (
    <ComboField
      label={t('nameCall')}
      options={people.map((person) => ({ id: person.id, text: person.name, detail: person.companyName }))}
      inputValue={text}
      onInputChange={setText}
      onChoose={(contactId) => void name.run({ id: call.id, contactId })}
      emptyText={t('nameCallNobody')}
    />
  );
}
