import { setImmediate } from 'node:timers/promises';

/** Called after each step of a long computation. */
export type Turn = () => Promise<void> | undefined;

/**
 * Lets the rest of the process have its turn after every `steps` steps of a long computation. Counted, never timed, so
 * that the same work is cut at the same places everywhere. `onTurn` is called at each turn and may stop the work by
 * throwing.
 */
export function takeTurns(steps: number, onTurn: () => void = () => undefined): Turn {
  let taken = 0;
  return () => {
    taken += 1;
    if (taken % steps !== 0) return undefined;
    onTurn();
    return setImmediate();
  };
}

/** `items.flatMap(make)`, with a turn for the rest of the process now and then. */
export async function flatMapInTurns<Item, Made>(
  items: Iterable<Item>,
  turn: Turn,
  make: (item: Item) => readonly Made[],
): Promise<Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    made.push(...make(item));
    await turn();
  }
  return made;
}
