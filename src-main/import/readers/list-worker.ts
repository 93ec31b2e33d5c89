import { parentPort } from 'node:worker_threads';
import { AppError } from '#shared/kernel/app-error.ts';
import { answersOf } from './answer-questions.ts';
import { buffersOf, type ScanBatch } from '../list-protocol.ts';
import type { CancelFlag, Message, Questions, Reply, Verb } from './reader-messages.ts';

// The thread that reads. It works in long loops and hears nothing meanwhile: it looks at a flag that is shared.

const port = parentPort;
if (!port) throw new Error('Runs as a worker only');

const progressEveryMs = 100;
/** While one batch is looked at, the next is made. */
const mostBatchesOut = 2;

/** A question that is being answered. */
class Job {
  readonly #id: number;
  readonly #cancel: CancelFlag;
  #toldAt = 0;
  #batchesOut = 0;
  #onTaken: (() => void) | null = null;

  constructor(id: number, cancel: CancelFlag) {
    this.#id = id;
    this.#cancel = cancel;
  }

  pulse = (share: number): void => {
    if (Atomics.load(this.#cancel, 0) !== 0) throw new AppError('cancelled');
    const now = performance.now();
    if (now - this.#toldAt < progressEveryMs) return;
    this.#toldAt = now;
    reply({ kind: 'progress', id: this.#id, share });
  };

  handOver = async (batch: ScanBatch): Promise<void> => {
    reply({ kind: 'batch', id: this.#id, batch }, buffersOf(batch));
    this.#batchesOut += 1;
    while (this.#batchesOut >= mostBatchesOut) {
      await new Promise<void>((resolve) => {
        this.#onTaken = resolve;
      });
      this.pulse(0);
    }
  };

  taken(): void {
    this.#batchesOut -= 1;
    this.#onTaken?.();
  }
}

const jobs = new Map<number, Job>();
const answers = answersOf();

function reply(message: Reply, transfer: readonly ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

async function answer<V extends Verb>(
  id: number,
  verb: V,
  input: Questions[V]['input'],
  cancel: CancelFlag,
): Promise<void> {
  const job = new Job(id, cancel);
  jobs.set(id, job);
  try {
    reply({ kind: 'answer', id, answer: await answers[verb](input, job) });
  } catch (error) {
    reply({ kind: 'failure', id, ...failureOf(error) });
  } finally {
    jobs.delete(id);
  }
}

function failureOf(error: unknown): Pick<AppError, 'code' | 'details'> {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  const isOutOfMemory = error instanceof RangeError && /allocation failed/.test(error.message);
  return { code: isOutOfMemory ? 'list-reader-stopped' : 'unexpected', details: {} };
}

port.on('message', (message: Message) => {
  if (message.kind === 'taken') jobs.get(message.id)?.taken();
  else void answer(message.id, message.verb, message.input, message.cancel);
});
