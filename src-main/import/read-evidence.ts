import { basename } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';
import { readPlainFile } from './read-plain-file.ts';

/** 10 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

/** A document as it was read, whatever kind it is of. */
export interface ReadDocument {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly bytes: Buffer;
}

/** Reads a document that is to be kept as proof. Throws `file-unreadable`, `file-empty`, `file-too-large`. */
export function readEvidence(path: string): ReadDocument {
  const { bytes, sha256 } = readPlainFile(path, MAX_BYTES, () => undefined);
  if (bytes.length === 0) throw new AppError('file-empty');
  return { name: basename(path), sha256, byteLength: bytes.length, bytes };
}
