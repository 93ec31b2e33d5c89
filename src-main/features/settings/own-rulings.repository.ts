import type { OwnRuling } from '#shared/compliance/rule-packs/rule-pack.ts';
import { sql } from 'kysely';
import { compileOnce } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';
import type { Insertable } from 'kysely';

/** The company's own rulings that stand, by the rule they take the place of. */
export const readOwnRulings = async (queries: Queries): Promise<ReadonlyMap<string, OwnRuling>> =>
  new Map(
    (await selectRulings(queries)).flatMap(({ ruleId, permission, note, decidedBy, decidedOn }) =>
      permission === null ? [] : [[ruleId, { permission, note, decidedBy, decidedOn }]],
    ),
  );

interface RulingRow extends Omit<OwnRuling, 'permission'> {
  readonly ruleId: string;
  readonly permission: OwnRuling['permission'] | null;
}

const selectRulings = compileOnce((queries: Queries) =>
  sql<RulingRow>`SELECT ruleId, permission, note, decidedBy, decidedOn FROM ownRuling
    WHERE seq IN (SELECT max(seq) FROM ownRuling GROUP BY ruleId)`.compile(queries),
);

export const insertOwnRuling = async (
  queries: Queries,
  row: Insertable<Database['ownRuling']>,
): Promise<void> => {
  await queries.insertInto('ownRuling').values(row).execute();
};
