import { create } from 'zustand';

/** How many writes are on their way to the journal: the status bar says "Saving" while there is one. */
export const usePendingWrites = create<{ readonly count: number }>(() => ({ count: 0 }));

/** Counts `work` as a write until it settles. */
export async function countAsWrite<T>(work: Promise<T>): Promise<T> {
  usePendingWrites.setState(({ count }) => ({ count: count + 1 }));
  try {
    return await work;
  } finally {
    usePendingWrites.setState(({ count }) => ({ count: count - 1 }));
  }
}
