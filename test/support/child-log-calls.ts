import { openTestApp } from './open-test-app.ts';

/**
 * A journal in a process of its own, to be killed: logs calls as fast as it can and says each id on standard
 * output only after the call was acknowledged. Arguments: the folder.
 */
const app = await openTestApp({ folder: process.argv[2] ?? '' });
process.send?.('ready');
for (let n = 0; ; n += 1) {
  const id = crypto.randomUUID();
  await app.client.calls.record({
    id,
    contactId: null,
    number: `070-${String(1_000_000 + n)}`,
    calledAt: '2026-11-23T09:00:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: 60,
    outcome: n % 10 === 9 ? 'never-again' : 'no-answer',
    followUpOn: null,
    followUpTime: null,
    note: `samtal ${n}`,
  });
  process.send?.(id);
}
