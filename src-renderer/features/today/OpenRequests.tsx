import { FileText } from 'lucide-react';
import { todayMessages } from '#shared/features/today/today.messages.ts';
import type { Client } from '#shared/contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { DueDay } from './DueDay.tsx';

type Request = Awaited<ReturnType<Client['subjectRequests']['list']>>[number];

const SHOWN = 12;

/** Requests that wait for an answer, the earliest last day first. */
export function OpenRequests({ today }: { readonly today: CalendarDay }) {
  const t = useTexts(todayMessages);
  const errorText = useErrorText();
  const { value, error } = useOperation(() => client.subjectRequests.list(), [], ['subjectRequests']);
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  const open = openOnes(value ?? []);
  if (open.length === 0) return null;
  return (
    <Panel title={t('requests')} aside={<span className="soft">{open.length}</span>}>
      <ul className="today__list">
        {open.slice(0, SHOWN).map((request) => (
          <RequestRow key={request.id} request={request} today={today} />
        ))}
      </ul>
      <div>
        <Button kind="link" icon={FileText} onPress={() => goTo('subject-requests')}>
          {t('allRequests')}
        </Button>
      </div>
    </Panel>
  );
}

const openOnes = (requests: readonly Request[]): readonly Request[] =>
  requests
    .filter(({ answeredAt }) => answeredAt === null)
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));

function RequestRow({ request, today }: { readonly request: Request; readonly today: CalendarDay }) {
  const t = useTexts(todayMessages);
  const { id, kind, name, receivedOn, dueOn } = request;
  const what = t(`request.${kind}`);
  return (
    <li className="today__row">
      {dueOn < today ? (
        <span className="today__when today__when--over">{t('overdue', { day: dueOn })}</span>
      ) : (
        <DueDay day={dueOn} today={today} />
      )}
      <button
        type="button"
        className="today__who"
        onClick={() => goTo('subject-requests', { requestId: id })}
      >
        <span className="today__name">{name || what}</span>
        <span className="soft">{t('requestReceived', { what, day: receivedOn })}</span>
      </button>
    </li>
  );
}
