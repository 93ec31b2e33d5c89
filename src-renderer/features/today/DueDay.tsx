import { todayMessages } from '#shared/features/today/today.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { useTexts } from '../../ui/language.tsx';

/** The last day for something, in the first column of a row. */
export function DueDay({ day, today }: { readonly day: CalendarDay; readonly today: CalendarDay }) {
  const t = useTexts(todayMessages);
  const isLate = day < today;
  return (
    <span className={isLate ? 'today__when today__when--late' : 'today__when'}>
      {t(isLate ? 'wasDue' : 'dueBy', { day })}
    </span>
  );
}
