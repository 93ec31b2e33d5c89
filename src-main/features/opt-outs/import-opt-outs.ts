import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { joinScope } from '#shared/compliance/scopes.ts';
import type { optOutsContract } from '#shared/features/opt-outs/opt-outs.contract.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { orderedIds } from '../../database/ordered-ids.ts';
import { createOneJob } from '../../import/one-job.ts';
import { findHeldValues, insertEntries } from './opt-out-import.repository.ts';
import type { OptOutsPorts } from './opt-outs-ports.ts';
import { type OptOutList, parseOptOutList, type Pulse } from './parse-opt-out-list.ts';
import { type OptOutFile, readOptOutFile } from './read-opt-out-file.ts';

type OptOutsService = ServiceOf<typeof optOutsContract>;
type RunInput = Parameters<OptOutsService['runImport']>[0];

interface ChosenList extends OptOutList, Omit<OptOutFile, 'text'> {
  readonly token: string;
}

const CHUNK = 2_000;
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
        const alreadyBlocked = await journal.read((queries) => countHeld(queries, read.keys, 'all', pulse));
        chosen = { ...file, ...read, token: randomBytes(16).toString('hex') };
        return describe(chosen, alreadyBlocked);
      }),
    runImport: ({ token, ...input }) =>
      job.run(async (signal) => {
        if (chosen === null || chosen.token !== token) throw new AppError('file-token-unknown');
        const list = chosen;
        const pulse = pulseOf('writing', signal);
        const result = await journal.write((queries, trail) =>
          runImport({ ...ports, pulse }, queries, trail, list, input),
        );
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

/** One transaction: everything that is not yet in the register with this scope, and one entry in the audit trail. */
async function runImport(
  ports: OptOutsPorts & { readonly pulse: Pulse },
  queries: Queries,
  trail: AuditTrail,
  list: ChosenList,
  input: Omit<RunInput, 'token'>,
): Promise<{ added: number; alreadyBlocked: number; invalid: number }> {
  const { statedOn, note } = input;
  const scope = joinScope(input.scope);
  const at = toInstant(ports.clock.now());
  const recordedBy = await ports.readSellerName(queries);
  const event = { at, statedBy: '', how: 'list', reason: note, evidence: list.name, recordedBy };
  const nextId = orderedIds(at);
  let added = 0;
  let done = 0;
  ports.pulse(done, list.keys.length);
  for (const keys of chunksOf(list.keys)) {
    const held = await findHeldValues(
      queries,
      keys.map(({ value }) => value),
      scope,
    );
    const entries = keys
      .filter(({ value }) => !held.has(value))
      .map(({ kind, value, display }) => ({ id: nextId(), kind, value, display }));
    await insertEntries(queries, entries, { suppression: { scope, statedOn, recordedAt: at }, event });
    added += entries.length;
    done += keys.length;
    await setImmediate();
    ports.pulse(done, list.keys.length);
  }
  const result = { added, alreadyBlocked: list.keys.length - added, invalid: list.invalidTotal };
  const { name: fileName, sha256 } = list;
  const after = { fileName, sha256, scope, statedOn, note, ...result };
  trail.record({ action: 'optOuts.runImport', table: 'suppression', id: randomUUID(), after });
  return result;
}

async function countHeld(
  queries: Queries,
  keys: readonly SuppressionKey[],
  scope: string,
  pulse: Pulse,
): Promise<number> {
  let count = 0;
  let done = 0;
  for (const chunk of chunksOf(keys)) {
    const values = chunk.map(({ value }) => value);
    count += (await findHeldValues(queries, values, scope)).size;
    done += chunk.length;
    await setImmediate();
    pulse(done, keys.length);
  }
  return count;
}

function* chunksOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}
