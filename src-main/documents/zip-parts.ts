import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

/** One file of an archive. Its text may be given piece by piece, so that it never stands in memory as a whole. */
export interface Part {
  /** Path inside the archive, ASCII. */
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

interface Packed {
  readonly name: Buffer;
  readonly data: readonly Buffer[];
  readonly packedSize: number;
  readonly size: number;
  readonly checksum: number;
}

/** A ZIP archive of these texts in UTF-8. The same texts give the same bytes: it carries no times. */
export async function zipParts(parts: readonly Part[]): Promise<Uint8Array> {
  const files: Packed[] = [];
  for (const part of parts) files.push(await pack(part));
  const locals = files.map(localHeader);
  let offset = 0;
  const directory = files.map((file, index) => {
    const entry = directoryEntry(file, offset);
    offset += (locals[index]?.length ?? 0) + file.packedSize;
    return entry;
  });
  const contents = files.flatMap((file, index) => [locals[index] ?? Buffer.alloc(0), ...file.data]);
  return Buffer.concat([...contents, ...directory, endOfDirectory(directory, offset)]);
}

async function pack({ name, pieces }: Part): Promise<Packed> {
  const deflate = createDeflateRaw();
  const data: Buffer[] = [];
  deflate.on('data', (packed: Buffer) => data.push(packed));
  const ended = once(deflate, 'end');
  let size = 0;
  let checksum = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    checksum = crc32(bytes, checksum);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
    // Other work of the process gets its turn.
    await setImmediate();
  }
  deflate.end();
  await ended;
  const packedSize = data.reduce((sum, packed) => sum + packed.length, 0);
  return { name: Buffer.from(name), data, packedSize, size, checksum };
}

const VERSION = 20;
const DEFLATED = 8;
/** 1 January 1980, the first day that an archive can name. */
const DAY = 0x21;

/** What both headers of a file say of it, in the same order. */
function describe(header: Buffer, at: number, { name, packedSize, size, checksum }: Packed): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DAY, at + 8);
  header.writeUInt32LE(checksum, at + 10);
  header.writeUInt32LE(packedSize, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function localHeader(file: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  describe(header, 4, file);
  return Buffer.concat([header, file.name]);
}

function directoryEntry(file: Packed, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(VERSION, 4);
  describe(header, 6, file);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, file.name]);
}

function endOfDirectory(directory: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, entry) => sum + entry.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
