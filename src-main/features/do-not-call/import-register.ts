import { randomBytes } from 'node:crypto';
import type { doNotCallContract } from '#shared/features/do-not-call/do-not-call.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt } from '#shared/kernel/clock.ts';
import { createOneJob } from '../../host/one-job.ts';
import type { DoNotCallPorts } from './do-not-call-ports.ts';
import { type RegisterFile, readRegisterFile } from './read-register-file.ts';
import { toRegisterState } from './register-state.ts';
import { writeRegister } from './write-register.ts';

type DoNotCallService = ServiceOf<typeof doNotCallContract>;

interface ChosenFile extends RegisterFile {
  readonly token: string;
}

const PERCENT = 100;

/**
 * Import of a register in two steps: what was read is kept under a token until it is written, another file is chosen
 * or the vault locks, whichever is first.
 */
export function createRegisterImport(
  ports: DoNotCallPorts,
): Pick<DoNotCallService, 'chooseRegisterFile' | 'importRegister' | 'cancelImport'> {
  const { clock, onProgress } = ports;
  const job = createOneJob();
  let chosen: ChosenFile | null = null;
  return {
    chooseRegisterFile: () =>
      job.run(async (signal) => {
        const path = await ports.chooseListFile();
        if (path === null) return { outcome: 'cancelled' };
        chosen = null;
        const file = await readFile(ports, path, signal);
        chosen = { ...file, token: randomBytes(16).toString('hex') };
        return describe(chosen);
      }),
    importRegister: ({ token, register, versionOn }) =>
      job.run(async (signal) => {
        if (chosen === null || chosen.token !== token) throw new AppError('file-token-unknown');
        const file = chosen;
        const parts = {
          ...ports,
          signal,
          onProgress: (done: number, total: number) => onProgress('writing', done, total),
        };
        const row = await writeRegister(parts, { register, versionOn, file });
        chosen = null;
        return toRegisterState(register, row, todayAt(clock));
      }),
    cancelImport: () => Promise.resolve(job.cancel()),
  };
}

/** Stops soon after the person cancels or the journal closes. */
async function readFile(ports: DoNotCallPorts, path: string, cancelled: AbortSignal): Promise<RegisterFile> {
  const { journal, clock, openList, onProgress } = ports;
  const closed = new AbortController();
  let furthest = 0;
  try {
    const file = await readRegisterFile(path, {
      openList,
      today: todayAt(clock),
      signal: AbortSignal.any([cancelled, closed.signal]),
      onProgress: (share) => {
        if (isClosed(journal)) closed.abort();
        // Lines above the titles make the reader begin again.
        furthest = Math.max(furthest, Math.round(share * PERCENT));
        onProgress('reading', furthest, PERCENT);
      },
    });
    journal.assertOpen();
    return file;
  } catch (error) {
    journal.assertOpen();
    throw error;
  }
}

function isClosed(journal: DoNotCallPorts['journal']): boolean {
  try {
    journal.assertOpen();
    return false;
  } catch {
    return true;
  }
}

const describe = ({
  token,
  fileName,
  numbers,
  invalidCount,
  invalid,
  duplicateCount,
  versionOn,
}: ChosenFile) => ({
  outcome: 'read' as const,
  token,
  fileName,
  numberCount: numbers.length,
  invalidCount,
  invalid: [...invalid],
  duplicateCount,
  versionOn,
});
