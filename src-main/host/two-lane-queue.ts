import { setImmediate } from 'node:timers/promises';

type Work<T> = () => T | Promise<T>;

/** One piece of work at a time, whichever lane it comes from. */
export interface TwoLaneQueue {
  /** In order; before everything that waits in the other lane. */
  readonly first: <T>(work: Work<T>) => Promise<T>;
  /** A piece of long work: in order, and only when nothing waits in the first lane. */
  readonly later: <T>(work: Work<T>) => Promise<T>;
  /** A piece that goes before all that wait in the second lane, however many were asked for earlier. */
  readonly next: <T>(work: Work<T>) => Promise<T>;
  /** Whether short work was asked for within the last pieces: whoever has asked is likely to ask again. */
  readonly isAsked: () => boolean;
}

// A second or so.
const PIECES_REMEMBERED = 30;

/**
 * Lets short questions in between the pieces of long work. After each piece the process hears what was asked meanwhile,
 * so whoever asks waits for one piece at most. Work that fails does not stop the next.
 */
export function createTwoLaneQueue(): TwoLaneQueue {
  const lanes = { first: [] as Work<void>[], next: [] as Work<void>[], later: [] as Work<void>[] };
  let isRunning = false;
  let piecesSinceAsked = Infinity;

  const run = async (): Promise<void> => {
    for (;;) {
      const short = lanes.first.shift();
      const work = short ?? lanes.next.shift() ?? lanes.later.shift();
      if (!work) break;
      piecesSinceAsked = short ? 0 : piecesSinceAsked + 1;
      await work();
      if (!short) await setImmediate();
    }
    isRunning = false;
  };
  const addTo =
    (lane: Work<void>[]) =>
    <T>(work: Work<T>): Promise<T> => {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      lane.push(async () => {
        try {
          resolve(await work());
        } catch (error) {
          reject(error);
        }
      });
      if (!isRunning) {
        isRunning = true;
        // Not in the caller's own turn: what it does after asking comes first.
        queueMicrotask(() => void run());
      }
      return promise;
    };
  return {
    first: addTo(lanes.first),
    next: addTo(lanes.next),
    later: addTo(lanes.later),
    isAsked: () => piecesSinceAsked < PIECES_REMEMBERED,
  };
}
