import type { CalendarDay } from '../kernel/clock.ts';
import { reasonOf, type Rule } from './contactability-facts.ts';

/** Data that may only be stored may not be used for any contact, whatever was agreed (GDPR art. 18(2)). */
export const restricted: Rule = ({ restrictedSince }, _question, pack) =>
  // What was stored before there were restrictions says nothing of them.
  restrictedSince ? reasonOf(pack, 'restricted', 'blocked', { since: restrictedSince }) : null;

/** The earliest day from which one of these cards may only be stored; null when all may be used. */
export const restrictedSinceOf = (
  restrictedOn: ReadonlyMap<string, CalendarDay>,
  contactIds: readonly string[],
): CalendarDay | null => contactIds.flatMap((id) => restrictedOn.get(id) ?? []).sort()[0] ?? null;
