import { setImmediate } from 'node:timers/promises';
import type { Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { imagesOf } from './list-images.ts';
import type { PlannedRow } from './plan-row.ts';
import { insertListChanges, insertListRows } from './screened-lists.repository.ts';
import type { ContactChange, ListedContacts } from './screening-ports.ts';

interface RowWriterParts {
  readonly contacts: Pick<ListedContacts, 'insert' | 'update'>;
  readonly queries: Queries;
  readonly trail: AuditTrail;
  readonly runSeq: number;
  readonly at: Instant;
}

/** Writes planned rows in the order they come. */
export interface RowWriter {
  readonly add: (rows: readonly PlannedRow[]) => Promise<void>;
  /** Writes what was held back. */
  readonly finish: () => Promise<void>;
}

// The index gets slower with every small addition, so new contacts are held back until there are so many.
const MOST_HELD_BACK = 1000;

export function createRowWriter({ contacts, queries, trail, runSeq, at }: RowWriterParts): RowWriter {
  let heldBack: PlannedRow[] = [];
  const finish = async (): Promise<void> => {
    const rows = heldBack;
    heldBack = [];
    await contacts.insert(
      queries,
      rows.flatMap(({ contact }) => contact ?? []),
      at,
    );
    await insertListRows(
      queries,
      rows.map(({ rowNumber, contactSeq, code, effect }) => ({
        runSeq,
        rowNumber,
        contactSeq,
        code,
        effect,
      })),
    );
    await setImmediate();
  };
  return {
    finish,
    add: async (rows) => {
      heldBack.push(...rows);
      const changes = rows.flatMap(({ change }) => change ?? []);
      // What a row changes may be a contact that an earlier row of this list brings in.
      if (heldBack.length >= MOST_HELD_BACK || changes.some(({ met }) => met.isNew)) await finish();
      await contacts.update(queries, trail, eachContactOnce(changes), { at, action: 'screening.write' });
      await insertListChanges(
        queries,
        rows.flatMap((row) => imagesOf(row, runSeq, at)),
      );
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
