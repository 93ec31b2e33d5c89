import { useEffect, useState } from 'react';
import { todayMessages } from '#shared/features/today/today.messages.ts';
import type { Client } from '#shared/contract.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';

type Breach = Awaited<ReturnType<Client['accountability']['breaches']>>[number];

const MINUTE_MS = 60_000;

/** Breaches that are to be reported, or may be, with the time that is left of the 72 hours. */
export function BreachClock() {
  const t = useTexts(todayMessages);
  const { value } = useOperation(() => client.accountability.breaches(), [], ['accountability']);
  const running = (value ?? []).filter(
    ({ reportedAt, mustReport }) => reportedAt === null && mustReport !== 'no',
  );
  if (running.length === 0) return null;
  return (
    <Panel title={t('breaches')}>
      <ul className="today__list">
        {running.map((breach) => (
          <BreachRow key={breach.id} breach={breach} />
        ))}
      </ul>
    </Panel>
  );
}

function BreachRow({ breach }: { readonly breach: Breach }) {
  const t = useTexts(todayMessages);
  const { reportBy, what, mustReport } = breach;
  const minutes = Math.ceil((Date.parse(reportBy) - useNow()) / MINUTE_MS);
  const by = { day: dayOf(reportBy), time: timeOf(reportBy) };
  return (
    <li className="today__row">
      <span className="today__when today__when--over">
        {minutes <= 0
          ? t('breachOver')
          : minutes < 60
            ? t('breachMinutes', { count: minutes })
            : t('breachHours', { count: Math.floor(minutes / 60) })}
      </span>
      <button
        type="button"
        className="today__who"
        onClick={() => goTo('subject-requests', { part: 'accountability' })}
      >
        <span className="today__name">{what || t('breachWhat')}</span>
        <span className="soft">{t(mustReport === 'yes' ? 'breachBy' : 'breachDecide', by)}</span>
      </button>
    </li>
  );
}

/** The time now, in milliseconds, again every half minute. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}
