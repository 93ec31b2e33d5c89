import { useEffect, useState } from 'react';

const REST_MS = 300;

/** `value` once it has stayed the same for a moment: so that not every letter typed asks the journal. */
export function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
