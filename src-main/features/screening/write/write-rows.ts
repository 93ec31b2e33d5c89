import type { Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../../database/audit-trail.ts';
import type { Queries } from '../../../database/journal.ts';
import type { RunRow } from '../papers/list-export.repository.ts';
import { insertListChanges, insertListRows } from '../papers/screened-lists.repository.ts';
import type { ContactChange, ListedContacts } from '../screening-ports.ts';
import { imagesOf } from './list-images.ts';
import type { PlannedRow } from './plan-row.ts';

interface RowsWriting {
  readonly queries: Queries;
  readonly trail: AuditTrail;
  readonly run: Pick<RunRow, 'id' | 'seq'>;
  readonly at: Instant;
}

/** Writes planned rows within one piece, and what each did. */
export async function writeRows(
  contacts: Pick<ListedContacts, 'insert' | 'update'>,
  { queries, trail, run, at }: RowsWriting,
  rows: readonly PlannedRow[],
): Promise<void> {
  const brought = rows.flatMap(({ contact }) => contact ?? []);
  // First, because another row may change what one of these brings in.
  await contacts.insert(queries, brought, at);
  await insertListRows(
    queries,
    rows.map(({ rowNumber, contactSeq, code, effect }) => ({
      runSeq: run.seq,
      rowNumber,
      contactSeq,
      code,
      effect,
    })),
  );
  const changes = eachContactOnce(rows.flatMap(({ change }) => change ?? []));
  await contacts.update(queries, trail, changes, { at, action: 'screening.write' });
  await insertListChanges(
    queries,
    rows.flatMap((row) => imagesOf(row, run.seq, at)),
  );
}

/** Gathers which rows were written since the last commit, for the one entry that names them. */
export function countWritten(id: string) {
  let first: number | null = null;
  let last = 0;
  const count = { new: 0, updated: 0, same: 0 };
  return {
    add: (rows: readonly PlannedRow[]): void => {
      first ??= rows[0]?.rowNumber ?? null;
      last = rows.at(-1)?.rowNumber ?? last;
      for (const { effect } of rows) count[effect] += 1;
    },
    record: (trail: AuditTrail): void => {
      if (first === null) return;
      const after = { rows: [first, last], ...count };
      trail.record({ action: 'screening.write', table: 'listRow', id, isPart: true, after });
      first = null;
      Object.assign(count, { new: 0, updated: 0, same: 0 });
    },
  };
}

/** Several rows may be about one contact; a field is changed by the first of them only. */
function eachContactOnce(changes: readonly ContactChange[]): ContactChange[] {
  const once = new Map<string, ContactChange>();
  for (const change of changes) {
    const before = once.get(change.contactId);
    once.set(change.contactId, {
      ...change,
      fields: { ...before?.fields, ...change.fields },
      added: [...(before?.added ?? []), ...change.added],
    });
  }
  return [...once.values()];
}
