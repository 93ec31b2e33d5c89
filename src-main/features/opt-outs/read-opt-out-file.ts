import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';

/** 20 MB. */
const MAX_BYTES = 20 * 1024 * 1024;

/** A list of opt-outs as it was read. */
export interface OptOutFile {
  /** Without its folder. */
  readonly name: string;
  readonly text: string;
  /** Of the bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a plain file of at most `MAX_BYTES` as text. Throws `file-too-large`, and `file-unreadable` for whatever is
 * no plain text file: a folder, a link, a pipe, a spreadsheet.
 */
export async function readOptOutFile(path: string): Promise<OptOutFile> {
  const bytes = await readPlainFile(path);
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw new AppError('file-unreadable');
  return { name: basename(path), text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Text by its byte-order mark, else strict UTF-8, else Windows-1252, which every byte is something in. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readPlainFile(path: string): Promise<Buffer> {
  const file = await openPlainFile(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_BYTES) throw new AppError('file-too-large', { megabytes: MAX_BYTES / 1024 / 1024 });
    return await readAll(file);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-unreadable', {}, { cause: error });
  } finally {
    await file.close();
  }
}

async function openPlainFile(path: string): Promise<FileHandle> {
  try {
    // Windows has neither flag (undefined counts as 0 below); there the look before opening must do.
    const seen = await lstat(path);
    if (!seen.isFile()) throw new AppError('file-unreadable');
    // O_NONBLOCK: a pipe put in the file's place would otherwise hold the product for ever.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    const file = await open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if ((await file.stat()).isFile()) return file;
    await file.close();
  } catch (error) {
    throw new AppError('file-unreadable', {}, { cause: error });
  }
  throw new AppError('file-unreadable');
}

/** Reads no more than was allowed even when the file grows meanwhile. */
async function readAll(file: FileHandle): Promise<Buffer> {
  const buffer = Buffer.alloc(MAX_BYTES + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) return buffer.subarray(0, filled);
    filled += bytesRead;
    if (filled > MAX_BYTES) throw new AppError('file-too-large', { megabytes: MAX_BYTES / 1024 / 1024 });
  }
}
