import { type LocalTime, localTimeAt } from '../../kernel/clock.ts';
import { reasonOf, type Rule } from '../contactability-facts.ts';
import type { CallingHours } from '../rule-packs/rule-pack.ts';
import { isNaturalPerson } from '../vocabulary.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';

const FRIDAY = 5;

/**
 * Outside the hours set for persons or companies, at weekends and on Swedish public holidays: a condition, never a
 * ban, since no Swedish statute names hours. Another country's hours narrow the company's own.
 */
export const outsideCallingHours: Rule = (facts, question, pack) => {
  const who = isNaturalPerson(facts.legalForm) ? 'person' : 'company';
  const hours = bothOf(facts.hours[who], pack.callingHours[who]);
  const because = whyOutside(localTimeAt(question.at, question.timeZone), hours, pack.country === 'SE');
  if (because === null) return null;
  return reasonOf(pack, 'outside-calling-hours', 'conditional', { because, from: hours.from, to: hours.to });
};

const bothOf = (own: CallingHours, country: CallingHours): CallingHours => ({
  from: Math.max(own.from, country.from),
  to: Math.min(own.to, country.to),
});

function whyOutside(
  local: LocalTime,
  hours: CallingHours,
  isInSweden: boolean,
): 'weekend' | 'holiday' | 'hour' | null {
  if (local.weekday > FRIDAY) return 'weekend';
  if (isInSweden && isSwedishHoliday(local.day)) return 'holiday';
  const isInside = local.minuteOfDay >= hours.from * 60 && local.minuteOfDay < hours.to * 60;
  return isInside ? null : 'hour';
}
