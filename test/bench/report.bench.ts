import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BenchResult } from './bench-result.ts';
import { medianOf, timeOf } from './measure.ts';
import { printTagged, printUntagged } from './print-report.ts';

const rounds = 5;

/** Both ways in turn, so that whatever else the machine does meets both. Milliseconds. */
async function compare(count: number): Promise<{ tagged: number; untagged: number }> {
  const tagged: number[] = [];
  const untagged: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    untagged.push(await timeOf(() => printUntagged(count)));
    tagged.push(await timeOf(() => printTagged(count)));
  }
  return { tagged: medianOf(tagged), untagged: medianOf(untagged) };
}

async function measure(count: number, limit: number): Promise<BenchResult> {
  const { tagged, untagged } = await compare(count);
  const ratio = tagged / untagged;
  const goal = `at most 1.6 × untagged pdfkit, under ${limit} ms`;
  const figures = { median: tagged, unit: 'ms' as const, peer: untagged, ratio };
  return {
    name: `report, ${count} entries, tagged`,
    ...figures,
    goal,
    isMet: ratio <= 1.6 && tagged < limit,
  };
}

/** Peak memory of a process of its own that prints one report of that many entries. */
function measureMemory(count: number): BenchResult {
  const program = fileURLToPath(new URL('print-report.ts', import.meta.url));
  const peaks = [1, 2, 3].map(() => Number(execFileSync(process.execPath, [program, String(count)])));
  const median = medianOf(peaks);
  const name = `report, ${count} entries, peak memory`;
  return { name, median, unit: 'MB', goal: 'under 500 MB', isMet: median > 0 && median < 500 };
}

/** Prints reports tagged (ours) and untagged (pdfkit as it comes) in the same run. */
export async function bench(): Promise<BenchResult[]> {
  await printTagged(10);
  await printUntagged(10);
  return [await measure(10, 400), await measure(10_000, 5000), measureMemory(10_000)];
}
