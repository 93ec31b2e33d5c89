/** One measured figure beside its goal. Ratios compare runs of the same machine in the same minutes. */
export interface BenchResult {
  readonly name: string;
  readonly median: number;
  readonly unit: 'ms' | 'MB' | 'ratio' | 'differences';
  /** The least the machine could take, measured in the same run. */
  readonly floor?: number;
  /** What the usual way takes, measured in the same run. */
  readonly peer?: number;
  readonly ratio?: number;
  /** Empty when the figure is there for information. */
  readonly goal: string;
  readonly isMet: boolean;
}

type Figures = Omit<BenchResult, 'goal' | 'isMet' | 'ratio'>;

/** A figure that is at most `times` what the peer took. */
export function comparedToPeer(figures: Figures & { readonly peer: number }, times: number): BenchResult {
  const ratio = figures.median / figures.peer;
  return { ...figures, ratio, goal: `at most ${times} × peer`, isMet: ratio <= times };
}

/** A figure that the peer takes at least `times` as long for. The ratio is the peer's to ours. */
export function atLeastTimesFaster(figures: Figures & { readonly peer: number }, times: number): BenchResult {
  const ratio = figures.peer / figures.median;
  return { ...figures, ratio, goal: `at least ${times} × faster`, isMet: ratio >= times };
}

/** How many answers differ from the peer's, which must be none. */
export const noDifferences = (name: string, differences: number): BenchResult => ({
  name,
  median: differences,
  unit: 'differences',
  goal: 'none',
  isMet: differences === 0,
});

/** A figure that stays under a limit in its own unit. */
export const under = (figures: Figures, limit: number): BenchResult => ({
  ...figures,
  goal: `under ${limit} ${figures.unit}`,
  isMet: figures.median < limit,
});

/** A figure that is worth knowing and that nothing hangs on. */
export const forInformation = (figures: Omit<BenchResult, 'goal' | 'isMet'>): BenchResult => ({
  ...figures,
  goal: '',
  isMet: true,
});
