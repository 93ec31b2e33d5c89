import { setImmediate } from 'node:timers/promises';
import type { RegisterState } from '#shared/features/do-not-call/do-not-call.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { writeNumberBlob } from '../../database/number-blobs.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import {
  deleteLowestNumbers,
  findRegisterFile,
  insertNumbers,
  putRegisterFile,
  type RegisterFileRow,
} from './do-not-call.repository.ts';
import type { RegisterFile } from './read-register-file.ts';
import { todayAt } from './register-state.ts';

/** What is written: a file in hand, as the person says it is. */
interface RegisterVersion {
  readonly register: RegisterState['register'];
  readonly versionOn: CalendarDay;
  readonly file: RegisterFile;
}

/** What the writing needs besides the transaction. */
interface WritingParts extends Pick<DoNotCallPorts, 'journal' | 'clock' | 'readSellerName'> {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

// A few milliseconds each: in between, the window is answered and a cancel is heard.
const CHUNK = 5000;

/** The name under which a register's numbers are kept as one BLOB. */
export const blobNameOf = (register: string): string => `register:${register}`;

/** What says whether that BLOB is still the file's. */
export const changeCounterOf = ({ changeCount }: Pick<RegisterFileRow, 'changeCount'>): string =>
  String(changeCount);

/**
 * Replaces a register's numbers, in the transaction it is given; the same version of the same file changes nothing.
 * Throws `invalid-input` for a version that lies ahead, `register-version-older`, `cancelled`, and `vault-locked` when
 * the journal is closing.
 */
export async function writeRegister(
  parts: WritingParts,
  queries: Queries,
  trail: AuditTrail,
  { register, versionOn, file }: RegisterVersion,
): Promise<RegisterFileRow> {
  if (versionOn > todayAt(parts.clock)) throw new AppError('invalid-input', { field: 'versionOn' });
  const before = await findRegisterFile(queries, register);
  if (before && versionOn < before.versionOn) throw new AppError('register-version-older');
  if (before?.versionOn === versionOn && before.sha256 === file.sha256) return before;
  const after = await putRegisterFile(queries, {
    register,
    versionOn,
    importedAt: toInstant(parts.clock.now()),
    importedBy: await parts.readSellerName(queries),
    fileName: file.fileName,
    sha256: file.sha256,
    numberCount: file.numbers.length,
    changeCount: (before?.changeCount ?? 0) + 1,
  });
  await replaceNumbers(parts, queries, { file, seq: after.seq, formerCount: before?.numberCount ?? 0 });
  await writeNumberBlob(queries, {
    name: blobNameOf(register),
    changeCounter: changeCounterOf(after),
    numbers: file.numbers,
  });
  const { invalidCount, duplicateCount } = file;
  trail.record({
    action: 'doNotCall.importRegister',
    table: 'registerFile',
    id: register,
    ...(before ? { before } : {}),
    after: { ...after, invalidCount, duplicateCount },
  });
  return after;
}

/** Takes the former numbers out and puts the new ones in: quicker on the whole than comparing them. */
async function replaceNumbers(
  { journal, signal, onProgress }: WritingParts,
  queries: Queries,
  {
    file,
    seq,
    formerCount,
  }: { readonly file: RegisterFile; readonly seq: number; readonly formerCount: number },
): Promise<void> {
  const { numbers } = file;
  let done = 0;
  const pause = async (added: number) => {
    done += added;
    onProgress(done, formerCount + numbers.length);
    await setImmediate();
    journal.assertOpen();
    signal.throwIfAborted();
  };
  await pause(0);
  let deleted = 0;
  do {
    deleted = await deleteLowestNumbers(queries, seq, CHUNK);
    await pause(deleted);
  } while (deleted > 0);
  for (let from = 0; from < numbers.length; from += CHUNK) {
    const chunk = numbers.subarray(from, from + CHUNK);
    await insertNumbers(queries, seq, chunk);
    await pause(chunk.length);
  }
}
