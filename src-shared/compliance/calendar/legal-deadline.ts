import { addMonths, type CalendarDay } from '../../kernel/clock.ts';
import { workingDayFrom } from './swedish-holidays.ts';

/**
 * Last day to answer a request received on `receivedOn`: one month by GDPR art. 12(3), counted by Regulation
 * (EEC, Euratom) 1182/71 art. 3: the same-numbered day, or the month's last; moved to the next working day when
 * it is a Saturday, Sunday or Swedish public holiday.
 */
export const oneMonthDeadline = (receivedOn: CalendarDay): CalendarDay =>
  workingDayFrom(addMonths(receivedOn, 1));

/**
 * Last day after an extension by two months (GDPR art. 12(3)): three months from receipt, counted in the same way,
 * not two months from the first deadline.
 */
export const extendedDeadline = (receivedOn: CalendarDay): CalendarDay =>
  workingDayFrom(addMonths(receivedOn, 3));
