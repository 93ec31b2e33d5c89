import { isMainThread } from 'node:worker_threads';

// The program that takes one draft apart, with neither the journal nor its key. It is started twice in its process: to
// carry messages, and as the thread that reads.

if (isMainThread) {
  const { carryDraftMessages } = await import('./draft-messenger.ts');
  await carryDraftMessages(import.meta.filename);
} else {
  await import('./draft-worker.ts');
}
