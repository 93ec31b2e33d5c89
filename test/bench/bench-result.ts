/** One measured figure beside its goal. Ratios compare runs of the same process, never absolute times. */
export interface BenchResult {
  readonly name: string;
  readonly median: number;
  readonly unit: 'ms' | 'MB' | 'ratio';
  /** The least the machine could take, measured in the same run. */
  readonly floor?: number;
  /** What the usual way takes, measured in the same run. */
  readonly peer?: number;
  readonly ratio?: number;
  readonly goal: string;
  readonly isMet: boolean;
}
