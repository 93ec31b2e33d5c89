import { type FileHandle, open } from 'node:fs/promises';
import { errnoOf } from './disk-error.ts';
import type { CopierReply, CopyTask } from './program.ts';
import { openProgramPort } from './program-port.ts';

// The program that copies one file. Whoever has SQLite's locks on a file must not open and close it a second time: on
// POSIX, closing any descriptor of it drops the locks of the whole process.

const stepBytes = 1024 * 1024;

const port = await openProgramPort();
const reply = (message: CopierReply): void => port.post(message);

async function copy({ from, to }: CopyTask): Promise<number> {
  const source = await open(from, 'r');
  try {
    return await copyInto(source, to);
  } finally {
    await source.close();
  }
}

async function copyInto(source: FileHandle, to: string): Promise<number> {
  const target = await open(to, 'wx', 0o600);
  try {
    const bytes = await copyAll(source, target);
    await target.sync();
    return bytes;
  } finally {
    await target.close();
  }
}

async function copyAll(source: FileHandle, target: FileHandle): Promise<number> {
  const total = (await source.stat()).size;
  const step = Buffer.alloc(stepBytes);
  let done = 0;
  for (;;) {
    const { bytesRead } = await source.read(step, 0, stepBytes, done);
    if (bytesRead === 0) return done;
    await target.writeFile(step.subarray(0, bytesRead));
    done += bytesRead;
    reply({ kind: 'progress', done, total });
  }
}

port.onMessage((task) => {
  copy(task as CopyTask).then(
    (bytes) => reply({ kind: 'copied', bytes }),
    (error: unknown) => reply({ kind: 'failed', errno: errnoOf(error) ?? 'UNKNOWN' }),
  );
});
