import type { Queries } from '../database/journal.ts';
import { createPartText, type PartText } from './cover-subject.ts';
import { personalDataInventory, type PersonalTable, personalTables } from './personal-data-inventory.ts';
import type { EraseRule, Row, SubjectKeys } from './table-declaration.ts';

/** What an erasure does to one row. */
export type ErasureEffect = 'deleted' | 'covered' | 'emptied' | 'hashed' | 'kept';

export interface PlannedRow {
  readonly table: PersonalTable;
  /** As the inventory's `keyOf` gives it. */
  readonly key: string;
  readonly effect: ErasureEffect;
  readonly row: Readonly<Record<string, unknown>>;
}

/** A declaration seen without its row's type. */
interface ErasableDeclaration {
  readonly onErasure: EraseRule;
  readonly emptied?: (row: never) => object;
  readonly freeText: readonly string[];
  readonly keyOf: (row: never) => string;
  readonly isOwn: (row: never, subject: SubjectKeys) => boolean;
  readonly find: (queries: Queries, subject: SubjectKeys) => Promise<readonly object[]>;
}

export const erasableOf = (table: PersonalTable): ErasableDeclaration => personalDataInventory[table];

/** Walks the inventory: every row about the person in these tables, and what happens to it. */
export async function planErasure(
  queries: Queries,
  subject: SubjectKeys,
  tables: readonly PersonalTable[] = personalTables,
): Promise<PlannedRow[]> {
  const partText = createPartText(subject);
  const planned: PlannedRow[] = [];
  const hashed = new Set<unknown>();
  for (const table of tables) {
    const { keyOf, find } = erasableOf(table);
    for (const row of (await find(queries, subject)) as PlannedRow['row'][]) {
      const effect =
        table === 'optOutEvent' && hashed.has(row['suppressionId'])
          ? 'hashed'
          : effectOn(table, row, subject, partText);
      if (table === 'suppression' && effect === 'hashed') hashed.add(row['id']);
      planned.push({ table, key: keyOf(row as never), effect, row });
    }
  }
  return planned;
}

function effectOn(
  table: PersonalTable,
  row: PlannedRow['row'],
  subject: SubjectKeys,
  partText: PartText,
): ErasureEffect {
  const { onErasure, isOwn, emptied } = erasableOf(table);
  const isCovered = coveredColumns(table, row, partText).length > 0;
  if (table === 'optOutEvent') return isCovered ? 'covered' : 'kept';
  // A company's own no stays readable; only who said it goes.
  if (table === 'suppression')
    return isOwn(row as never, subject) ? 'hashed' : row['contactId'] === null ? 'kept' : 'emptied';
  if (!isOwn(row as never, subject)) return isCovered ? 'covered' : 'kept';
  switch (onErasure) {
    case 'delete':
      return 'deleted';
    case 'hash':
      return 'hashed';
    case 'empty':
      return Object.entries(emptied?.(row as never) ?? {}).some(([column, value]) => row[column] !== value)
        ? 'emptied'
        : isCovered
          ? 'covered'
          : 'kept';
    case 'keep':
      return isCovered ? 'covered' : 'kept';
  }
}

/** What somebody wrote there; nothing where a column holds something else. */
export function textIn(row: PlannedRow['row'], column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

/** The columns of a row in which the person is named in somebody's words. */
export const coveredColumns = (
  table: PersonalTable,
  row: PlannedRow['row'],
  partText: PartText,
): readonly string[] =>
  erasableOf(table).freeText.filter((column) =>
    partText(textIn(row, column)).some(({ isSubject }) => isSubject),
  );

/** One row of a plan, typed again. */
export const rowsOf = <T extends PersonalTable>(plan: readonly PlannedRow[], table: T): readonly Row<T>[] =>
  plan.filter((planned) => planned.table === table).map(({ row }) => row as unknown as Row<T>);
