import { useState } from 'react';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { ComboField } from '../../ui/controls/ComboField.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { newContact } from './line/use-save-call.ts';

const NEW_PERSON = 'new';

/** Gives an unnamed call its person: somebody in the journal, or somebody new who then carries the number. */
export function NameCall({ call }: { readonly call: Call }) {
  const t = useTexts(callsMessages);
  const [text, setText] = useState('');
  // One id for every try: a second press makes no second person.
  const [newId] = useState(() => crypto.randomUUID());
  const { value: people = [] } = useOperation(
    () => (text === '' ? Promise.resolve([]) : client.contacts.suggest({ text })),
    [text],
    ['contacts'],
  );
  const name = useAction(nameCall);
  const written = text.trim();
  const choose = (id: string) =>
    void name.run(id === NEW_PERSON ? { call, newId, name: written } : { call, contactId: id });
  return (
    <ComboField
      label={t('nameCall')}
      options={[
        ...people.map((person) => ({ id: person.id, text: person.name, detail: person.companyName })),
        ...(written === '' ? [] : [{ id: NEW_PERSON, text: t('suggestNew', { name: written }) }]),
      ]}
      inputValue={text}
      onInputChange={setText}
      onChoose={choose}
      emptyText={t('nameCallHint')}
    />
  );
}

type Naming = { readonly call: Call } & (
  { readonly contactId: string } | { readonly newId: string; readonly name: string }
);

async function nameCall(naming: Naming) {
  const { call } = naming;
  if ('contactId' in naming) return client.calls.name({ id: call.id, contactId: naming.contactId });
  await client.contacts.save({ ...newContact(naming.newId, naming.name), points: pointsOf(call) });
  return client.calls.name({ id: call.id, contactId: naming.newId });
}

/** A covered number stays with the call alone. */
const pointsOf = ({ number, isNumberMasked, calledAt, utcOffsetMinutes }: Call) =>
  number === '' || isNumberMasked
    ? []
    : [
        {
          id: crypto.randomUUID(),
          kind: 'phone' as const,
          raw: number,
          label: '',
          source: { kind: 'call' as const, note: '', obtainedOn: dayOf(calledAt, utcOffsetMinutes) },
        },
      ];
