import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/kernel/app-error.ts';
import { asDiskError } from '#main/host/disk-error.ts';
import { renameWithRetry, writeChosenFile, writeFileDurably } from '#main/host/write-file-durably.ts';
import { makeTestFolder } from '#test/support/open-test-vault.ts';

let place: ReturnType<typeof makeTestFolder>;
let path: string;
beforeEach(() => {
  place = makeTestFolder();
  path = join(place.root, 'report.csv');
});
afterEach(() => place.remove());

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: /home/anna/journal`), { code });

const refuse = (): never => {
  throw new Error('refused');
};

describe('a file that was chosen in a box of the system', () => {
  const isShut = () => Promise.reject(new AppError('disk-read-only'));

  it('is written where it stands when macOS opens that path and not its folder', async () => {
    writeFileSync(path, 'an older and longer content');
    await writeChosenFile(path, Buffer.from('new'), 'darwin', isShut);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is written whole or not at all everywhere else, and whatever else is wrong', async () => {
    writeFileSync(path, 'old');
    await expect(writeChosenFile(path, Buffer.from('new'), 'linux', isShut)).rejects.toThrow();
    const isFull = () => Promise.reject(new AppError('disk-full'));
    await expect(writeChosenFile(path, Buffer.from('new'), 'darwin', isFull)).rejects.toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  it('says what the disk says when even that path is shut', async () => {
    const missing = join(path, 'no', 'such.csv');
    await expect(writeChosenFile(missing, Buffer.from('new'), 'darwin', isShut)).rejects.toThrow('ENOENT');
  });
});

describe('writing a file durably', () => {
  it('replaces the old content whole and leaves nothing else behind', async () => {
    writeFileSync(path, 'an older and longer content');
    chmodSync(path, 0o644);
    await writeFileDurably(path, Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(place.root)).toEqual(['report.csv']);
  });

  it('leaves the old content and no temporary file when it fails', async () => {
    writeFileSync(path, 'old');
    await expect(writeFileDurably(path, Buffer.from('new'), refuse)).rejects.toThrow('refused');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(place.root)).toEqual(['report.csv']);
  });

  it('takes its content piece by piece', async () => {
    async function* pieces() {
      yield Buffer.from('one ');
      yield Buffer.from('');
      yield Buffer.from('two');
    }
    let seen = '';
    await writeFileDurably(path, pieces(), (written) => (seen = written.toString('utf8')));
    expect([readFileSync(path, 'utf8'), seen]).toEqual(['one two', 'one two']);
    expect(readdirSync(place.root)).toEqual(['report.csv']);
  });

  it('leaves the old content and no temporary file when a piece cannot be made', async () => {
    writeFileSync(path, 'old');
    async function* pieces() {
      yield Buffer.alloc(1_000_000);
      throw systemError('ENOSPC');
    }
    await expect(writeFileDurably(path, pieces())).rejects.toMatchObject({ code: 'disk-full' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(place.root)).toEqual(['report.csv']);
  });

  it('shows the check what is on the disk', async () => {
    let seen = '';
    await writeFileDurably(path, Buffer.from('åäö'), (written) => (seen = written.toString('utf8')));
    expect(seen).toBe('åäö');
  });

  it('replaces a link instead of writing through it', async () => {
    const target = join(place.root, 'target');
    writeFileSync(target, 'untouched');
    symlinkSync(target, path);
    await writeFileDurably(path, Buffer.from('new'));
    expect(readFileSync(target, 'utf8')).toBe('untouched');
    expect(statSync(path).isFile()).toBe(true);
  });

  it('does not take a folder for a file', async () => {
    mkdirSync(path);
    await expect(writeFileDurably(path, Buffer.from('new'))).rejects.toThrow();
    expect(readdirSync(place.root)).toEqual(['report.csv']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EACCES', 'disk-read-only'],
    ['EIO', 'disk-error'],
    ['ENOENT', undefined],
  ])('says of %s in its own words: %s, and never a path', (code, expected) => {
    const error = asDiskError(systemError(code));
    expect(error?.code).toBe(expected);
    expect(`${error?.message} ${String(error?.cause)}`).not.toContain('anna');
  });
});

/** Fails so many times, then works. */
const failing = (times: number, code: string) => {
  let calls = 0;
  const attempt = (): Promise<void> => {
    calls += 1;
    return calls <= times ? Promise.reject(systemError(code)) : Promise.resolve();
  };
  return { attempt, calls: () => calls };
};
const noWait = (): Promise<void> => Promise.resolve();

describe('renaming on Windows', () => {
  it.each(['EPERM', 'EBUSY', 'EACCES'])('outlasts nine times %s', async (code) => {
    const { attempt, calls } = failing(9, code);
    await renameWithRetry(attempt, noWait, 'win32');
    expect(calls()).toBe(10);
  });

  it('gives up after ten tries', async () => {
    const { attempt, calls } = failing(99, 'EPERM');
    await expect(renameWithRetry(attempt, noWait, 'win32')).rejects.toThrow('EPERM');
    expect(calls()).toBe(10);
  });

  it('does not wait for what will not pass, or elsewhere', async () => {
    const [full, other] = [failing(1, 'ENOSPC'), failing(1, 'EPERM')];
    await expect(renameWithRetry(full.attempt, noWait, 'win32')).rejects.toThrow('ENOSPC');
    await expect(renameWithRetry(other.attempt, noWait, 'linux')).rejects.toThrow('EPERM');
    expect([full.calls(), other.calls()]).toEqual([1, 1]);
  });
});

describe('writing a file durably in a process that is killed', () => {
  /** Kills the writing child `afterMs` after its first whole file. */
  async function killWriter(afterMs: number): Promise<void> {
    const child = fork('test/support/child-write-file.ts', [path], { silent: true });
    await once(child, 'message');
    const until = performance.now() + afterMs;
    while (performance.now() < until);
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('leaves the file whole, whatever moment the kill falls on', async () => {
    for (let kill = 0; kill < 12; kill += 1) {
      await killWriter(kill * 1.7);
      const bytes = readFileSync(path);
      expect(bytes.length).toBe(4_000_000);
      expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
    }
  });

  it('removes what the killed one left behind, and nothing else', async () => {
    const leftover = join(place.root, '.report.csv.0123456789ab.tmp');
    const other = join(place.root, '.other.csv.0123456789ab.tmp');
    writeFileSync(leftover, 'half of somebody');
    writeFileSync(other, 'not ours to judge');
    await writeFileDurably(path, Buffer.from('whole'));
    expect(readdirSync(place.root)).not.toContain('.report.csv.0123456789ab.tmp');
    expect(readFileSync(other, 'utf8')).toBe('not ours to judge');
  });
});
