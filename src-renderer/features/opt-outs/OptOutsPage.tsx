import { useState } from 'react';
import { goTo, useView } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useToday } from '../../ui/use-today.ts';
import { ImportOptOuts } from './ImportOptOuts.tsx';
import { OptOutForm } from './OptOutForm.tsx';
import { OptOutList } from './OptOutList.tsx';
import type { ChosenList, ImportResult } from './import-steps.ts';
import { emptyDraft } from './opt-out-draft.ts';
import './opt-outs.css';

/** The opt-out register: found, opened, added to, lifted. */
export function OptOutsPage() {
  const params = useView((view) => view.params);
  const [text, setText] = useState('');
  const [isLiftedIncluded, setIsLiftedIncluded] = useState(false);
  const [list, setList] = useState<ChosenList | null>(null);
  const [result, setResult] = useState<ImportResult | null>(null);
  if (list !== null)
    return (
      <ImportOptOuts
        list={list}
        onDone={(outcome) => {
          setList(null);
          setResult(outcome);
          goTo('opt-outs');
        }}
        onCancel={() => setList(null)}
      />
    );
  if (params['new'] !== undefined)
    return <NewOptOut key={params['contactId']} contactId={params['contactId'] ?? null} />;
  return (
    <OptOutList
      filter={{ text, isLiftedIncluded }}
      onText={setText}
      onLiftedIncluded={setIsLiftedIncluded}
      openId={params['suppressionId'] ?? null}
      onList={setList}
      result={result}
      onResultRead={() => setResult(null)}
    />
  );
}

/** Adds an opt-out; for a contact when one is given. */
function NewOptOut({ contactId }: { readonly contactId: string | null }) {
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
