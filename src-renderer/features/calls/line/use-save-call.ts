import { type RecordCall, UNDO_SECONDS } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { useTexts } from '../../../ui/language.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { type Chosen, clearLogLine } from './log-line.store.ts';

/** Saves a call, says so with ten seconds to take it back, and empties the line only when the call is safe. */
export function useSaveCall() {
  const t = useTexts(callsMessages);
  const record = useAction(saveCall);
  const save = async (call: RecordCall, chosen: Chosen): Promise<void> => {
    const outcome = await record.run({ call, chosen });
    if (!outcome.ok) return;
    clearLogLine();
    const { blocked } = outcome.value;
    showToast({
      text: blocked === null ? t('saved') : t(`savedAndBlocked.${blocked}`),
      undo: { run: () => client.calls.undo({ id: call.id }), seconds: UNDO_SECONDS },
    });
  };
  return { save, isPending: record.isPending };
}

async function saveCall({ call, chosen }: { readonly call: RecordCall; readonly chosen: Chosen }) {
  if (chosen.by !== 'new') return client.calls.record(call);
  // The call's own id also names the contact, so that a second try makes no second person.
  const contactId = call.id;
  await client.contacts.save(newContact(contactId, chosen.name));
  return client.calls.record({ ...call, contactId });
}

/** Somebody met for the first time: a name, and nothing guessed. */
export const newContact = (id: string, name: string) => ({
  id,
  kind: 'person' as const,
  name,
  companyName: '',
  role: '',
  legalForm: 'unknown' as const,
  organisationNumber: '',
  note: '',
  points: [],
});
