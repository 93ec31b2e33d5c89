import { Worker } from 'node:worker_threads';
import type { DraftContent } from '#shared/drafts/draft-content.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import {
  type DraftLimits,
  draftLimits,
  type DraftReply,
  type DraftSource,
  type DraftTask,
  type OpenDraft,
} from './draft-protocol.ts';

export const openDraft: OpenDraft = async (source, parts) => {
  const limits = { ...draftLimits, ...parts.limits };
  const worker = startReader({ source: ownSource(source), limits }, parts.workerPath);
  try {
    return await answerOf(worker, limits);
  } finally {
    await worker.terminate();
  }
};

/** A copy of bytes that can be given away: the caller's may be part of something larger. */
const ownSource = (source: DraftSource): DraftSource =>
  'bytes' in source ? { bytes: Uint8Array.from(source.bytes) } : source;

function startReader(task: DraftTask, workerPath: string): Worker {
  const { source, limits } = task;
  return new Worker(workerPath, {
    name: 'draft-reader',
    workerData: task,
    transferList: 'bytes' in source ? [source.bytes.buffer as ArrayBuffer] : [],
    // Nothing of the product's surroundings, and nothing it may print.
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
  });
}

function answerOf(worker: Worker, limits: DraftLimits): Promise<DraftContent> {
  const clock = new Clock();
  return new Promise<DraftContent>((resolve, reject) => {
    const stopped = (): void => reject(new AppError('draft-suspicious'));
    worker.on('message', (reply: DraftReply) => {
      if (reply.kind === 'begun') clock.start(limits.milliseconds, stopped);
      else if (reply.kind === 'read') resolve(reply.content);
      else reject(new AppError(reply.code, reply.details));
    });
    worker.on('messageerror', stopped);
    worker.on('error', stopped);
    worker.on('exit', stopped);
    clock.start(limits.startMilliseconds, stopped);
  }).finally(() => clock.stop());
}

const looks = 8;

/** Looks are counted, not milliseconds: while this thread is busy itself it hears nothing and must not judge. */
class Clock {
  #timer: NodeJS.Timeout | undefined;

  /** Starts anew. */
  start(milliseconds: number, onOver: () => void): void {
    this.stop();
    let looked = 0;
    this.#timer = setInterval(() => {
      looked += 1;
      if (looked === looks) onOver();
    }, milliseconds / looks);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
