import { randomBytes, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { joinScope } from '#shared/compliance/scopes.ts';
import type { optOutsContract } from '#shared/features/opt-outs/opt-outs.contract.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Instant, toInstant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { findHeldValues, insertEntries } from './opt-out-import.repository.ts';
import type { OptOutsPorts } from './opt-outs-ports.ts';
import { type OptOutList, parseOptOutList } from './parse-opt-out-list.ts';
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
export function createOptOutImport(ports: OptOutsPorts): Pick<OptOutsService, 'chooseImport' | 'runImport'> {
  let chosen: ChosenList | null = null;
  return {
    chooseImport: async () => {
      const path = await ports.chooseListFile();
      if (path === null) return { outcome: 'cancelled' };
      chosen = null;
      const { text, ...file } = await readOptOutFile(path);
      const list = { ...file, ...(await parseOptOutList(text)), token: randomBytes(16).toString('hex') };
      chosen = list;
      return describe(list, await ports.journal.read((queries) => countHeld(queries, list.keys, 'all')));
    },
    runImport: async ({ token, ...input }) => {
      if (chosen === null || chosen.token !== token) throw new AppError('file-token-unknown');
      const list = chosen;
      const result = await ports.journal.write((queries, trail) =>
        runImport(ports, queries, trail, list, input),
      );
      // A list chosen in the meantime stays.
      if (chosen === list) chosen = null;
      return result;
    },
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
  ports: OptOutsPorts,
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
    await setImmediate();
  }
  const result = { added, alreadyBlocked: list.keys.length - added, invalid: list.invalidTotal };
  const { name: fileName, sha256 } = list;
  const after = { fileName, sha256, scope, statedOn, note, ...result };
  trail.record({ action: 'optOuts.runImport', table: 'suppression', id: randomUUID(), after });
  return result;
}

/**
 * UUIDs of version 7 (RFC 9562) in rising order, at most 16 million for one instant: an index takes them several
 * times faster than random ones.
 */
function orderedIds(at: Instant): () => string {
  const time = Date.parse(at).toString(16).padStart(12, '0');
  let count = 0;
  return () => {
    const order = (count++).toString(16).padStart(6, '0');
    const random = randomBytes(6).toString('hex');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${order.slice(0, 3)}-8${order.slice(3)}-${random}`;
  };
}

async function countHeld(queries: Queries, keys: readonly SuppressionKey[], scope: string): Promise<number> {
  let count = 0;
  for (const chunk of chunksOf(keys)) {
    const values = chunk.map(({ value }) => value);
    count += (await findHeldValues(queries, values, scope)).size;
  }
  return count;
}

function* chunksOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += CHUNK) yield items.slice(from, from + CHUNK);
}
