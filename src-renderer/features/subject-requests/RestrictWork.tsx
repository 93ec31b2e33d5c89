import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NoteAct } from './register/NoteAct.tsx';
import type { RestrictionSlot } from './restriction-slot.ts';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly restriction: RestrictionSlot;
  readonly onChanged: () => void;
}

/** The use is restricted for every card that the request covers, and that is noted. */
export function RestrictWork({ request, restriction, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const note = useAction(client.subjectRequests.noteAct);
  const noteActed = async (words: string) => {
    const outcome = await note.run({ id: request.id, eventId: crypto.randomUUID(), words });
    if (outcome.ok) onChanged();
  };
  const { contactIds } = request.subject;
  return (
    <Panel title={t('nextRestrict')} lead={t(contactIds.length === 0 ? 'noContact' : 'nextRestrictLead')}>
      {contactIds.map((contactId) => (
        <div key={contactId}>{restriction(contactId, (words) => void noteActed(words))}</div>
      ))}
      {contactIds.length === 0 && <NoteAct requestId={request.id} onChanged={onChanged} isPrimary />}
    </Panel>
  );
}
