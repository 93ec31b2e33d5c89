import type { Worker } from 'node:worker_threads';
import { openProgramPort } from '../../host/program-port.ts';
import { giveBack } from '../list-protocol.ts';
import type { CancelFlag, Message, Reply, Request } from './reader-messages.ts';
import { startThread } from './start-thread.ts';

/** Carries questions and answers between whoever opened the list and the thread that reads it. */
export async function carryListMessages(threadFile: string): Promise<void> {
  const port = await openProgramPort();
  const cancels = new Map<number, CancelFlag>();
  let thread: Worker | null = null;
  const carryBack = (reply: Reply): void => {
    if (reply.kind === 'answer' || reply.kind === 'failure') cancels.delete(reply.id);
    port.post(reply);
    if (reply.kind === 'batch') giveBack(reply.batch);
  };
  const send = (message: Message): void => thread?.postMessage(message, []);
  const carry = (request: Request): void => {
    if (request.kind === 'taken') return send(request);
    if (request.kind === 'cancel') {
      const cancel = cancels.get(request.id);
      if (cancel) Atomics.store(cancel, 0, 1);
      return send({ kind: 'taken', id: request.id });
    }
    if (request.verb === 'open')
      thread = startThread(threadFile, request.input.limits).on('message', carryBack);
    const cancel = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    cancels.set(request.id, cancel);
    send({ ...request, cancel });
  };
  port.onMessage((request) => carry(request as Request));
}
