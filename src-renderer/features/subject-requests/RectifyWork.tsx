import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NoteAct } from './register/NoteAct.tsx';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** Something is wrong: the card is where it is corrected, and what was done is noted. */
export function RectifyWork({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const [contactId] = request.subject.contactIds;
  return (
    <Panel title={t('nextRectify')} lead={t(contactId === undefined ? 'noContact' : 'nextRectifyLead')}>
      {contactId !== undefined && (
        <div className="row">
          <Button kind="primary" onPress={() => goTo('contacts', { contactId, edit: 'yes' })}>
            {t('openCard')}
          </Button>
        </div>
      )}
      <NoteAct requestId={request.id} onChanged={onChanged} isPrimary={contactId === undefined} />
    </Panel>
  );
}
