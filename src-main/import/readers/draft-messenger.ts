import { openProgramPort } from '../../host/program-port.ts';
import type { DraftReply, DraftTask } from '../draft-protocol.ts';
import { startThread } from './start-thread.ts';

/** Hands the one task to the thread that reads, and its replies to whoever asked. */
export async function carryDraftMessages(threadFile: string): Promise<void> {
  const port = await openProgramPort();
  port.onMessage((task) => {
    const { limits } = task as DraftTask;
    startThread(threadFile, limits, task).on('message', (reply: DraftReply) => port.post(reply));
  });
}
