import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from 'node:fs';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Pulse } from './pulse.ts';

/** A file's bytes, and their SHA-256 in hexadecimal. */
export interface PlainFile {
  readonly bytes: Buffer;
  readonly sha256: string;
}

const pieceBytes = 4 * 1024 * 1024;

/**
 * Reads a plain file of at most `maxBytes`, in a thread that may wait for the disk. Throws `file-too-large`, and
 * `file-unreadable` for a folder, a link, a pipe, a file that is not there or that is being written.
 */
export function readPlainFile(path: string, maxBytes: number, pulse: Pulse): PlainFile {
  const file = openPlainFile(path);
  try {
    const { size } = fstatSync(file);
    if (size > maxBytes) throw tooLarge(maxBytes);
    return readAll(file, size, pulse);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('file-unreadable', {}, { cause: error });
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of bytes that did not come from a file. Throws `file-too-large`. */
export function takeBytes(bytes: Uint8Array, maxBytes: number): PlainFile {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes);
  return {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

const tooLarge = (maxBytes: number): AppError =>
  new AppError('file-too-large', { megabytes: Math.floor(maxBytes / 1024 / 1024) });

function openPlainFile(path: string): number {
  try {
    // Windows has neither flag (undefined counts as 0 below); there the look before opening must do.
    if (!lstatSync(path).isFile()) throw new AppError('file-unreadable');
    // O_NONBLOCK: a pipe put in the file's place would otherwise hold the reader for ever.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants;
    const file = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    if (fstatSync(file).isFile()) return file;
    closeSync(file);
  } catch (error) {
    throw new AppError('file-unreadable', {}, { cause: error });
  }
  throw new AppError('file-unreadable');
}

function readAll(file: number, size: number, pulse: Pulse): PlainFile {
  const bytes = Buffer.alloc(size);
  const hash = createHash('sha256');
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, filled, Math.min(pieceBytes, size - filled), filled);
    if (count === 0) break;
    hash.update(bytes.subarray(filled, filled + count));
    filled += count;
    pulse(filled / size);
  }
  const isWhole = filled === size && readSync(file, Buffer.alloc(1), 0, 1, filled) === 0;
  if (!isWhole) throw new AppError('file-unreadable');
  return { bytes, sha256: hash.digest('hex') };
}
