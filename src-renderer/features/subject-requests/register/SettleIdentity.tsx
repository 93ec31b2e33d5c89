import { useState } from 'react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useToday } from '../../../ui/use-today.ts';
import { type Identity, identityWords, isIdentityMissing } from './identity-choice.ts';
import { IdentityChoices } from './IdentityChoices.tsx';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** Nobody knows yet who asks: settled with one choice, or the person is asked. */
export function SettleIdentity({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const errorText = useErrorText();
  const today = useToday();
  const [identity, setIdentity] = useState<Identity | null>(null);
  const [ownWords, setOwnWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  const note = useAction(client.subjectRequests.noteIdentity, 'in-place');
  const send = async (state: 'asked' | 'settled', words: string) => {
    const outcome = await note.run({ id: request.id, eventId: crypto.randomUUID(), state, on: today, words });
    if (outcome.ok) onChanged();
  };
  const settle = () => {
    setIsTried(true);
    if (identity === null || isIdentityMissing(identity, ownWords)) return;
    void send('settled', identityWords(identity, ownWords, request.language));
  };
  return (
    <Panel title={t('nextIdentity')} lead={t('nextIdentityLead')}>
      {request.identityAskedOn !== null && <p>{t('identityAsked', { day: request.identityAskedOn })}</p>}
      <IdentityChoices
        subject={request.subject}
        value={identity}
        onChange={setIdentity}
        ownWords={ownWords}
        onOwnWords={setOwnWords}
        mayWait={false}
        isTried={isTried}
      />
      {note.error && <Banner tone="stop">{errorText(note.error)}</Banner>}
      <div className="row">
        <Button kind="primary" pendingText={note.isPending ? t('saving') : null} onPress={settle}>
          {t('identitySettle')}
        </Button>
        {request.identityAskedOn === null && (
          <Button isDisabled={note.isPending} onPress={() => void send('asked', '')}>
            {t('identityAsk')}
          </Button>
        )}
      </div>
      {request.identityAskedOn === null && <p className="soft small">{t('identityAskHint')}</p>}
    </Panel>
  );
}
