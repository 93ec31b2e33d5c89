import { optOutsMessages } from '#shared/features/opt-outs/opt-outs.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { ComboField } from '../../ui/controls/ComboField.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { OptOutDraft } from './opt-out-draft.ts';

interface Props {
  readonly draft: OptOutDraft;
  readonly onChange: (part: Partial<OptOutDraft>) => void;
  readonly error: string | null;
}

/** Somebody in the journal, found while typing. */
export function PersonField({ draft, onChange, error }: Props) {
  const t = useTexts(optOutsMessages);
  const text = draft.value;
  const { value: people = [] } = useOperation(
    async () => (text.trim() === '' ? [] : client.contacts.suggest({ text: text.slice(0, 200) })),
    [text],
    ['contacts'],
  );
  const choose = (id: string) => {
    const person = people.find((one) => one.id === id);
    if (person) onChange({ contactId: person.id, value: person.name });
  };
  return (
    <ComboField
      label={t('value.person')}
      hint={t('valueHint.person')}
      error={error}
      options={people.map(({ id, name, companyName, role }) => ({
        id,
        text: name,
        detail: [role, companyName].filter(Boolean).join(', '),
      }))}
      inputValue={text}
      onInputChange={(value) => {
        // The field repeats the chosen name; only another text takes the choice back.
        if (value !== text) onChange({ value, contactId: null });
      }}
      onChoose={choose}
      emptyText={t('nobodyByName')}
      allowsOwnText
    />
  );
}
