import { Ban, CalendarClock } from 'lucide-react';
import { formatDuration } from '#shared/features/calls/call-duration.rules.ts';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { dayOf, timeOf } from '../../ui/format-instant.ts';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import type { Column } from '../../ui/table/Table.tsx';

/** The columns of the call history. */
export function useCallColumns(): readonly Column<Call>[] {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  return [
    {
      id: 'when',
      title: t('when'),
      width: '148px',
      cell: (call) => (
        <span className="calls-page__when">
          {dayOf(call.calledAt, call.utcOffsetMinutes)} {timeOf(call.calledAt, call.utcOffsetMinutes)}
        </span>
      ),
    },
    { id: 'who', title: t('who'), width: 'minmax(150px, 4fr)', cell: (call) => <Who call={call} /> },
    {
      id: 'outcome',
      title: t('csv.outcome'),
      width: '104px',
      cell: (call) => t(`outcomeShort.${call.outcome}`),
    },
    {
      id: 'length',
      title: t('length'),
      width: '80px',
      align: 'end',
      cell: (call) =>
        call.durationSeconds === null ? '' : formatDuration(roughly(call.durationSeconds), language),
    },
    { id: 'note', title: t('csv.note'), width: 'minmax(160px, 5fr)', cell: (call) => <Note call={call} /> },
  ];
}

/** Whole minutes are enough in a list; the seconds stand in the call itself. */
const roughly = (seconds: number): number => (seconds < 60 ? seconds : Math.round(seconds / 60) * 60);

function Who({ call }: { readonly call: Call }) {
  const t = useTexts(callsMessages);
  return (
    <span className="one-line">
      <span className="one-line__first">
        {call.isSuppressed && (
          <span className="calls-page__suppressed">
            <Icon of={Ban} size={15} /> {t('suppressed')}
          </span>
        )}
        <strong className="one-line__cut">{call.name || call.number || t('unnamed')}</strong>
      </span>
      {call.companyName !== '' && <span className="one-line__rest soft">{call.companyName}</span>}
    </span>
  );
}

const Note = ({ call }: { readonly call: Call }) => (
  <span>
    {call.followUpOn !== null && !call.isFollowUpDone && (
      <span className="calls-page__follow-up">
        <Icon of={CalendarClock} size={15} />{' '}
        {[call.followUpOn, call.followUpTime].filter(Boolean).join(' ')}{' '}
      </span>
    )}
    {call.note}
  </span>
);
