import { useState } from 'react';
import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { DeadlineMeter } from './DeadlineMeter.tsx';
import { ExtendForm } from './ExtendForm.tsx';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** The last day by law, the other count where there is one, and more time where it may be taken. */
export function Deadline({ request, onChanged }: Props) {
  const t = useTexts(requestPageMessages);
  const today = useToday();
  const [isExtending, setIsExtending] = useState(false);
  const { dueOn, laterDueOn, aimOn, extendedOn, mayExtend } = request;
  return (
    <Panel title={t('deadline')}>
      <div className="deadline">
        <DeadlineMeter request={request} />
        <div className="stack stack--tight">
          {laterDueOn !== dueOn && <p>{t('laterDay', { day: laterDueOn })}</p>}
          {extendedOn !== null && <p>{t('extendedOn', { day: extendedOn })}</p>}
          {aimOn < dueOn && aimOn >= today && <p className="soft">{t('aimDay', { day: aimOn })}</p>}
        </div>
      </div>
      {mayExtend && !isExtending && (
        <div className="row">
          <Button onPress={() => setIsExtending(true)}>{t('extend')}</Button>
        </div>
      )}
      {mayExtend && isExtending && (
        <ExtendForm request={request} onCancel={() => setIsExtending(false)} onChanged={onChanged} />
      )}
    </Panel>
  );
}
