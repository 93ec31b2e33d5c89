import { fork } from 'node:child_process';
import { join } from 'node:path';
import { encodeMessage } from '#main/host/structured-clone.ts';
import { listLimits } from '#main/import/list-protocol.ts';
import type { Request } from '#main/import/readers/reader-messages.ts';

/** Starts a reader whose thread loops for ever, says so when it has been told to, and waits to be killed. */
const reader = fork(join(import.meta.dirname, 'child-failing-reader.ts'), [], {
  serialization: 'advanced',
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const source = { name: 'loops for ever', bytes: new Uint8Array(1) };
const question: Request = {
  kind: 'ask',
  id: 1,
  verb: 'open',
  input: { source, choices: {}, limits: listLimits },
};
reader.send(encodeMessage(question), () => process.stdout.write('started\n'));
