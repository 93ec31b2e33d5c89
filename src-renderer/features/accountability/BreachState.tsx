import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import type { BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { REPORT_HOURS, reportBy, reportClock } from '#shared/features/accountability/breach.rules.ts';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { Meter } from '../../ui/layout/Meter.tsx';
import { useNow } from './use-now.ts';

type Watched = Pick<BreachInput, 'awareAt' | 'reportedAt' | 'risk'>;

const URGENT_HOURS = 24;

/** Where the report to the authority stands, in words. */
export function BreachState({ breach }: { readonly breach: Watched }) {
  const t = useTexts(accountabilityMessages);
  const { state, hours, minutes } = reportClock(breach, useNow());
  const words = t(`state.${state}`, { hours, minutes });
  const isBad = state === 'over' || state === 'reported-late';
  return isBad ? <strong className="breaches__late">{words}</strong> : <>{words}</>;
}

/** The 72 hours as a bar, with the instant at which they end. */
export function BreachClock({ breach }: { readonly breach: Watched }) {
  const t = useTexts(accountabilityMessages);
  const { state, hours, minutes } = reportClock(breach, useNow());
  const by = reportBy(breach.awareAt);
  if (state !== 'running' && state !== 'over')
    return (
      <p>
        <BreachState breach={breach} />
      </p>
    );
  const isOver = state === 'over';
  return (
    <div className="breach-clock">
      <Meter
        label={t('clock')}
        value={isOver ? REPORT_HOURS : REPORT_HOURS - hours}
        max={REPORT_HOURS}
        words={t(`state.${state}`, { hours, minutes })}
        tone={isOver || hours < URGENT_HOURS ? 'stop' : 'caution'}
      />
      <p className="small soft">
        {t('reportBy', { day: dayOf(by), time: timeOf(by) })}
        {breach.risk === 'unknown' && ` ${t('clockDecide')}`}
      </p>
    </div>
  );
}
