import type { RetentionPeriods } from '#shared/features/retention/retention.contract.ts';
import { firstDayKept } from '#shared/features/retention/retention.rules.ts';
import { addSeconds, type CalendarDay, type Instant, localTimeAt } from '#shared/kernel/clock.ts';
import type { Cutoffs } from './past-period.repository.ts';

/** The days that part what is kept from what is past its period. */
export function cutoffsOf(periods: RetentionPeriods, today: CalendarDay, timeZone: string): Cutoffs {
  const prospect = firstDayKept(today, periods.prospect);
  return {
    today,
    prospect,
    prospectStart: startOfDay(prospect, timeZone),
    customer: firstDayKept(today, periods.customer),
    months: periods,
  };
}

/** The instant at which a day begins in `timeZone`: clocks there are never more than a day away from UTC. */
function startOfDay(day: CalendarDay, timeZone: string): Instant {
  let [before, after] = [-26 * 60, 26 * 60];
  const midnightUtc: Instant = `${day}T00:00:00.000Z`;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (localTimeAt(addSeconds(midnightUtc, middle * 60), timeZone).day < day) before = middle;
    else after = middle;
  }
  return addSeconds(midnightUtc, after * 60);
}
