import { createHash, type Hash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Clock, toInstant } from '#shared/kernel/clock.ts';
import { findLastErasure, noteExport } from '../personal-data/export-record.ts';
import type { Journal } from '../database/journal.ts';
import type { Jobs, RunningJob } from './run-job.ts';
import { writeTogether } from './write-together.ts';
import type { FileKind, Host } from './ports.ts';
import { type FileContent, writeChosenFile } from './write-file-durably.ts';

interface NamedFile {
  readonly kind: FileKind;
  /** What is in it: `calls`. */
  readonly what: string;
  readonly suggestedName: string;
}

/** Who is in a file. */
interface Included {
  readonly rows: number;
  readonly subjectKeys: ReadonlySet<string>;
}

interface ExportedFile extends NamedFile, Included {
  readonly bytes: Uint8Array;
}

interface LongFile extends NamedFile {
  /** Makes the file piece by piece, once somebody has said where it goes. */
  readonly pieces: (job: RunningJob) => AsyncIterable<Uint8Array>;
  /** Asked after the last piece. */
  readonly included: () => Included;
}

/**
 * Asks where to save, writes the file and notes who was in it: both or neither. Throws `vault-locked` when the
 * journal locked while the question stood open, `export-failed` and what writing throws.
 */
export const createExportFile =
  (journal: Journal, host: Host, clock: Clock) =>
  async (file: ExportedFile): Promise<SavedFile> => {
    const path = await choosePlace(journal, host, file);
    if (path === null) return { outcome: 'cancelled' };
    return writeAndNote({ journal, clock, file, path }, file.bytes, () => file);
  };

/**
 * The same for a file that is made while it is written, so that it never stands in memory as a whole. Throws also
 * `job-running` while another one is made, `cancelled`, `erased-meanwhile`, and what making it throws: nothing is left of
 * it then.
 */
export const createExportInPieces =
  (journal: Journal, host: Host, clock: Clock, jobs: Jobs) =>
  async (file: LongFile): Promise<SavedFile> => {
    const path = await choosePlace(journal, host, file);
    if (path === null) return { outcome: 'cancelled' };
    return jobs.run('saving', async (job) => {
      const lastErasure = await journal.inPieces.read(findLastErasure);
      const content = whileGoing(file.pieces(job), job);
      return writeAndNote({ journal, clock, file, path, lastErasure }, content, file.included);
    });
  };

async function choosePlace(
  journal: Journal,
  host: Host,
  { suggestedName, kind }: NamedFile,
): Promise<string | null> {
  const path = await host.chooseSaveFile({ suggestedName, kind });
  // Whoever answers a question that was left open may not be the one who asked.
  if (path !== null) journal.assertOpen();
  return path;
}

interface Place {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly file: NamedFile;
  readonly path: string;
  /** Before the first piece was made. */
  readonly lastErasure?: number;
}

async function writeAndNote(
  { journal, clock, file, path, lastErasure }: Place,
  content: FileContent,
  included: () => Included,
): Promise<SavedFile> {
  const fileName = basename(path);
  const hash = createHash('sha256');
  const note = () => {
    const { rows, subjectKeys } = included();
    const sha256 = hash.digest('hex');
    const record = { id: randomUUID(), kind: file.what, madeAt: toInstant(clock.now()), fileName };
    return journal.write(async (queries, trail) => {
      // Whoever was erased stands in no file that was saved afterwards, and is not named again by its note.
      if (lastErasure !== undefined && (await findLastErasure(queries)) !== lastErasure)
        throw new AppError('erased-meanwhile');
      await noteExport(queries, trail, { ...record, rows, sha256, subjectKeys });
    });
  };
  await writeTogether(writeChosenFile, [{ path, bytes: hashed(content, hash) }], note);
  return { outcome: 'saved', fileNames: [fileName] };
}

function hashed(content: FileContent, hash: Hash): FileContent {
  if (!(content instanceof Uint8Array)) return hashPieces(content, hash);
  hash.update(content);
  return content;
}

async function* hashPieces(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** A file that nobody waits for any more, or whose journal has locked, is not made to its end. */
async function* whileGoing(
  pieces: AsyncIterable<Uint8Array>,
  { assertGoing }: RunningJob,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    assertGoing();
    yield piece;
  }
  assertGoing();
}
