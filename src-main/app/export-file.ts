import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { type Clock, toInstant } from '#shared/kernel/clock.ts';
import { noteExport } from '../database/export-record.ts';
import type { Journal } from '../database/journal.ts';
import type { FileKind, Host } from './ports.ts';
import { writeFileDurably } from './write-file-durably.ts';

interface ExportedFile {
  readonly kind: FileKind;
  /** What is in it: `calls`. */
  readonly what: string;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly subjectKeys: ReadonlySet<string>;
}

/** Asks where to save, writes the file whole or not at all, and notes who was in it. Throws `export-failed`. */
export const createExportFile =
  (journal: Journal, host: Host, clock: Clock) =>
  async (file: ExportedFile): Promise<SavedFile> => {
    const path = await host.chooseSaveFile({ suggestedName: file.suggestedName, kind: file.kind });
    if (path === null) return { outcome: 'cancelled' };
    await writeFileDurably(path, file.bytes);
    const fileName = basename(path);
    await journal.write((queries, trail) =>
      noteExport(queries, trail, {
        id: randomUUID(),
        kind: file.what,
        madeAt: toInstant(clock.now()),
        fileName,
        rows: file.rows,
        sha256: createHash('sha256').update(file.bytes).digest('hex'),
        subjectKeys: file.subjectKeys,
      }),
    );
    return { outcome: 'saved', fileNames: [fileName] };
  };
