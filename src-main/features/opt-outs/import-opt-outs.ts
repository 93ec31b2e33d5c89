import { randomBytes, randomUUID } from 'node:crypto';
import { joinScope } from '#shared/compliance/scopes.ts';
import type { optOutsContract } from '#shared/features/opt-outs/opt-outs.contract.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { Journal } from '../../database/journal.ts';
import { createOneJob } from '../../host/one-job.ts';
import { findHeldValues, keepEntries } from './opt-out-import.repository.ts';
import type { OptOutsPorts } from './opt-outs-ports.ts';
import { type OptOutList, parseOptOutList, type Pulse } from './parse-opt-out-list.ts';
import { type OptOutFile, readOptOutFile } from './read-opt-out-file.ts';
import { decideImport, endBrokenImport, takeIn } from './take-in-opt-outs.ts';

type OptOutsService = ServiceOf<typeof optOutsContract>;
type RunInput = Parameters<OptOutsService['runImport']>[0];

interface ChosenList extends OptOutList, Omit<OptOutFile, 'text'> {
  readonly token: string;
}

/** Opt-outs in one piece: some ten milliseconds. */
const CHUNK = 200;
const SAMPLE = 5;

/**
 * Import of opt-outs in two steps: what was read is kept under a token until it runs, another file is chosen or the
 * vault locks, whichever is first. A list only ever adds.
 */
export function createOptOutImport(
  ports: OptOutsPorts,
): Pick<OptOutsService, 'chooseImport' | 'runImport' | 'cancelImport'> {
  const { journal } = ports;
  const job = createOneJob();
  let chosen: ChosenList | null = null;
  const pulseOf =
    (stage: JobStage, signal: AbortSignal): Pulse =>
    (done, total) => {
      signal.throwIfAborted();
      journal.assertOpen();
      ports.onProgress(stage, done, total);
    };
  return {
    chooseImport: () =>
      job.run(async (signal) => {
        const path = await ports.chooseListFile();
        if (path === null) return { outcome: 'cancelled' };
        chosen = null;
        const { text, ...file } = await readOptOutFile(path);
        const read = await parseOptOutList(text, pulseOf('reading', signal));
        const pulse = pulseOf('checking', signal);
        const alreadyBlocked = await countHeld(journal, read.keys, 'all', pulse);
        chosen = { ...file, ...read, token: randomBytes(16).toString('hex') };
        return describe(chosen, alreadyBlocked);
      }),
    runImport: ({ token, ...input }) =>
      job.run(async (signal) => {
        if (chosen === null || chosen.token !== token) throw new AppError('file-token-unknown');
        const list = chosen;
        const result = await runImport({ ...ports, pulse: pulseOf('writing', signal) }, list, input);
        chosen = null;
        return result;
      }),
    cancelImport: () => Promise.resolve(job.cancel()),
  };
}

function describe(list: ChosenList, alreadyBlocked: number) {
  const count = (kind: SuppressionKey['kind']) => list.keys.filter((key) => key.kind === kind).length;
  return {
    outcome: 'read' as const,
    token: list.token,
    fileName: list.name,
    phones: count('phone'),
    emails: count('email'),
    domains: count('domain'),
    alreadyBlocked,
    duplicates: list.duplicates,
    invalid: [...list.invalid],
    invalidTotal: list.invalidTotal,
    sample: list.keys.slice(0, SAMPLE).map(({ display }) => display),
  };
}

/** Everything that is not yet in the register with this scope, all or nothing. */
async function runImport(
  ports: OptOutsPorts & { readonly pulse: Pulse },
  list: ChosenList,
  input: Omit<RunInput, 'token'>,
): Promise<{ added: number; alreadyBlocked: number; invalid: number }> {
  const { journal, pulse, clock } = ports;
  const { statedOn, note } = input;
  const scope = joinScope(input.scope);
  await endBrokenImport(journal);
  try {
    let [added, done] = [0, 0];
    pulse(done, list.keys.length);
    for (const keys of chunksOf(list.keys)) {
      added += await keepNew(journal, keys, scope);
      done += keys.length;
      pulse(done, list.keys.length);
    }
    const result = { added, alreadyBlocked: list.keys.length - added, invalid: list.invalidTotal };
    const { name: fileName, sha256 } = list;
    await decideImport(journal, {
      id: randomUUID(),
      at: toInstant(clock.now()),
      recordedBy: await journal.read(ports.readSellerName),
      scope,
      statedOn,
      note,
      fileName,
      sha256,
      ...result,
    });
    await takeIn(journal, (left) => ports.onProgress('finishing', added - left, added));
    return result;
  } catch (error) {
    // What was decided is taken in all the same; the rest goes. A journal that closes does it the next time.
    await endBrokenImport(journal).catch(() => undefined);
    throw error;
  }
}

/** Keeps for later what the register does not hold with this scope; answers how many those are. */
async function keepNew(journal: Journal, keys: readonly SuppressionKey[], scope: string): Promise<number> {
  const values = keys.map(({ value }) => value);
  const held = await journal.inPieces.read((queries) => findHeldValues(queries, values, scope));
  const entries = keys.filter(({ value }) => !held.has(value));
  if (entries.length > 0) await journal.inPieces.keepCache((queries) => keepEntries(queries, entries));
  return entries.length;
}

async function countHeld(
  journal: Journal,
  keys: readonly SuppressionKey[],
  scope: string,
  pulse: Pulse,
): Promise<number> {
  let count = 0;
  let done = 0;
  for (const chunk of chunksOf(keys)) {
    const values = chunk.map(({ value }) => value);
    count += (await journal.inPieces.read((queries) => findHeldValues(queries, values, scope))).size;
    done += chunk.length;
    pulse(done, keys.length);
  }
  return count;
}

function* chunksOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}
