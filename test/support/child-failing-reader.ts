import { parentPort } from 'node:worker_threads';
import type { Message } from '#main/import/worker-messages.ts';

// Stands in the list reader's place and does what its source's name says, so that the other side can be tested.

const port = parentPort;
if (!port) throw new Error('Runs as a worker only');

/** More than any heap it is given. */
function eatMemory(): never {
  const eaten: string[][] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, index) => `${index}`));
}

port.on('message', (message: Message) => {
  if (message.kind !== 'ask' || message.verb !== 'open') return;
  const { source } = message.input;
  const what = 'path' in source ? source.path : source.name;
  const surroundings = { env: Object.keys(process.env), execArgv: process.execArgv };
  switch (what) {
    case 'says nothing':
      return;
    case 'throws':
      throw new Error('on purpose');
    case 'exits':
      return process.exit(0);
    case 'eats memory':
      return eatMemory();
    case 'tells of its surroundings':
      return port.postMessage({ kind: 'answer', id: message.id, answer: surroundings });
    default:
      throw new Error('not known');
  }
});
