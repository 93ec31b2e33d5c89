/** What a run is given. */
export interface BenchOptions {
  /** Smaller sizes and fewer rounds, to see that everything runs. */
  readonly isQuick: boolean;
  /** On a journal ten times as large, where a bench knows one. */
  readonly isTenfold: boolean;
}

/** The value below which `share` (0 to 1) of the values lie; 0 for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The value in the middle. */
export const medianOf = (values: readonly number[]): number => percentile(values, 0.5);

/** Milliseconds the work took. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Times of each candidate over so many rounds, in milliseconds. The candidates take turns, in reverse order every
 * other round, so that whatever else the machine does meets them all.
 */
export async function takeTurns<Name extends string>(
  rounds: number,
  candidates: Readonly<Record<Name, (round: number) => unknown>>,
): Promise<Readonly<Record<Name, number[]>>> {
  const names = Object.keys(candidates) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed())
      times[name].push(await timeOf(() => candidates[name](round)));
  return times;
}
