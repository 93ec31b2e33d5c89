import * as yauzl from 'yauzl';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import { damaged, suspicious } from './refusals.ts';

/** One part of a workbook as it lies in its archive. */
export interface PackedPart {
  /** Inside the bytes of the file; not a copy. */
  readonly packed: Buffer;
  readonly isDeflated: boolean;
  /** Unpacked length and CRC-32, as the archive claims. */
  readonly length: number;
  readonly checksum: number;
}

/** The parts of a workbook by their names in lower case: names in a package differ by more than case. */
export type Directory = ReadonlyMap<string, PackedPart>;

interface Place {
  readonly start: number;
  readonly end: number;
}

const methods = { stored: 0, deflated: 8 } as const;

/**
 * Lists what the archive holds, unpacking nothing. Throws `file-damaged`, `file-encrypted`, and `list-suspicious` for
 * too many entries, two with one name, overlapping ones and names that lead out of the archive.
 */
export async function readDirectory(bytes: Buffer, limits: ListLimits): Promise<Directory> {
  const archive = await yauzl
    .fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false })
    .catch(refuse);
  try {
    if (archive.entryCount > limits.maxEntries) throw suspicious();
    return await readEntries(archive, bytes);
  } catch (error) {
    return refuse(error);
  } finally {
    archive.close();
  }
}

/** What the library says is for developers; its only failure with a name of its own is strong encryption. */
function refuse(error: unknown): never {
  if (error instanceof AppError) throw error;
  const isEncryption = error instanceof Error && error.message.includes('encryption');
  throw isEncryption ? new AppError('file-encrypted') : damaged(error);
}

async function readEntries(archive: yauzl.ZipFile, bytes: Buffer): Promise<Directory> {
  const parts = new Map<string, PackedPart>();
  const places: Place[] = [];
  for await (const entry of archive.eachEntry()) {
    const name = nameOf(entry);
    if (parts.has(name)) throw suspicious();
    if (entry.isEncrypted()) throw new AppError('file-encrypted');
    const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true });
    const end = fileDataStart + entry.compressedSize;
    places.push({ start: entry.relativeOffsetOfLocalHeader, end });
    parts.set(name, toPart(entry, bytes.subarray(fileDataStart, end)));
  }
  refuseOverlap(places);
  return parts;
}

function nameOf(entry: yauzl.Entry): string {
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    true,
  );
  if (yauzl.validateFileName(name) !== null || name.includes('\0')) throw suspicious();
  return name.toLowerCase();
}

function toPart(entry: yauzl.Entry, packed: Buffer): PackedPart {
  const { stored, deflated } = methods;
  if (entry.compressionMethod !== stored && entry.compressionMethod !== deflated) throw damaged();
  return {
    packed,
    isDeflated: entry.compressionMethod === deflated,
    length: entry.uncompressedSize,
    checksum: entry.crc32,
  };
}

/** Entries that share bytes unpack to far more than the file holds. */
function refuseOverlap(places: readonly Place[]): void {
  let free = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < free) throw suspicious();
    free = end;
  }
}
