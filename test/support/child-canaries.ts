import { join } from 'node:path';
import { openTestApp } from './open-test-app.ts';
import { seedCanaries } from './seed-canaries.ts';

/**
 * A journal in a process of its own, to be looked at and then killed. Arguments: the folder. Fills every field,
 * makes SQLite sort more than fits in its cache, exports where it is told, and then waits with the vault open.
 */
const folder = process.argv[2] ?? '';
const app = await openTestApp({ folder });
const { contactId } = await seedCanaries(app.client);
for (let n = 0; n < 400; n += 1)
  await app.client.calls.record({
    id: crypto.randomUUID(),
    contactId,
    number: null,
    calledAt: '2026-11-23T09:00:00.000Z',
    utcOffsetMinutes: 60,
    durationSeconds: n,
    outcome: 'no-answer',
    followUpOn: null,
    followUpTime: null,
    note: 'kanariefågelcallnotezq '.repeat(150),
  });
await app.client.calls.list({ filter: { text: 'kanarie' }, limit: 500 });
await app.client.contacts.list({ text: 'kanarie' });
app.host.answerSave(join(folder, 'export', 'calls.csv'));
await app.client.calls.exportCsv({ language: 'sv' });
process.send?.('open');
setInterval(() => undefined, 1000);
