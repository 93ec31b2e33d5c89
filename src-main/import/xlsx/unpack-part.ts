import { crc32, createInflateRaw } from 'node:zlib';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import { damaged, suspicious } from './refusals.ts';
import type { PackedPart } from './read-directory.ts';

/** How far the reading has come, and whether it is still wanted. */
export interface Watch {
  /** Share of what is to be read, 0 to 1; called often. What it throws ends the reading. */
  readonly onProgress?: (share: number) => void;
  readonly isCancelled?: () => boolean;
}

interface Unpacker {
  /** Announces parts that will be unpacked: progress knows the whole, and too much is refused before it is read. */
  readonly expect: (parts: readonly PackedPart[]) => void;
  /** Hands over the part's bytes piece by piece. Throws what stands at `createUnpacker`, and what `onBytes` throws. */
  readonly unpack: (part: PackedPart, onBytes: (bytes: Buffer) => void) => Promise<void>;
}

/** Small enough to be cheap to hold, large enough that pieces do not cost more than bytes. */
const pieceBytes = 64 * 1024;

/** Below this, a high ratio is a small part that repeats itself and harms nobody. */
const ratioCountsFrom = 1024 * 1024;

/**
 * Unpacks parts of one workbook and counts what really comes out. Throws `list-suspicious` beyond the limit of one
 * part's ratio or its claimed length, `file-too-large` beyond the limit of all parts together, `file-damaged`,
 * `cancelled`.
 */
export function createUnpacker(limits: ListLimits, watch: Watch): Unpacker {
  const progress = createProgress(watch.onProgress);
  let expected = 0;
  let total = 0;

  function expect(parts: readonly PackedPart[]): void {
    if (parts.some((part) => isBomb(part, part.length))) throw suspicious();
    for (const { length } of parts) expected += length;
    if (expected > limits.maxInflatedBytes) throw new AppError('file-too-large');
    progress.expect(expected);
  }

  const isBomb = ({ packed }: PackedPart, length: number): boolean =>
    length > ratioCountsFrom && length > limits.maxRatio * packed.length;

  function refuseExcess(part: PackedPart, length: number): void {
    if (isBomb(part, length) || length > part.length) throw suspicious();
    if (total > limits.maxInflatedBytes) throw new AppError('file-too-large');
  }

  async function unpack(part: PackedPart, onBytes: (bytes: Buffer) => void): Promise<void> {
    let length = 0;
    let checksum = 0;
    if (isBomb(part, part.length)) throw suspicious();
    for await (const bytes of piecesOf(part)) {
      if (watch.isCancelled?.()) throw new AppError('cancelled');
      length += bytes.length;
      total += bytes.length;
      refuseExcess(part, length);
      checksum = crc32(bytes, checksum);
      onBytes(bytes);
      progress.advance(bytes.length);
    }
    if (length !== part.length || checksum !== part.checksum) throw damaged();
  }

  return { expect, unpack };
}

async function* piecesOf({ packed, isDeflated }: PackedPart): AsyncGenerator<Buffer> {
  if (isDeflated) return yield* inflated(packed);
  for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes);
}

/** Only failures of the unpacking are turned into `file-damaged`, not those of whoever takes the bytes. */
async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: pieceBytes });
  stream.end(packed);
  try {
    yield* stream as AsyncIterable<Buffer>;
  } catch (error) {
    throw damaged(error);
  }
}

/** Tells at every piece, because that is also the sign of life; the share never falls when more turns out to be needed. */
function createProgress(onProgress: Watch['onProgress']) {
  let expected = 0;
  let done = 0;
  let told = 0;
  return {
    expect(bytes: number): void {
      expected = bytes;
    },
    advance(bytes: number): void {
      if (expected > 0) done += bytes;
      told = Math.max(told, Math.min(1, done / Math.max(1, expected)));
      onProgress?.(told);
    },
  };
}
