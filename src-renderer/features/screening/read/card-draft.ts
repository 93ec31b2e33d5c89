import { suggestedDeleteOn } from '#shared/features/screening/list-card.rules.ts';
import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';

/** A calendar day, or empty. */
type Day = ListCard['obtainedOn'];

/** The card with another day on which the list was got; the day for deletion follows as long as it is our suggestion. */
export function withObtainedOn(card: ListCard, obtainedOn: Day, today: CalendarDay): ListCard {
  const isOurs = card.deleteOn === '' || card.deleteOn === suggestionFor(card.obtainedOn, today);
  return { ...card, obtainedOn, deleteOn: isOurs ? suggestionFor(obtainedOn, today) : card.deleteOn };
}

/** Empty when three months have passed already: then only a person can say. */
function suggestionFor(obtainedOn: Day, today: CalendarDay): Day {
  if (obtainedOn === '') return '';
  const suggested = suggestedDeleteOn(obtainedOn);
  return suggested >= today ? suggested : '';
}
