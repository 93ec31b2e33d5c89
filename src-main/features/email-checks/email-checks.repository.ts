import { type Selectable, sql } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type CheckRecord = Selectable<Database['emailCheck']>;

/** A check before the file has given it its place. */
export type WrittenCheck = Omit<CheckRecord, 'seq'>;

/** Which checks are wanted: of one contact, of one group, or all. */
export interface CheckFilter {
  readonly contactId: string | null;
  readonly groupId: string | null;
}

export const findCheck = (queries: Queries, id: string): Promise<CheckRecord | undefined> =>
  queries.selectFrom('emailCheck').selectAll().where('id', '=', id).executeTakeFirst();

/** Newest first, and how many there are in all. */
export async function findChecks(
  queries: Queries,
  { contactId, groupId }: CheckFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ rows: CheckRecord[]; total: number }> {
  const matching = queries
    .selectFrom('emailCheck')
    .$if(contactId !== null, (query) => query.where('contactId', '=', contactId))
    .$if(groupId !== null, (query) => query.where('groupId', '=', groupId));
  const rows = await matching
    .selectAll()
    .orderBy('seq', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total };
}

export const insertCheck = async (queries: Queries, row: WrittenCheck): Promise<void> => {
  await insertValues(queries, ...checkColumns.map((column) => row[column]));
};

const checkColumns = [
  'id',
  'groupId',
  'contactId',
  'name',
  'companyName',
  'address',
  'addressKey',
  'verdict',
  'answers',
  'facts',
  'question',
  'decision',
  'scan',
  'rulesHash',
  'whyKey',
  'whyWords',
  'checkedAt',
  'checkedBy',
] as const;

const insertValues = compileOnce((queries: Queries, ...values: readonly unknown[]) =>
  sql<never>`INSERT INTO emailCheck (${sql.join(checkColumns.map((column) => sql.ref(column)))})
    VALUES (${sql.join(values)})`.compile(queries),
);

type GroupRecord = Selectable<Database['emailCheckGroup']>;

export const findGroup = (queries: Queries, id: string): Promise<GroupRecord | undefined> =>
  queries.selectFrom('emailCheckGroup').selectAll().where('id', '=', id).executeTakeFirst();

export const insertGroup = async (queries: Queries, row: GroupRecord): Promise<void> => {
  await queries.insertInto('emailCheckGroup').values(row).execute();
};

/** How many checks of a group came to each verdict. */
export const countVerdicts = (
  queries: Queries,
  groupId: string,
): Promise<{ verdict: CheckRecord['verdict']; count: number }[]> =>
  queries
    .selectFrom('emailCheck')
    .select(({ fn }) => ['verdict', fn.countAll<number>().as('count')])
    .where('groupId', '=', groupId)
    .groupBy('verdict')
    .execute();

/** Whose assessments hold one of these reasons, without the person's name in it or word for word. */
export const findReasonHolders = (
  queries: Queries,
  whyKeys: readonly string[],
  whyWords: readonly string[],
): Promise<Pick<CheckRecord, 'whyKey' | 'whyWords' | 'contactId' | 'addressKey'>[]> =>
  queries
    .selectFrom('emailCheck')
    .select(['whyKey', 'whyWords', 'contactId', 'addressKey'])
    .distinct()
    .where('whyKey', '<>', '')
    .where((eb) =>
      eb.or([isOneOf('whyKey', JSON.stringify(whyKeys)), isOneOf('whyWords', JSON.stringify(whyWords))]),
    )
    .execute();

/** The purpose that was given last, as JSON text of the answers; undefined when none was ever given. */
export const findLastAnswers = async (queries: Queries): Promise<string | undefined> =>
  (
    await queries
      .selectFrom('emailCheck')
      .select('answers')
      .where('whyKey', '<>', '')
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.answers;

type RulesRecord = Selectable<Database['rulesKept']>;

/** Keeps rules word for word; the same rules are kept once. */
export const keepRules = async (queries: Queries, row: RulesRecord): Promise<void> => {
  await queries
    .insertInto('rulesKept')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};

export const findRules = (queries: Queries, hash: string): Promise<RulesRecord | undefined> =>
  queries.selectFrom('rulesKept').selectAll().where('hash', '=', hash).executeTakeFirst();
