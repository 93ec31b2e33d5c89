import type { CalendarDay } from '../../kernel/clock.ts';
import { shorten } from '../../kernel/shorten.ts';

const LONGEST = 80;
const LONGEST_ENDING = '.xlsx'.length;

/**
 * A name without its ending for a file that is about a list: what is in it, the supplier, the day. Every file system
 * takes it: no path parts, at most 80 characters with the ending. The title must be plain letters.
 */
export function listFileName(title: string, supplier: string, day: CalendarDay): string {
  const room = LONGEST - LONGEST_ENDING - title.length - day.length - 2;
  const named = shorten(safePart(supplier), room);
  return [title, named, day].filter((part) => part !== '').join(' ');
}

const safePart = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} '’&-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
