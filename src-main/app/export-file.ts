import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { type Clock, toInstant } from '#shared/kernel/clock.ts';
import { noteExport } from '../database/export-record.ts';
import type { Journal } from '../database/journal.ts';
import type { FileKind, Host } from './ports.ts';
import { writeChosenFile } from './write-file-durably.ts';
import { writeTogether } from '../features/subject-requests/write-report-files.ts';

interface ExportedFile {
  readonly kind: FileKind;
  /** What is in it: `calls`. */
  readonly what: string;
  readonly suggestedName: string;
  readonly bytes: Uint8Array;
  readonly rows: number;
  readonly subjectKeys: ReadonlySet<string>;
}

/**
 * Asks where to save, writes the file and notes who was in it: both or neither. Throws `vault-locked` when the
 * journal locked while the question stood open, `export-failed` and what writing throws.
 */
export const createExportFile =
  (journal: Journal, host: Host, clock: Clock) =>
  async (file: ExportedFile): Promise<SavedFile> => {
    const path = await host.chooseSaveFile({ suggestedName: file.suggestedName, kind: file.kind });
    if (path === null) return { outcome: 'cancelled' };
    // Whoever answers a question that was left open may not be the one who asked.
    journal.assertOpen();
    const fileName = basename(path);
    const record = {
      id: randomUUID(),
      kind: file.what,
      madeAt: toInstant(clock.now()),
      fileName,
      rows: file.rows,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      subjectKeys: file.subjectKeys,
    };
    await writeTogether(writeChosenFile, [{ path, bytes: file.bytes }], () =>
      journal.write((queries, trail) => noteExport(queries, trail, record)),
    );
    return { outcome: 'saved', fileNames: [fileName] };
  };
