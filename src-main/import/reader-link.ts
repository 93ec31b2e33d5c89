import { AppError } from '#shared/kernel/app-error.ts';
import type { RunningProgram } from '../host/program.ts';
import { giveBack, type ScanBatch } from './list-protocol.ts';
import type { Questions, Reply, Request, Verb } from './readers/reader-messages.ts';

/** What may happen while a question is being answered. */
export interface Watching {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly onBatch?: (batch: ScanBatch) => void | Promise<void>;
}

interface Open {
  readonly watching: Watching;
  readonly resolve: (answer: Questions[Verb]['answer']) => void;
  readonly reject: (error: unknown) => void;
  isCancelled: boolean;
  /** Batches that are being taken care of: meanwhile the reader may be silent. */
  batchesHere: number;
  /** Settles when all batches that came in were taken care of. */
  taken: Promise<void>;
}

/** Of the time that silence may last: how often it is looked at. */
const looksPerSilence = 4;

/** The process that reads, and the questions it has not answered yet. */
export class ReaderLink {
  readonly #program: RunningProgram;
  readonly #open = new Map<number, Open>();
  readonly #watchdog: NodeJS.Timeout;
  #lastId = 0;
  #quietLooks = 0;
  #ended: AppError | null = null;

  constructor(program: RunningProgram, silenceMs: number) {
    this.#program = program;
    program.onMessage((reply) => this.#receive(reply as Reply));
    program.onEnded(() => void this.end(new AppError('list-reader-stopped')));
    // Looks are counted, not milliseconds: while this process is busy itself it hears nothing and must not judge.
    this.#watchdog = setInterval(() => this.#lookForLife(), silenceMs / looksPerSilence);
    this.#watchdog.unref();
  }

  /** Rejects with what the reader throws, `cancelled` after the signal, and `list-reader-stopped`. */
  ask<V extends Verb>(
    verb: V,
    input: Questions[V]['input'],
    watching: Watching = {},
  ): Promise<Questions[V]['answer']> {
    const { signal } = watching;
    if (this.#ended) return Promise.reject(this.#ended);
    if (signal?.aborted) return Promise.reject(new AppError('cancelled'));
    const id = (this.#lastId += 1);
    const onAbort = (): void => this.#cancel(id);
    signal?.addEventListener('abort', onAbort, { once: true });
    const answered = new Promise<Questions[Verb]['answer']>((resolve, reject) => {
      const taken = Promise.resolve();
      this.#open.set(id, { watching, resolve, reject, isCancelled: false, batchesHere: 0, taken });
      this.#quietLooks = 0;
      this.#send({ kind: 'ask', id, verb, input } as Request);
    });
    return answered.finally(() => signal?.removeEventListener('abort', onAbort));
  }

  /** Ends the process; every open question rejects with `reason`. Harmless twice. */
  async end(reason: AppError): Promise<void> {
    this.#ended ??= reason;
    clearInterval(this.#watchdog);
    for (const id of this.#open.keys()) this.#settle(id)?.reject(reason);
    await this.#program.end();
  }

  #settle(id: number): Open | undefined {
    const open = this.#open.get(id);
    this.#open.delete(id);
    return open;
  }

  #cancel(id: number): void {
    const open = this.#open.get(id);
    if (!open) return;
    open.isCancelled = true;
    this.#send({ kind: 'cancel', id });
  }

  #send(request: Request): void {
    this.#program.post(request);
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
      if (!open.isCancelled) await open.watching.onBatch?.(batch);
    } catch (error) {
      this.#cancel(id);
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
