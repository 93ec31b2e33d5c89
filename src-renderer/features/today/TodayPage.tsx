import { Ban, CalendarClock, PhoneOff } from 'lucide-react';
import { useRef } from 'react';
import type { Client } from '#shared/contract.ts';
import { type CalendarDay, weekdayOf } from '#shared/kernel/clock.ts';
import { todayMessages } from '#shared/features/today/today.messages.ts';
import { goTo, LOG_LINE_ID } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useToday } from '../../ui/use-today.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { BreachClock } from './BreachClock.tsx';
import { ListDuties } from './ListDuties.tsx';
import { OpenRequests } from './OpenRequests.tsx';
import { RegistersExpiring } from './RegistersExpiring.tsx';
import { RetentionReview } from './RetentionReview.tsx';
import './today.css';

type Call = Awaited<ReturnType<Client['calls']['followUps']>>[number];

const SHOWN = 12;

/** What the day asks for: what the law waits for, whom to call back, calls without a name. */
export function TodayPage() {
  const t = useTexts(todayMessages);
  const today = useToday();
  return (
    <Page title={t('title')} lead={t(`weekday.${weekdayNumber(today)}`, { day: today })}>
      <GetStarted />
      <BreachClock />
      <OpenRequests today={today} />
      <FollowUps today={today} />
      <RetentionReview today={today} />
      <ListDuties today={today} />
      <RegistersExpiring today={today} />
      <UnnamedCalls />
    </Page>
  );
}

const weekdayNumber = (day: CalendarDay) =>
  (['1', '2', '3', '4', '5', '6', '7'] as const)[weekdayOf(day) - 1] ?? '1';

function FollowUps({ today }: { readonly today: string }) {
  const t = useTexts(todayMessages);
  const errorText = useErrorText();
  const { value: calls, error } = useOperation(
    () => client.calls.followUps({ until: today }),
    [today],
    ['calls', 'contacts'],
  );
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  return (
    <Panel
      title={t('followUps')}
      aside={calls && calls.length > 0 ? <span className="soft">{calls.length}</span> : null}
    >
      {calls?.length === 0 && (
        <EmptyState title={t('noFollowUps')} icon={CalendarClock}>
          {t('noFollowUpsHint')}
        </EmptyState>
      )}
      <ul className="today__list">
        {calls?.slice(0, SHOWN).map((call) => (
          <FollowUp key={call.id} call={call} today={today} />
        ))}
      </ul>
      {calls && calls.length > SHOWN && <p className="soft">{t('more', { count: calls.length - SHOWN })}</p>}
    </Panel>
  );
}

function FollowUp({ call, today }: { readonly call: Call; readonly today: string }) {
  const t = useTexts(todayMessages);
  const row = useRef<HTMLLIElement>(null);
  const complete = useAction(client.calls.completeFollowUp);
  const isLate = call.followUpOn !== null && call.followUpOn < today;
  const finish = async () => {
    const outcome = await complete.run({ id: call.id, isDone: true });
    if (!outcome.ok) return;
    focusBeside(row.current);
    const undo = { run: () => client.calls.completeFollowUp({ id: call.id, isDone: false }), seconds: 10 };
    showToast({ text: t('followUpDone', { name: call.name || call.number }), undo });
  };
  return (
    <li ref={row} className="today__row">
      <span className={isLate ? 'today__when today__when--late' : 'today__when'}>
        {isLate ? t('late', { day: call.followUpOn ?? '' }) : (call.followUpTime ?? t('anyTime'))}
      </span>
      <button type="button" className="today__who" onClick={() => goTo('calls', { callId: call.id })}>
        <span className="today__name">
          {call.isSuppressed && (
            <span className="today__suppressed">
              <Icon of={Ban} size={15} /> {t('suppressed')}
            </span>
          )}
          {call.name || call.number}
        </span>
        <span className="soft">{[call.companyName, call.note].filter(Boolean).join(' · ')}</span>
      </button>
      <Button onPress={() => void finish()} aria-label={t('doneAria', { name: call.name || call.number })}>
        {t('done')}
      </Button>
    </li>
  );
}

/** The row goes with its button: the next one is done with the same key. */
function focusBeside(row: Element | null): void {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const button = beside?.querySelector<HTMLElement>('.button') ?? document.getElementById(LOG_LINE_ID);
  button?.focus();
}

/** Only while the journal is empty: the three things worth doing first. */
function GetStarted() {
  const t = useTexts(todayMessages);
  const { value } = useOperation(() => client.calls.list({ limit: 1 }), [], ['calls']);
  if (value?.totalInJournal !== 0) return null;
  return (
    <Panel title={t('start')}>
      <ol className="today__steps">
        <li>{t('startCall')}</li>
        <li>
          {t('startOptOuts')}{' '}
          <Button kind="link" onPress={() => goTo('opt-outs')}>
            {t('openOptOuts')}
          </Button>
        </li>
        <li>
          {t('startCompany')}{' '}
          <Button kind="link" onPress={() => goTo('settings')}>
            {t('openSettings')}
          </Button>
        </li>
      </ol>
    </Panel>
  );
}

function UnnamedCalls() {
  const t = useTexts(todayMessages);
  const { value } = useOperation(
    () => client.calls.list({ filter: { onlyUnnamed: true }, limit: SHOWN }),
    [],
    ['calls', 'contacts'],
  );
  if (!value || value.rows.length === 0) return null;
  return (
    <Panel title={t('unnamed')} lead={t('unnamedHint')}>
      <ul className="today__list">
        {value.rows.slice(0, 5).map((call) => (
          <li key={call.id} className="today__row">
            <span className="today__when">{dayOf(call.calledAt, call.utcOffsetMinutes)}</span>
            <button type="button" className="today__who" onClick={() => goTo('calls', { callId: call.id })}>
              <span className="today__name">{call.number || t('noNumber')}</span>
              <span className="soft">{call.note}</span>
            </button>
          </li>
        ))}
      </ul>
      {value.rows.length > 5 && (
        <div>
          <Button kind="link" icon={PhoneOff} onPress={() => goTo('calls', { unnamed: 'yes' })}>
            {t('allUnnamed')}
          </Button>
        </div>
      )}
    </Panel>
  );
}
