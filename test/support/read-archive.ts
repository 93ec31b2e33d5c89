import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One file of an asar archive. */
export interface ArchivedFile {
  /** Path inside the archive, with `/`. */
  readonly path: string;
  /** True when the file lies beside the archive, in `app.asar.unpacked`. */
  readonly isUnpacked: boolean;
  readonly read: () => Buffer;
}

interface Entry {
  readonly files?: Readonly<Record<string, Entry>>;
  readonly size?: number;
  readonly offset?: string;
  readonly unpacked?: boolean;
}

/** Every file of the archive at `archive`. The format: four lengths of 4 bytes, a JSON directory, then the bytes. */
export function readArchive(archive: string): readonly ArchivedFile[] {
  const head = readBytes(archive, 0, 16);
  const directory = readBytes(archive, 16, head.readUInt32LE(12)).toString('utf8');
  const start = 8 + head.readUInt32LE(4);
  const walk = (entry: Entry, path: string): ArchivedFile[] => {
    const { files, size = 0, offset = '0', unpacked = false } = entry;
    if (files)
      return Object.entries(files).flatMap(([name, inner]) => walk(inner, path ? `${path}/${name}` : name));
    const read = (): Buffer =>
      unpacked
        ? readFileSync(join(`${archive}.unpacked`, path))
        : readBytes(archive, start + Number(offset), size);
    return [{ path, isUnpacked: unpacked, read }];
  };
  return walk(JSON.parse(directory) as Entry, '');
}

/** Lays the files out under `folder`, as the installed product sees them. */
export function extract(files: readonly ArchivedFile[], folder: string): void {
  for (const { path, read } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), read());
  }
}

function readBytes(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r');
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, from);
  closeSync(file);
  return bytes;
}
