import { useCallback, useEffect, useRef } from 'react';

const SAVE_AFTER_MS = 600;

/**
 * Keeps what is written soon after it was written, so that a lock loses nothing. `keep` does it at once: false when it
 * could not be kept. `save` answers whether it was.
 */
export function useKeeping<T>(
  value: T,
  save: (value: T) => Promise<boolean>,
): { readonly keep: () => Promise<boolean> } {
  const text = JSON.stringify(value);
  const kept = useRef(text);
  const latest = useRef({ value, text, save });
  useEffect(() => {
    latest.current = { value, text, save };
  });
  const keep = useCallback(async (): Promise<boolean> => {
    const wanted = latest.current;
    const before = kept.current;
    if (before === wanted.text) return true;
    kept.current = wanted.text;
    const isKept = await wanted.save(wanted.value);
    // The next attempt tries again.
    if (!isKept && kept.current === wanted.text) kept.current = before;
    return isKept;
  }, []);
  useEffect(() => {
    if (text === kept.current) return undefined;
    const timer = setTimeout(() => void keep(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text, keep]);
  useEffect(() => () => void keep(), [keep]);
  return { keep };
}
