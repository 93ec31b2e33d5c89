import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#shared/kernel/app-error.ts';
import { asDiskError, errnoOf } from './disk-error.ts';

/** What a file is to hold: at once, or piece by piece as it is made. */
export type FileContent = Uint8Array | AsyncIterable<Uint8Array>;

/**
 * Puts `content` under `path` whole or not at all, and on the disk before it resolves. The file is readable by its
 * owner only. `check` is given what was read back and may throw to refuse it. What an earlier try left behind when
 * its process was killed is removed: it may hold half of somebody's report.
 * Throws `disk-full`, `disk-read-only`, `disk-error`, and whatever `check` and the making of a piece throw; the old file
 * is then untouched.
 */
export async function writeFileDurably(
  path: string,
  content: FileContent,
  check?: (written: Buffer) => void,
): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await removeLeftovers(path);
    await writeNewFile(temporary, content, check);
    await renameWithRetry(
      () => rename(temporary, path),
      () => pause(50),
    );
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw asDiskError(error) ?? error;
  }
}

/**
 * As `writeFileDurably`, for a file that a person has just chosen in the system's own box. macOS may allow that one
 * path and nothing else of its folder: it is then written where it stands, and a write that breaks off leaves it cut.
 */
export async function writeChosenFile(
  path: string,
  content: FileContent,
  platform: string = process.platform,
  writeWhole: (path: string, content: FileContent) => Promise<void> = writeFileDurably,
): Promise<void> {
  let hasBegun = false;
  const noted = content instanceof Uint8Array ? content : noteBegin(content, () => (hasBegun = true));
  try {
    await writeWhole(path, noted);
  } catch (error) {
    const isFolderShut = error instanceof AppError && error.code === 'disk-read-only';
    // What was being made piece by piece is not made a second time.
    if (platform !== 'darwin' || !isFolderShut || hasBegun) throw error;
    await writeInPlace(path, noted);
  }
}

async function* noteBegin(
  pieces: AsyncIterable<Uint8Array>,
  onBegun: () => void,
): AsyncGenerator<Uint8Array> {
  onBegun();
  yield* pieces;
}

async function writeInPlace(path: string, content: FileContent): Promise<void> {
  try {
    const file = await open(path, 'w', 0o600);
    try {
      await writeFile(file, content);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw asDiskError(error) ?? error;
  }
}

async function removeLeftovers(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  const isLeftover = (name: string) =>
    name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length));
  const leftovers = (await readdir(dirname(path))).filter(isLeftover);
  await Promise.all(leftovers.map((name) => rm(join(dirname(path), name), { force: true })));
}

async function writeNewFile(
  path: string,
  content: FileContent,
  check?: (written: Buffer) => void,
): Promise<void> {
  const file = await open(path, 'wx+', 0o600);
  try {
    await writeFile(file, content);
    await file.sync();
    if (check) check(await readFromStart(file, (await file.stat()).size));
  } finally {
    await file.close();
  }
}

async function readFromStart(file: FileHandle, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
  return buffer.subarray(0, bytesRead);
}

/** Antivirus and sync programs on Windows hold a file open for moments; ten tries outlast them. */
export async function renameWithRetry(
  attempt: () => Promise<void>,
  wait: () => Promise<void>,
  platform: string = process.platform,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isPassing = platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error) ?? '');
      if (!isPassing || tries === 10) throw error;
      await wait();
    }
  }
}

/** Makes names in a folder durable. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
