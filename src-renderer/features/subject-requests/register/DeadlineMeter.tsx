import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Meter } from '../../../ui/layout/Meter.tsx';
import { useToday } from '../../../ui/use-today.ts';

/** The days left until the last day by law: in words, and as a bar that grows shorter; full again once it is late. */
export function DeadlineMeter({
  request,
}: {
  readonly request: Pick<SubjectRequest, 'receivedOn' | 'dueOn'>;
}) {
  const t = useTexts(subjectRequestsPageMessages);
  const { days, of, tone } = daysLeft(request, useToday());
  const day = request.dueOn;
  const words =
    days === 0
      ? t('lastDay', { day })
      : t(days < 0 ? 'daysOver' : 'daysLeft', { day, count: Math.abs(days) });
  return (
    <Meter
      label={t('legalDay')}
      value={days < 0 ? of : Math.min(of, days)}
      max={of}
      words={words}
      tone={tone}
    />
  );
}

const DAY_MS = 86_400_000;
const FEW = 7;

/** Whole days from one day to another; negative when it has passed. */
const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

interface DaysLeft {
  /** Negative once the last day has passed. */
  readonly days: number;
  /** Of how many in all. */
  readonly of: number;
  readonly tone: 'accent' | 'caution' | 'stop';
}

/** How much of the time to answer is left today. */
function daysLeft(
  { receivedOn, dueOn }: Pick<SubjectRequest, 'receivedOn' | 'dueOn'>,
  today: CalendarDay,
): DaysLeft {
  const days = daysBetween(today, dueOn);
  return {
    days,
    of: Math.max(1, daysBetween(receivedOn, dueOn)),
    tone: days < 0 ? 'stop' : days < FEW ? 'caution' : 'accent',
  };
}
