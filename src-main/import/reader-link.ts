import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits, ScanBatch } from './list-protocol.ts';
import type { CancelFlag, Message, Questions, Reply, Verb } from './worker-messages.ts';

/** What may happen while a question is being answered. */
export interface Watching {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly onBatch?: (batch: ScanBatch) => void | Promise<void>;
  readonly transfer?: readonly ArrayBuffer[];
}

interface Open {
  readonly watching: Watching;
  readonly cancel: CancelFlag;
  readonly resolve: (answer: Questions[Verb]['answer']) => void;
  readonly reject: (error: unknown) => void;
  /** Batches that are being taken care of: meanwhile the reader may be silent. */
  batchesHere: number;
  /** Settles when all batches that came in were taken care of. */
  taken: Promise<void>;
}

/** Nearly everything that reading makes is gone at once; more room for it would only make the process larger. */
const youngMegabytes = 4;

/** Of the time that silence may last: how often it is looked at. */
const looksPerSilence = 4;

/** The thread that reads, and the questions it has not answered yet. */
export class ReaderLink {
  readonly #worker: Worker;
  readonly #open = new Map<number, Open>();
  readonly #watchdog: NodeJS.Timeout;
  #lastId = 0;
  #quietLooks = 0;
  #ended: AppError | null = null;

  constructor(workerPath: string, { heapMegabytes, silenceMs }: ListLimits) {
    this.#worker = new Worker(workerPath, {
      name: 'list-reader',
      // Nothing of the product's surroundings, and nothing it may print.
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    });
    const stopped = (): void => void this.end(new AppError('list-reader-stopped'));
    this.#worker.on('message', (reply: Reply) => this.#receive(reply));
    this.#worker.on('messageerror', stopped);
    this.#worker.on('error', stopped);
    this.#worker.on('exit', stopped);
    this.#worker.unref();
    // Looks are counted, not milliseconds: while this thread is busy itself it hears nothing and must not judge.
    this.#watchdog = setInterval(() => this.#lookForLife(), silenceMs / looksPerSilence);
    this.#watchdog.unref();
  }

  /** Rejects with what the reader throws, `cancelled` after the signal, and `list-reader-stopped`. */
  ask<V extends Verb>(
    verb: V,
    input: Questions[V]['input'],
    watching: Watching = {},
  ): Promise<Questions[V]['answer']> {
    const { signal, transfer = [] } = watching;
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.reject(new AppError('cancelled'));
    const id = (this.#lastId += 1);
    const cancel: CancelFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const onAbort = (): void => this.#cancel(id);
    signal?.addEventListener('abort', onAbort, { once: true });
    const answered = new Promise<Questions[Verb]['answer']>((resolve, reject) => {
      this.#open.set(id, { watching, cancel, resolve, reject, batchesHere: 0, taken: Promise.resolve() });
      this.#worker.ref();
      this.#quietLooks = 0;
      this.#worker.postMessage({ kind: 'ask', id, verb, input, cancel }, transfer);
    });
    return answered.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  /** Ends the thread; every open question rejects with `reason`. Harmless twice. */
  async end(reason: AppError): Promise<void> {
    this.#ended ??= reason;
    clearInterval(this.#watchdog);
    for (const id of this.#open.keys()) this.#settle(id)?.reject(reason);
    await this.#worker.terminate();
  }

  #settle(id: number): Open | undefined {
    const open = this.#open.get(id);
    this.#open.delete(id);
    if (this.#open.size === 0) this.#worker.unref();
    return open;
  }

  #cancel(id: number): void {
    const open = this.#open.get(id);
    if (!open) return;
    Atomics.store(open.cancel, 0, 1);
    this.#send({ kind: 'taken', id });
  }

  #send(message: Message): void {
    this.#worker.postMessage(message, []);
  }

  #receive(reply: Reply): void {
    this.#quietLooks = 0;
    const open = this.#open.get(reply.id);
    if (!open) return;
    switch (reply.kind) {
      case 'progress':
        return open.watching.onProgress?.(reply.share);
      case 'batch':
        open.taken = this.#takeBatch(reply.id, open, reply.batch);
        return;
      case 'answer':
        void open.taken.then(() => this.#settle(reply.id)?.resolve(reply.answer));
        return;
      case 'failure':
        void open.taken.then(() => this.#settle(reply.id)?.reject(new AppError(reply.code, reply.details)));
    }
  }

  async #takeBatch(id: number, open: Open, batch: ScanBatch): Promise<void> {
    const before = open.taken;
    open.batchesHere += 1;
    try {
      await before;
      if (Atomics.load(open.cancel, 0) === 0) await open.watching.onBatch?.(batch);
    } catch (error) {
      Atomics.store(open.cancel, 0, 1);
      this.#settle(id)?.reject(error);
    }
    giveBack(batch);
    open.batchesHere -= 1;
    this.#quietLooks = 0;
    if (!this.#ended) this.#send({ kind: 'taken', id });
  }

  #lookForLife(): void {
    const isWaiting = [...this.#open.values()].some(({ batchesHere }) => batchesHere === 0);
    this.#quietLooks = isWaiting ? this.#quietLooks + 1 : 0;
    if (this.#quietLooks > looksPerSilence) void this.end(new AppError('list-reader-stopped'));
  }
}

/** A hundred batches would otherwise lie about until somebody tidies up. */
function giveBack({ phones, emails, domains, organisations, companies, names, flags }: ScanBatch): void {
  for (const { buffer } of [phones, emails, domains, organisations, companies, names, flags])
    if (!buffer.detached) buffer.transfer(0);
}
