import type { DraftContent } from '#shared/drafts/draft-content.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { RunningProgram } from '../host/program.ts';
import {
  draftLimits,
  type DraftReply,
  type DraftSource,
  type DraftTask,
  type OpenDraft,
} from './draft-protocol.ts';

export const openDraft: OpenDraft = async (source, parts) => {
  const limits = { ...draftLimits, ...parts.limits };
  const task: DraftTask = { source: ownSource(source), limits };
  const program = parts.startProgram('draft-reader', limits);
  try {
    return await answerOf(program, task);
  } finally {
    await program.end();
  }
};

/** Of its own: bytes that are part of something larger would take all of it along. */
const ownSource = (source: DraftSource): DraftSource =>
  'bytes' in source ? { bytes: Uint8Array.from(source.bytes) } : source;

function answerOf(program: RunningProgram, task: DraftTask): Promise<DraftContent> {
  const { milliseconds, startMilliseconds } = task.limits;
  const clock = new Clock();
  return new Promise<DraftContent>((resolve, reject) => {
    const stopped = (): void => reject(new AppError('draft-suspicious'));
    program.onMessage((message) => {
      const reply = message as DraftReply;
      if (reply.kind === 'begun') clock.start(milliseconds, stopped);
      else if (reply.kind === 'read') resolve(reply.content);
      else reject(new AppError(reply.code, reply.details));
    });
    program.onEnded(stopped);
    clock.start(startMilliseconds, stopped);
    program.post(task);
  }).finally(() => clock.stop());
}

const looks = 8;

/** Looks are counted, not milliseconds: while this process is busy itself it hears nothing and must not judge. */
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
