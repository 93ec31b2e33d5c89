import { useEffect, useState } from 'react';
import type { Instant } from '#shared/kernel/clock.ts';

const EVERY_MS = 30_000;

/** The time now, asked again every half minute. */
export function useNow(): Instant {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
