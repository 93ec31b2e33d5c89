import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/kernel/app-error.ts';
import { readDraft } from '../draft/read-draft.ts';
import type { DraftReply, DraftTask } from '../draft-protocol.ts';

// The thread that takes a draft apart.

const port = parentPort;
if (!port) throw new Error('Runs as a worker only');

function reply(message: DraftReply): void {
  port?.postMessage(message);
}

async function answer({ source, limits }: DraftTask): Promise<void> {
  reply({ kind: 'begun' });
  try {
    reply({ kind: 'read', content: await readDraft(source, limits) });
  } catch (error) {
    reply({ kind: 'failure', ...failureOf(error) });
  }
}

function failureOf(error: unknown): Pick<AppError, 'code' | 'details'> {
  if (error instanceof AppError) return { code: error.code, details: error.details };
  // A reader that gives up on a draft has met something no mail program makes.
  return { code: error instanceof RangeError ? 'draft-suspicious' : 'draft-unreadable', details: {} };
}

void answer(workerData as DraftTask);
