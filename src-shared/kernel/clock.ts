/** An instant in UTC with milliseconds, `2026-11-23T09:15:00.000Z`: sorts as text. */
export type Instant = string;

/** A calendar day without a zone, `2026-11-23`. */
export type CalendarDay = string;

/** Passed in wherever "now" matters, so that tests decide what time it is. */
export interface Clock {
  readonly now: () => Date;
  /** IANA name of the zone the seller works in, `Europe/Stockholm`. */
  readonly timeZone: () => string;
}

/** The instant of a `Date` in the one form that is stored. */
export const toInstant = (date: Date): Instant => date.toISOString();

/** The instant `seconds` after `instant`; negative goes back. */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** A wall-clock reading in a zone. */
export interface LocalTime {
  readonly day: CalendarDay;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Minutes since local midnight, 0–1439. */
  readonly minuteOfDay: number;
}

/** What the wall clock in `timeZone` shows at `instant`. Throws RangeError on an unknown zone. */
export function localTimeAt(instant: Instant, timeZone: string): LocalTime {
  if (latest?.instant === instant && latest.timeZone === timeZone) return latest.local;
  const local = readWallClock(instant, timeZone);
  latest = { instant, timeZone, local };
  return local;
}

/** The calendar day where the seller works. */
export const todayAt = (clock: Clock): CalendarDay =>
  localTimeAt(toInstant(clock.now()), clock.timeZone()).day;

// One decision asks several times what time it is at the same instant.
let latest: { readonly instant: Instant; readonly timeZone: string; readonly local: LocalTime } | null = null;

function readWallClock(instant: Instant, timeZone: string): LocalTime {
  const parts = Object.fromEntries(
    formatterFor(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  const day = `${parts['year']}-${parts['month']}-${parts['day']}`;
  return { day, weekday: weekdayOf(day), minuteOfDay: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times more than using one.
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export const weekdayOf = (day: CalendarDay): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The day `count` days after `day`; negative goes back. */
export const addDays = (day: CalendarDay, count: number): CalendarDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

/**
 * The same-numbered day `count` months later, or that month's last day when it is shorter
 * (Regulation (EEC, Euratom) 1182/71 art. 3(2)(c)).
 */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfTarget = new Date(Date.UTC(year, month + count, 0));
  const target = Math.min(date, lastOfTarget.getUTCDate());
  return `${lastOfTarget.toISOString().slice(0, 8)}${twoDigits(target)}`;
}

/** `07`: as hours, minutes, months and days are written. */
export const twoDigits = (value: number | string): string => String(value).padStart(2, '0');
