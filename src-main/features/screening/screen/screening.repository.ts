import type { Selectable } from 'kysely';
import type { Queries } from '../../../database/journal.ts';
import type { Database } from '../../../database/schema.ts';

type MappingRow = Selectable<Database['supplierMapping']>;

export const findMapping = (queries: Queries, fingerprint: string): Promise<MappingRow | undefined> =>
  queries.selectFrom('supplierMapping').selectAll().where('fingerprint', '=', fingerprint).executeTakeFirst();

export const replaceMapping = async (queries: Queries, row: MappingRow): Promise<void> => {
  await queries
    .insertInto('supplierMapping')
    .values(row)
    .onConflict((conflict) => conflict.column('fingerprint').doUpdateSet(row))
    .execute();
};

/** Forgets a document that no written list stands on. */
export const deleteUnusedEvidence = async (queries: Queries, id: string): Promise<boolean> => {
  const { numDeletedRows } = await queries
    .deleteFrom('evidenceFile')
    .where('id', '=', id)
    .where('id', 'not in', (lists) =>
      lists
        .selectFrom('screeningRun')
        .select('evidenceId')
        .where('evidenceId', 'is not', null)
        .$castTo<{ evidenceId: string }>(),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
