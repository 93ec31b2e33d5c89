import { isMainThread } from 'node:worker_threads';

// The program that reads one list, with neither the journal nor its key. It is started twice in its process: to carry
// messages, and as the thread that reads.

if (isMainThread) {
  const { carryListMessages } = await import('./list-messenger.ts');
  await carryListMessages(import.meta.filename);
} else {
  await import('./list-worker.ts');
}
