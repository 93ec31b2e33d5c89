import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { forkPrograms } from '#main/host/fork-program.ts';
import type { CopierReply, RunningProgram } from '#main/host/program.ts';
import { sourcePrograms, startProgram } from '#test/support/start-programs.ts';

const limits = { heapMegabytes: 64 };
const folder = mkdtempSync(join(tmpdir(), 'ringbok-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program of this text in the file copier's place; `port` is its end of the line. */
function start(text: string): RunningProgram {
  const path = join(folder, `${crypto.randomUUID()}.mjs`);
  const portFile = resolve('src-main/host/program-port.ts');
  writeFileSync(
    path,
    `import { openProgramPort } from '${portFile}';\nconst port = await openProgramPort();\n${text}`,
  );
  return forkPrograms({ ...sourcePrograms, 'file-copier': path })('file-copier', limits);
}

const nextMessage = (program: RunningProgram): Promise<unknown> =>
  new Promise((resolve) => {
    program.onMessage(resolve);
  });
const endOf = (program: RunningProgram): Promise<void> =>
  new Promise((resolve) => {
    program.onEnded(resolve);
  });

describe('a program in a process of its own', () => {
  it('hears and answers, with plain bytes in place of buffers', async () => {
    const program = start(
      'port.onMessage((message) => port.post([message, Buffer.isBuffer(message.bytes)]));',
    );
    const answer = nextMessage(program);
    program.post({
      bytes: Buffer.from('Hej'),
      nothing: undefined,
      when: new Date(0),
      many: new Map([[1, 2]]),
    });
    const [echo, isBuffer] = (await answer) as [{ readonly bytes: Uint8Array }, boolean];
    expect(echo).toEqual({
      bytes: new TextEncoder().encode('Hej'),
      nothing: undefined,
      when: new Date(0),
      many: new Map([[1, 2]]),
    });
    expect([isBuffer, Buffer.isBuffer(echo.bytes)]).toEqual([false, false]);
    await program.end();
  });

  it('hears each array in a memory of its own', async () => {
    const program = start('port.onMessage((message) => port.post(message));');
    const answer = nextMessage(program);
    program.post([new Float64Array(3), new Uint16Array(3), new Float64Array(3), 'odd', new Uint8Array(3)]);
    const arrays = ((await answer) as unknown[]).filter((part) => ArrayBuffer.isView(part));
    expect(arrays.map(({ buffer, byteLength }) => buffer.byteLength - byteLength)).toEqual([0, 0, 0, 0]);
    expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(4);
    await program.end();
  });

  it('is given nothing of what surrounds the product, and a heap of its own size', async () => {
    process.env['PROGRAM_CANARY'] = 'x';
    const program = start('port.onMessage(() => port.post([Object.keys(process.env), process.execArgv]));');
    delete process.env['PROGRAM_CANARY'];
    const answer = nextMessage(program);
    program.post(null);
    expect(await answer).toEqual([[], ['--max-old-space-size=64']]);
    await program.end();
  });

  it('is gone when it has been ended, whatever it does, and then hears nothing', async () => {
    const program = start("port.post('looping'); setImmediate(() => { for (;;); });");
    await nextMessage(program);
    const ended = endOf(program);
    await program.end();
    await ended;
    program.post('too late');
    await endOf(program);
    await program.end();
  });

  it.each([
    ['exits', 'process.exit(0);'],
    ['throws', "throw new Error('on purpose');"],
    ['is killed by a signal', "process.kill(process.pid, 'SIGSEGV');"],
    ['asks for one huge array', 'new Array(1e8).fill(1);'],
  ])('is known to have ended when it %s', async (_what, text) => {
    await endOf(start(text));
  });

  it('is known to have ended when there is no such program', async () => {
    await endOf(
      forkPrograms({ ...sourcePrograms, 'file-copier': '/nowhere/program.js' })('file-copier', limits),
    );
  });

  it('says all it has said before it is known to have ended', async () => {
    const program = start(
      `import { encodeMessage } from '${resolve('src-main/host/structured-clone.ts')}';
       process.send(encodeMessage(new Uint8Array(3_000_000)), () => process.exit());`,
    );
    const messages: unknown[] = [];
    program.onMessage((message) => void messages.push(message));
    await endOf(program);
    expect(messages).toEqual([new Uint8Array(3_000_000)]);
  });

  it('ends with whoever started it', async () => {
    const started = spawn(process.execPath, [resolve('test/support/child-start-program.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // The program's own process inherits this pipe of its parent's: it closes when both are gone.
    const closed = once(started, 'close');
    await once(started.stdout, 'data');
    started.kill('SIGKILL');
    await closed;
  });
});

describe('the file copier', () => {
  const copy = async (from: string, to: string): Promise<readonly CopierReply[]> => {
    const program = startProgram('file-copier', limits);
    const replies: CopierReply[] = [];
    const last = new Promise<void>((resolve) => {
      program.onMessage((message) => {
        const reply = message as CopierReply;
        replies.push(reply);
        if (reply.kind !== 'progress') resolve();
      });
    });
    program.post({ from, to });
    await last;
    await program.end();
    return replies;
  };
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, at) => (at * 7919) % 251);
  const from = join(folder, 'journal.db');
  writeFileSync(from, bytes);

  it('copies every byte for the owner alone, and tells how far it has come', async () => {
    const to = join(folder, 'copy.db');
    expect(await copy(from, to)).toEqual([
      { kind: 'progress', done: 1_048_576, total: 2_500_000 },
      { kind: 'progress', done: 2_097_152, total: 2_500_000 },
      { kind: 'progress', done: 2_500_000, total: 2_500_000 },
      { kind: 'copied', bytes: 2_500_000 },
    ]);
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(statSync(to).mode & 0o777).toBe(0o600);
  });

  it('copies an empty file', async () => {
    const empty = join(folder, 'empty');
    writeFileSync(empty, '');
    expect(await copy(empty, join(folder, 'empty-copy'))).toEqual([{ kind: 'copied', bytes: 0 }]);
  });

  it('says what the system says when it cannot', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'old');
    expect(await copy(join(folder, 'missing'), join(folder, 'a'))).toEqual([
      { kind: 'failed', errno: 'ENOENT' },
    ]);
    expect(await copy(from, taken)).toEqual([{ kind: 'failed', errno: 'EEXIST' }]);
    expect(readFileSync(taken, 'utf8')).toBe('old');
  });
});
