import { ClipboardList } from 'lucide-react';
import { todayMessages } from '#shared/features/today/today.messages.ts';
import type { Client } from '#shared/contract.ts';
import { addDays, type CalendarDay } from '#shared/kernel/clock.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DueDay } from './DueDay.tsx';

type ScreenedList = Awaited<ReturnType<Client['screening']['lists']>>[number];

const DAYS_AHEAD = 14;

/** Lists whose people are owed a notice, or whose untouched rows are to be erased, within two weeks. */
export function ListDuties({ today }: { readonly today: CalendarDay }) {
  const t = useTexts(todayMessages);
  const { value } = useOperation(() => client.screening.lists(), [], ['screening', 'calls']);
  const duties = dutiesOf(value ?? [], addDays(today, DAYS_AHEAD));
  if (duties.length === 0) return null;
  return (
    <Panel title={t('listDuties')}>
      <ul className="today__list">
        {duties.map(({ list, what, dueOn }) => (
          <li key={`${what} ${list.id}`} className="today__row">
            <DueDay day={dueOn} today={today} />
            <button
              type="button"
              className="today__who"
              onClick={() => goTo('screening', { listId: list.id })}
            >
              <span className="today__name">{t(what, { count: list.untouchedCount })}</span>
              <span className="soft">{`${list.supplier} · ${list.fileName}`}</span>
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="link" icon={ClipboardList} onPress={() => goTo('screening')}>
          {t('allLists')}
        </Button>
      </div>
    </Panel>
  );
}

interface ListDuty {
  readonly list: ScreenedList;
  readonly what: 'noticeDue' | 'deleteDue';
  readonly dueOn: CalendarDay;
}

function dutiesOf(lists: readonly ScreenedList[], until: CalendarDay): ListDuty[] {
  const standing = lists.filter(({ undoneAt }) => undoneAt === null);
  const notices = standing
    .filter(({ noticedOn }) => noticedOn === null)
    .map((list) => ({ list, what: 'noticeDue' as const, dueOn: list.noticeDueOn }));
  const erasures = standing
    .filter(({ untouchedCount }) => untouchedCount > 0)
    .map((list) => ({ list, what: 'deleteDue' as const, dueOn: list.deleteOn }));
  return [...notices, ...erasures]
    .filter(({ dueOn }) => dueOn <= until)
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}
