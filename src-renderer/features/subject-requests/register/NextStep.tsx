import type { SubjectRequestDetail } from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { AnswerWork } from '../AnswerWork.tsx';
import { PortableWork } from '../PortableWork.tsx';
import { RectifyWork } from '../RectifyWork.tsx';
import { ReportWork } from '../ReportWork.tsx';
import type { RestrictionSlot } from '../restriction-slot.ts';
import { RestrictWork } from '../RestrictWork.tsx';
import { isIdentityOpen } from './request-status.ts';
import { SettleIdentity } from './SettleIdentity.tsx';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly restriction: RestrictionSlot;
  readonly onChanged: () => void;
}

/** The one thing to do now with an open request. */
export function NextStep({ request, restriction, onChanged }: Props) {
  if (isIdentityOpen(request)) return <SettleIdentity request={request} onChanged={onChanged} />;
  const isDone = request.events.some(({ kind }) => kind === 'acted');
  switch (request.kind) {
    case 'access':
      return <ReportWork request={request} onChanged={onChanged} />;
    case 'portability':
      return <PortableWork request={request} onChanged={onChanged} />;
    case 'erasure':
      return isDone ? (
        <AnswerWork request={request} onChanged={onChanged} />
      ) : (
        <EraseWork request={request} />
      );
    case 'rectification':
      return isDone ? (
        <AnswerWork request={request} onChanged={onChanged} />
      ) : (
        <RectifyWork request={request} onChanged={onChanged} />
      );
    case 'restriction':
      return isDone ? (
        <AnswerWork request={request} onChanged={onChanged} />
      ) : (
        <RestrictWork request={request} restriction={restriction} onChanged={onChanged} />
      );
    case 'objection':
      return <AnswerWork request={request} onChanged={onChanged} />;
  }
}

function EraseWork({ request }: { readonly request: SubjectRequestDetail }) {
  const t = useTexts(requestPageMessages);
  return (
    <Panel title={t('nextErase')} lead={t('nextEraseLead')}>
      <div className="row">
        <Button
          kind="primary"
          onPress={() => goTo('subject-requests', { requestId: request.id, erase: 'yes' })}
        >
          {t('openPlan')}
        </Button>
      </div>
    </Panel>
  );
}
