import { addSeconds, type Instant } from '../../kernel/clock.ts';
import type { Breach, BreachInput } from './accountability.contract.ts';

const HOUR_SECONDS = 3600;
/** GDPR art. 33(1). */
export const REPORT_HOURS = 72;

/** The last instant for the report to the authority: hours run on whatever the wall clock does in between. */
export const reportBy = (awareAt: Instant): Instant => addSeconds(awareAt, REPORT_HOURS * HOUR_SECONDS);

/** Must the authority be told? Only when a risk is unlikely need it not be (art. 33(1)). */
export function mustReport(risk: BreachInput['risk']): Breach['mustReport'] {
  switch (risk) {
    case 'unlikely':
      return 'no';
    case 'risk':
    case 'high':
      return 'yes';
    case 'unknown':
      return 'decide';
  }
}

/** Must those concerned be told? When the risk to them is high (art. 34(1)). */
export function mustTell(risk: BreachInput['risk']): Breach['mustTell'] {
  switch (risk) {
    case 'unlikely':
    case 'risk':
      return 'no';
    case 'high':
      return 'yes';
    case 'unknown':
      return 'decide';
  }
}

/** True when it was reported after its 72 hours: the report must then say why (art. 33(1)). */
export const isReportedLate = ({
  awareAt,
  reportedAt,
}: Pick<BreachInput, 'awareAt' | 'reportedAt'>): boolean =>
  reportedAt !== null && reportedAt > reportBy(awareAt);

/** What the law asks of this breach. */
export const judgeBreach = (breach: BreachInput): Breach => ({
  ...breach,
  reportBy: reportBy(breach.awareAt),
  mustReport: mustReport(breach.risk),
  mustTell: mustTell(breach.risk),
});

/** Where the 72 hours stand. */
interface ReportClock {
  readonly state: 'running' | 'over' | 'reported' | 'reported-late' | 'not-needed';
  /** Whole hours left while it runs; whole hours past while it is over; else 0. */
  readonly hours: number;
  /** Whole minutes beside the hours. */
  readonly minutes: number;
}

/** The clock of a breach at `now`. */
export function reportClock(
  breach: Pick<BreachInput, 'awareAt' | 'reportedAt' | 'risk'>,
  now: Instant,
): ReportClock {
  const { awareAt, reportedAt, risk } = breach;
  if (reportedAt !== null)
    return { state: isReportedLate(breach) ? 'reported-late' : 'reported', hours: 0, minutes: 0 };
  if (mustReport(risk) === 'no') return { state: 'not-needed', hours: 0, minutes: 0 };
  const left = Math.trunc((Date.parse(reportBy(awareAt)) - Date.parse(now)) / 60_000);
  const isOver = now > reportBy(awareAt);
  const minutes = Math.abs(left);
  return { state: isOver ? 'over' : 'running', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
}

/** The field of a note that cannot be: a report before it was known, or something that lies ahead. Null when all can. */
export function wrongFieldOf(
  breach: Pick<BreachInput, 'happenedOn' | 'awareAt' | 'reportedAt' | 'toldOn'>,
  now: Instant,
  today: string,
): 'happenedOn' | 'awareAt' | 'reportedAt' | 'toldOn' | null {
  const { happenedOn, awareAt, reportedAt, toldOn } = breach;
  if (happenedOn !== null && happenedOn > today) return 'happenedOn';
  if (awareAt > now) return 'awareAt';
  if (reportedAt !== null && (reportedAt < awareAt || reportedAt > now)) return 'reportedAt';
  return toldOn !== null && toldOn > today ? 'toldOn' : null;
}
