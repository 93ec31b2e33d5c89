import { join } from 'node:path';
import { openTestApp } from '#test/support/open-test-app.ts';
import { peakMegabytes } from '#test/support/peak-memory.ts';

/** Answers one access request about the only person of a journal, in a process of its own, and prints its peak in MB. */
const folder = process.argv[2] ?? '';
const app = await openTestApp({ folder });
const { rows } = await app.client.contacts.list({ text: '' });
app.host.answerSave(join(folder, 'report.pdf'));
await app.client.subjectRequests.exportReport({
  id: crypto.randomUUID(),
  subject: { name: rows[0]?.name ?? '', contactIds: rows.map(({ id }) => id), phones: [], emails: [] },
  receivedOn: '2026-11-20',
  identityCheck: 'bench',
  language: 'sv',
});
await app.app.lock();
console.log(peakMegabytes());
