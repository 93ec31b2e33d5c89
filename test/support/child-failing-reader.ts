import { isMainThread, parentPort } from 'node:worker_threads';
import { carryListMessages } from '#main/import/readers/list-messenger.ts';
import type { Message } from '#main/import/readers/reader-messages.ts';

// The list reader's process, with a thread that does what its source's name says, so that the other side can be tested.

/** More than any heap it is given. */
function eatMemory(): never {
  const eaten: string[][] = [];
  for (;;) eaten.push(Array.from({ length: 10_000 }, (_, index) => `${index}`));
}

/** More than any process is given, and nothing of it in a heap. */
function eatBuffers(): never {
  const eaten: Buffer[] = [];
  for (;;) eaten.push(Buffer.alloc(16 * 1024 * 1024, 1));
}

function eatText(): never {
  const eaten: string[] = [];
  for (;;) eaten.push(Buffer.alloc(16 * 1024 * 1024, 97).toString('latin1'));
}

function misbehave(message: Message): void {
  if (message.kind !== 'ask' || message.verb !== 'open') return;
  const { source } = message.input;
  switch ('path' in source ? source.path : source.name) {
    case 'says nothing':
      return;
    case 'loops for ever':
      for (;;);
    case 'throws':
      throw new Error('on purpose');
    case 'exits':
      return process.exit(0);
    case 'is killed':
      return void process.kill(process.pid, 'SIGSEGV');
    case 'eats memory':
      return eatMemory();
    case 'asks for one huge array':
      return void (Reflect.construct(Array, [1e8]) as number[]).fill(1);
    case 'eats text':
      return eatText();
    case 'eats buffers':
      return eatBuffers();
    case 'tells of its surroundings': {
      const answer = { env: Object.keys(process.env), execArgv: process.execArgv };
      return parentPort?.postMessage({ kind: 'answer', id: message.id, answer }, []);
    }
    default:
      throw new Error('not known');
  }
}

if (isMainThread) await carryListMessages(import.meta.filename);
else parentPort?.on('message', misbehave);
