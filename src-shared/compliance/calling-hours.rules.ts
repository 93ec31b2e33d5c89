import { type LocalTime, localTimeAt } from '../kernel/clock.ts';
import { reasonOf, type Rule } from './contactability-facts.ts';
import type { CallingHours } from './rule-packs/rule-pack.ts';
import { isSwedishHoliday } from './swedish-holidays.ts';
import { isNaturalPerson } from './vocabulary.ts';

const FRIDAY = 5;

/**
 * Outside the hours set for persons or companies, at weekends and on public holidays: a condition, never a ban, since
 * no statute names hours.
 */
export const outsideCallingHours: Rule = (facts, question, pack) => {
  const hours = isNaturalPerson(facts.legalForm) ? facts.hours.person : facts.hours.company;
  const because = whyOutside(localTimeAt(question.at, question.timeZone), hours);
  if (because === null) return null;
  return reasonOf(pack, 'outside-calling-hours', 'conditional', { because, from: hours.from, to: hours.to });
};

function whyOutside(local: LocalTime, hours: CallingHours): 'weekend' | 'holiday' | 'hour' | null {
  if (local.weekday > FRIDAY) return 'weekend';
  if (isSwedishHoliday(local.day)) return 'holiday';
  const isInside = local.minuteOfDay >= hours.from * 60 && local.minuteOfDay < hours.to * 60;
  return isInside ? null : 'hour';
}
