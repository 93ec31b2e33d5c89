import { todayMessages } from '#shared/features/today/today.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DueDay } from './DueDay.tsx';

/** The weekly review of who is kept, once its day has come and there is somebody to decide about. */
export function RetentionReview({ today }: { readonly today: CalendarDay }) {
  const t = useTexts(todayMessages);
  const { value } = useOperation(() => client.retention.review(), [], ['retention', 'erasures']);
  if (!value?.isReviewDue || value.count === 0) return null;
  const { count } = value;
  return (
    <Panel title={t('retention')}>
      <ul className="today__list">
        <li className="today__row">
          <DueDay day={value.reviewOn} today={today} />
          <button
            type="button"
            className="today__who"
            onClick={() => goTo('subject-requests', { part: 'retention' })}
          >
            <span className="today__name">{t('retentionDue', { count })}</span>
            <span className="soft">{t('retentionHint')}</span>
          </button>
        </li>
      </ul>
    </Panel>
  );
}
