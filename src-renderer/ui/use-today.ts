import { useEffect, useState } from 'react';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { dayOf } from './format-instant.ts';

const LOOK_EVERY_MS = 30_000;

const readToday = (): CalendarDay => dayOf(new Date().toISOString());

/** The calendar day where the seller is; becomes the next one at midnight, with the window left open. */
export function useToday(): CalendarDay {
  const [today, setToday] = useState(readToday);
  useEffect(() => {
    const timer = setInterval(() => setToday(readToday()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
