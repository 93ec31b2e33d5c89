/**
 * What long work calls now and then with the share it has done, 0 to 1: it is the sign of life, and it throws
 * `cancelled` when the work is not wanted any more.
 */
export type Pulse = (share: number) => void;

/** The part of `pulse` from `from` to `to`. */
export const partOf =
  (pulse: Pulse, from: number, to: number): Pulse =>
  (share) =>
    pulse(from + (to - from) * share);
