import { addMonths, type CalendarDay } from '../../kernel/clock.ts';
import type { Mapping } from '../../lists/list-fields.ts';
import type { ListCard } from './screening-session.contract.ts';
import { requiredOfCard, type RequiredOfCard } from './screening-words.ts';

/** A card as it is before anybody has filled it in. */
export const emptyCard: ListCard = {
  supplier: '',
  obtainedOn: '',
  collectedOn: '',
  collectedHow: '',
  toldWhat: '',
  isControllerNamed: 'unknown',
  lawfulBasis: 'unknown',
  audience: 'unknown',
  deleteOn: '',
  evidence: null,
};

/** What the card still lacks on `today`. A list got tomorrow and one to be deleted yesterday are mistakes, so they lack their day. */
export function missingOf(card: ListCard, today: CalendarDay): RequiredOfCard[] {
  const isSaid: Readonly<Record<RequiredOfCard, boolean>> = {
    supplier: card.supplier !== '',
    obtainedOn: card.obtainedOn !== '' && card.obtainedOn <= today,
    collectedHow: card.collectedHow !== '',
    toldWhat: card.toldWhat !== '',
    lawfulBasis: card.lawfulBasis !== 'unknown',
    deleteOn: card.deleteOn !== '' && card.deleteOn >= today,
  };
  return requiredOfCard.filter((part) => !isSaid[part]);
}

/** True when a row could be reached at all: some column holds numbers or addresses. */
export const hasIdentifierColumn = (mapping: Mapping): boolean =>
  mapping.includes('phone') || mapping.includes('email');

/** A day to propose for deletion: three months after the list was obtained. Our own default, no law names one. */
export const suggestedDeleteOn = (obtainedOn: CalendarDay): CalendarDay => addMonths(obtainedOn, 3);

/**
 * The last day to tell the people on a list where their data come from: one month after it was obtained, or the day of
 * the first contact, whichever is first (GDPR art. 14(3)(a)–(b)). A weekend does not move it: art. 14 says "at the
 * latest", and earlier does no harm. A contact before the list was obtained owes nothing to it.
 */
export function noticeDueOn(obtainedOn: CalendarDay, firstContactOn: CalendarDay | null): CalendarDay {
  const oneMonthOn = addMonths(obtainedOn, 1);
  const isContactFirst =
    firstContactOn !== null && firstContactOn >= obtainedOn && firstContactOn < oneMonthOn;
  return isContactFirst ? firstContactOn : oneMonthOn;
}
