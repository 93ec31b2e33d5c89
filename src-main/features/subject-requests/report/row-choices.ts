import type { Choices, RowRef } from '#shared/compliance/subject.ts';
import { type PersonalTable, personalTables } from '../../../personal-data/personal-data-inventory.ts';
import type { GatheredRows } from './report-facts.ts';
import { keyOfRow } from './whose-row.ts';

/** What was found, parted by what the person who answers decided. */
interface SiftedRows {
  readonly kept: GatheredRows;
  /** How many rows of each table were said to be about somebody else; tables without any are left out. */
  readonly setAside: ReadonlyMap<PersonalTable, number>;
}

/** Which rows a choice names. */
export function createRowTest(refs: readonly RowRef[]): (table: string, key: string) => boolean {
  const chosen = new Set(refs.map(({ table, key }) => `${table} ${key}`));
  return (table, key) => chosen.has(`${table} ${key}`);
}

/**
 * Takes out the rows that are about somebody else, what hangs on them, and what the trail says of them. `reduced` are
 * the rows that are found when the contacts of somebody else are not looked for.
 */
export function siftRows(found: GatheredRows, reduced: GatheredRows, choices: Choices): SiftedRows {
  const isSetAside = createRowTest(choices.notThisPerson);
  const ids = new Set(choices.notThisPerson.map(({ key }) => key));
  const setAside = new Map<PersonalTable, number>();
  const kept = personalTables.map((table) => {
    const rows = [...reduced[table]].filter(
      (row) => !isSetAside(table, keyOfRow(table, row)) && !hangsOn(table, row, ids),
    );
    const missing = found[table].length - rows.length;
    if (missing > 0) setAside.set(table, missing);
    return [table, rows];
  });
  return { kept: Object.fromEntries(kept) as GatheredRows, setAside };
}

const holders: Partial<Record<PersonalTable, string>> = {
  optOutEvent: 'suppressionId',
  requestEvent: 'requestId',
  consentEvidence: 'consentId',
};

function hangsOn(table: PersonalTable, row: object, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false;
  if (table === 'auditEntry') return ids.has(subjectOfEntry(row));
  const holder = (row as Readonly<Record<string, unknown>>)[holders[table] ?? ''];
  return typeof holder === 'string' && ids.has(holder);
}

/** The row that an entry of the trail is about; empty when its content was erased. */
function subjectOfEntry(row: object): string {
  const payload = 'payload' in row && typeof row.payload === 'string' ? row.payload : '{}';
  const { id } = JSON.parse(payload) as { readonly id?: string };
  return id ?? '';
}
