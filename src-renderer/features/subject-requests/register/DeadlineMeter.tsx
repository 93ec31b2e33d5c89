import type { SubjectRequest } from '#shared/features/subject-requests/request-register.contract.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { useTexts } from '../../../ui/language.tsx';
import { Meter } from '../../../ui/layout/Meter.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { daysLeft } from './days-left.ts';

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
