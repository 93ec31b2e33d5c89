import { useCallback, useEffect, useRef, useState } from 'react';
import { client } from '../../ipc/client.ts';
import { type CheckInHand, fromDraft, toDraft } from './check-in-hand.ts';

const SAVE_AFTER_MS = 400;

export interface InHand {
  /** Null when there is none; undefined until the vault has answered. */
  readonly check: CheckInHand | null | undefined;
  /** Shows it and keeps it in the vault, so that it survives a lock. Null forgets it. */
  readonly put: (check: CheckInHand | null) => void;
  /** The same while somebody writes: kept once the keys rest. */
  readonly putSoon: (check: CheckInHand) => void;
}

/** The half-made check, from the vault and back into it. */
export function useCheckInHand(): InHand {
  const [check, setCheck] = useState<CheckInHand | null | undefined>(undefined);
  const { keep, keepSoon } = useKeeping();
  const put = useCallback(
    (next: CheckInHand | null) => {
      setCheck(next);
      keep(next);
    },
    [keep],
  );
  const putSoon = useCallback(
    (next: CheckInHand) => {
      setCheck(next);
      keepSoon(next);
    },
    [keepSoon],
  );
  useEffect(() => {
    let isHere = true;
    const take = (found: CheckInHand | null) => {
      // What was begun meanwhile counts.
      if (isHere) setCheck((before) => (before === undefined ? found : before));
    };
    client.emailChecks.readDraft().then(
      (draft) => take(draft === null ? null : fromDraft(draft)),
      () => take(null),
    );
    return () => {
      isHere = false;
    };
  }, []);
  return { check, put, putSoon };
}

/** Into the vault: at once, or once the keys rest. What waits when the page is left is kept then. */
function useKeeping() {
  const waiting = useRef<{ readonly timer: ReturnType<typeof setTimeout>; readonly run: () => void } | null>(
    null,
  );
  const stop = useCallback(() => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer);
    waiting.current = null;
  }, []);
  const keep = useCallback(
    (check: CheckInHand | null) => {
      stop();
      keepDraft(check);
    },
    [stop],
  );
  const keepSoon = useCallback(
    (check: CheckInHand) => {
      stop();
      const run = () => keep(check);
      waiting.current = { run, timer: setTimeout(run, SAVE_AFTER_MS) };
    },
    [keep, stop],
  );
  useEffect(() => () => waiting.current?.run(), []);
  return { keep, keepSoon };
}

// A draft that cannot be kept is still on the screen: the next answer tries again.
const keepDraft = (check: CheckInHand | null): void =>
  void client.emailChecks.saveDraft(check === null ? null : toDraft(check)).catch(() => undefined);
