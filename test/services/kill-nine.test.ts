import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp } from '#test/support/open-test-app.ts';
import { times } from '#test/support/thoroughness.ts';

const KILLS = times(25, 100);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringbok-kill-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the logging child until it has acknowledged `count` calls, then kills it `afterMs` into what follows. */
function logUntilKilled(count: number, afterMs: number): Promise<string[]> {
  const acknowledged: string[] = [];
  const child: ChildProcess = fork('test/support/child-log-calls.ts', [folder], { silent: true });
  return new Promise((resolve, reject) => {
    let fault = '';
    child.stderr?.on('data', (bytes: Buffer) => (fault += bytes.toString()));
    child.on('message', (message) => {
      if (typeof message === 'string' && message !== 'ready') acknowledged.push(message);
      if (acknowledged.length < count || child.killed) return;
      // A little later each time, so that the kills fall on different points of a write.
      const until = performance.now() + afterMs;
      while (performance.now() < until);
      child.kill('SIGKILL');
    });
    child.on('exit', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(acknowledged) : reject(new Error(fault)),
    );
  });
}

describe('kill -9 while logging calls', () => {
  it(
    `loses no acknowledged call in ${KILLS} kills, and leaves the journal whole`,
    { timeout: 300_000 },
    async () => {
      const acknowledged: string[] = [];
      for (let kill = 0; kill < KILLS; kill += 1)
        acknowledged.push(...(await logUntilKilled(1 + ((kill * 7) % 23), (kill % 20) / 10)));

      const app = await openTestApp({ folder });
      const found = new Set<string>();
      let beforeSeq: number | null = null;
      do {
        const page: Awaited<ReturnType<typeof app.client.calls.list>> = await app.client.calls.list({
          beforeSeq,
          limit: 500,
        });
        page.rows.forEach((call) => found.add(call.id));
        beforeSeq = page.nextBeforeSeq;
      } while (beforeSeq !== null);
      const lost = acknowledged.filter((id) => !found.has(id));
      const check = await app.verify();
      console.log(
        `${KILLS} kills, ${acknowledged.length} acknowledged calls, ${lost.length} lost, ` +
          `${found.size - acknowledged.length} written but not yet acknowledged, file ${check.isFileWhole ? 'whole' : 'DAMAGED'}, ` +
          `${check.entries} audit entries, ${check.brokenEntries.length} broken`,
      );
      expect(lost).toEqual([]);
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      expect(check.isFileWhole).toBe(true);
      expect(check.brokenEntries).toEqual([]);
      await app.app.lock();
    },
  );
});
