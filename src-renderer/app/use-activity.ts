import { useEffect } from 'react';
import { client } from '../ipc/client.ts';

const AT_MOST_EVERY_MS = 15_000;

/** Tells the vault, at most every 15 s, that somebody is at the keyboard or the mouse. */
export function useActivity(): void {
  useEffect(() => {
    let reportedAt = Number.NEGATIVE_INFINITY;
    const report = () => {
      const now = performance.now();
      if (now - reportedAt < AT_MOST_EVERY_MS) return;
      reportedAt = now;
      // A refusal means that the vault has just locked: the lock event deals with that.
      client.vault.noteActivity().catch(() => undefined);
    };
    const kinds = ['keydown', 'pointerdown', 'wheel'] as const;
    for (const kind of kinds) window.addEventListener(kind, report, { passive: true });
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, report);
    };
  }, []);
}
