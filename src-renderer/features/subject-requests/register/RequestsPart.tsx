import { Inbox } from 'lucide-react';
import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useOperation } from '../../../ipc/use-operation.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { dayOf } from '../../../ui/format-instant.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { DeadlineMeter } from './DeadlineMeter.tsx';
import { statusOf } from './request-status.ts';
import '../subject-requests.css';

/** Open requests by their last day, the answered ones below. */
export function RequestsPart() {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const { value, error, reload } = useOperation(() => client.subjectRequests.list(), [], ['subjectRequests']);
  if (error)
    return (
      <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
        {errorText(error)}
      </Banner>
    );
  if (value === undefined) return <p className="soft">{t('loading')}</p>;
  const open = value.filter(({ answeredAt }) => answeredAt === null);
  const closed = value.filter(({ answeredAt }) => answeredAt !== null);
  return (
    <>
      <Panel title={t('open')} aside={open.length > 0 ? <span className="soft">{open.length}</span> : null}>
        {open.length === 0 && (
          <EmptyState title={t('noOpen')} icon={Inbox}>
            {t('noOpenHint')}
          </EmptyState>
        )}
        <RequestList requests={open} />
      </Panel>
      {closed.length > 0 && (
        <Panel title={t('closed')}>
          <RequestList requests={closed} />
        </Panel>
      )}
    </>
  );
}

const RequestList = ({ requests }: { readonly requests: readonly SubjectRequest[] }) =>
  requests.length > 0 && (
    <ul className="requests">
      {requests.map((request) => (
        <RequestRow key={request.id} request={request} />
      ))}
    </ul>
  );

function RequestRow({ request }: { readonly request: SubjectRequest }) {
  const t = useTexts(subjectRequestsPageMessages);
  const { id, kind, name, answeredAt, receivedOn, outcome } = request;
  const words = answeredAt === null ? t(`status.${statusOf(request)}`) : t(`outcome.${outcome ?? 'granted'}`);
  return (
    <li className="requests__row">
      <button
        type="button"
        className="requests__open"
        onClick={() => goTo('subject-requests', { requestId: id })}
      >
        <span className="requests__name">{name || t(answeredAt ? 'erasedName' : 'withoutName')}</span>
        <span>
          {t(`kind.${kind}`)}
          <span className="soft"> · {words}</span>
        </span>
      </button>
      {answeredAt === null ? (
        <DeadlineMeter request={request} />
      ) : (
        <AnsweredOn receivedOn={receivedOn} answeredOn={dayOf(answeredAt)} dueOn={request.dueOn} />
      )}
    </li>
  );
}

interface AnsweredProps {
  readonly receivedOn: string;
  readonly answeredOn: string;
  readonly dueOn: string;
}

function AnsweredOn({ receivedOn, answeredOn, dueOn }: AnsweredProps) {
  const t = useTexts(subjectRequestsPageMessages);
  return (
    <p className="small soft requests__answered">
      {t('receivedShort', { day: receivedOn })}
      <br />
      {t('answeredOn', { day: answeredOn })}
      {answeredOn > dueOn && <span className="requests__late"> ({t('late')})</span>}
    </p>
  );
}
