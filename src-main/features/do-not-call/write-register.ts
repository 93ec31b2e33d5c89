import type { RegisterState } from '#shared/features/do-not-call/do-not-call.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, todayAt, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import { writeNumberBlob } from '../../database/number-blobs.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import {
  beginRegisterFile,
  deleteLowestNumbers,
  deleteRegisterFile,
  findRegisterFile,
  findUnwholeFiles,
  insertNumbers,
  putRegisterFile,
  type RegisterFileRow,
} from './do-not-call.repository.ts';
import type { RegisterFile } from './read-register-file.ts';

/** What is written: a file in hand, as the person says it is. */
interface RegisterVersion {
  readonly register: RegisterState['register'];
  readonly versionOn: CalendarDay;
  readonly file: RegisterFile;
}

/** What the writing needs. */
interface WritingParts extends Pick<DoNotCallPorts, 'journal' | 'clock' | 'readSellerName'> {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

// A few milliseconds each: in between, others are answered and a cancel is heard.
const CHUNK = 5000;

/** The name under which a register's numbers are kept as one BLOB. */
export const blobNameOf = (register: string): string => `register:${register}`;

/** What says whether that BLOB is still the file's. */
export const changeCounterOf = ({ changeCount }: Pick<RegisterFileRow, 'changeCount'>): string =>
  String(changeCount);

/**
 * Replaces a register's numbers; the same version of the same file changes nothing. They are written in pieces under a
 * file that says nothing yet; one short step makes it the register's, and the former one is taken out afterwards, in
 * pieces too. Throws `invalid-input` for a version that lies ahead, `register-version-older`, `cancelled`, and
 * `vault-locked` when the journal is closing; the register is as it was then.
 */
export async function writeRegister(parts: WritingParts, version: RegisterVersion): Promise<RegisterFileRow> {
  const { journal, clock } = parts;
  const former = await journal.read((queries) => findFormer(clock, queries, version));
  if (former && isSameFile(former, version)) return former;
  const seq = await writeNumbers(parts, version);
  try {
    const after = await journal.write((queries, trail) =>
      putVersion(parts, queries, trail, { ...version, seq }),
    );
    // The file came by another way meanwhile.
    if (after.seq !== seq) void clearFile(journal, seq);
    if (former && former.seq !== after.seq) void clearFile(journal, former.seq);
    await keepReady(journal, after, version);
    return after;
  } catch (error) {
    void clearFile(journal, seq);
    throw error;
  }
}

/** The numbers as one BLOB, for screening; what cannot be kept now is built when it is asked for. */
const keepReady = (journal: Journal, row: RegisterFileRow, { file }: RegisterVersion): Promise<void> => {
  const blob = { name: blobNameOf(row.register), changeCounter: changeCounterOf(row), numbers: file.numbers };
  return journal.inPieces.keepCache((queries) => writeNumberBlob(queries, blob)).catch(() => undefined);
};

/** Takes out what imports left behind that were broken off, in pieces. */
export async function clearUnwholeFiles(journal: Journal): Promise<void> {
  for (const seq of await journal.read(findUnwholeFiles)) await clearFile(journal, seq);
}

const isSameFile = (held: RegisterFileRow, { versionOn, file }: RegisterVersion): boolean =>
  held.versionOn === versionOn && held.sha256 === file.sha256;

/** Throws `invalid-input` for a version that lies ahead, and `register-version-older`. */
async function findFormer(
  clock: WritingParts['clock'],
  queries: Queries,
  { register, versionOn }: RegisterVersion,
): Promise<RegisterFileRow | undefined> {
  if (versionOn > todayAt(clock)) throw new AppError('invalid-input', { field: 'versionOn' });
  const former = await findRegisterFile(queries, register);
  if (former && versionOn < former.versionOn) throw new AppError('register-version-older');
  return former;
}

async function writeNumbers(
  { journal, signal, onProgress }: WritingParts,
  { register, versionOn, file }: RegisterVersion,
): Promise<number> {
  const { numbers, fileName, sha256 } = file;
  const row = { register, versionOn, fileName, sha256, importedAt: '', importedBy: '' };
  const seq = await journal.inPieces.keepCache((queries) =>
    beginRegisterFile(queries, { ...row, numberCount: numbers.length, changeCount: 0 }),
  );
  try {
    onProgress(0, numbers.length);
    for (let from = 0; from < numbers.length; from += CHUNK) {
      signal.throwIfAborted();
      const chunk = numbers.subarray(from, from + CHUNK);
      await journal.inPieces.keepCache((queries) => insertNumbers(queries, seq, chunk));
      onProgress(from + chunk.length, numbers.length);
    }
    signal.throwIfAborted();
    return seq;
  } catch (error) {
    void clearFile(journal, seq);
    throw error;
  }
}

async function putVersion(
  { clock, readSellerName }: WritingParts,
  queries: Queries,
  trail: AuditTrail,
  { seq, ...version }: RegisterVersion & { readonly seq: number },
): Promise<RegisterFileRow> {
  const former = await findFormer(clock, queries, version);
  if (former && isSameFile(former, version)) return former;
  const { register, versionOn, file } = version;
  const after = await putRegisterFile(
    queries,
    {
      seq,
      register,
      versionOn,
      importedAt: toInstant(clock.now()),
      importedBy: await readSellerName(queries),
      fileName: file.fileName,
      sha256: file.sha256,
      numberCount: file.numbers.length,
      changeCount: (former?.changeCount ?? 0) + 1,
    },
    former,
  );
  const { invalidCount, duplicateCount } = file;
  trail.record({
    action: 'doNotCall.importRegister',
    table: 'registerFile',
    id: register,
    ...(former ? { before: former } : {}),
    after: { ...after, invalidCount, duplicateCount },
  });
  return after;
}

/** What is left of it when the journal closes or the disk refuses, the next opening takes out. */
async function clearFile(journal: Journal, seq: number): Promise<void> {
  try {
    for (let deleted = CHUNK; deleted > 0;)
      deleted = await journal.inPieces.keepCache((queries) => deleteLowestNumbers(queries, seq, CHUNK));
    await journal.inPieces.keepCache((queries) => deleteRegisterFile(queries, seq));
  } catch {
    // See above.
  }
}
