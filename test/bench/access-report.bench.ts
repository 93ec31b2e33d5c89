import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTestApp } from '#test/support/open-test-app.ts';
import { type BenchResult, under } from './bench-result.ts';
import { behindTheProduct, benchFolder, fill, makeJournal } from './fill-journal.ts';
import { type BenchOptions, medianOf, timeOf } from './measure.ts';

const MANY = 10_000;

/** A whole access request through the gate: search, sources, masking, PDF, JSON and CSV on the disk. */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const few = await timeRequests(10, isQuick ? 3 : 7);
  const many = await timeRequests(MANY, isQuick ? 1 : 3);
  return [
    under({ name: 'access request, 10 calls', median: few, unit: 'ms' }, 400),
    under({ name: 'access request, 10,000 calls', median: many, unit: 'ms' }, 5000),
    under({ name: 'access request, 10,000 calls, peak memory', median: measureMemory(), unit: 'MB' }, 500),
  ];
}

const folderFor = (callCount: number): string => `access-report-${callCount}`;

/** Median milliseconds of one request about the only person of a journal with so many calls. The first is not counted. */
async function timeRequests(callCount: number, rounds: number): Promise<number> {
  const folder = benchFolder(folderFor(callCount));
  const journal = await makeJournal(folder);
  const [person] = behindTheProduct(journal, (connection) =>
    fill(connection, { contactCount: 1, callCount }),
  );
  const app = await openTestApp({ folder });
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    app.host.answerSave(join(folder, `report-${round}.pdf`));
    times.push(
      await timeOf(() =>
        app.client.subjectRequests.exportReport({
          id: crypto.randomUUID(),
          subject: {
            name: person?.name ?? '',
            contactIds: person ? [person.id] : [],
            phones: [],
            emails: [],
          },
          receivedOn: '2026-11-20',
          identityCheck: 'bench',
          language: 'sv',
        }),
      ),
    );
  }
  await app.app.lock();
  return medianOf(times.slice(1));
}

/** Peak megabytes of a process of its own that answers one request on the large journal left by `timeRequests`. */
function measureMemory(): number {
  const program = fileURLToPath(new URL('request-report.ts', import.meta.url));
  const folder = join(import.meta.dirname, '.data', folderFor(MANY));
  const peak = () => Number(execFileSync(process.execPath, [program, folder], { encoding: 'utf8' }));
  return medianOf([peak(), peak(), peak()]);
}
