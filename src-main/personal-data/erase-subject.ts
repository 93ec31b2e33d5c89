import { sql } from 'kysely';
import { joinScope, splitScope } from '#shared/compliance/scopes.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { changeRow, deleteRows, replaceRow } from '../database/erase-rows.ts';
import type { Queries } from '../database/journal.ts';
import { indexCall, noteGoneCalls, removeContactsFromIndex } from '../database/search-index.ts';
import { coverWith, createPartText } from './cover-subject.ts';
import { hashesOf, keepHashes, readOrMakeHashKey } from './erased-identifiers.ts';
import { eraseTrailOfSubject } from './erase-trail.ts';
import { findOwnIds } from './trail-declaration.ts';
import { coveredColumns, erasableOf, type PlannedRow, planErasure, rowsOf } from './plan-erasure.ts';
import { personalTables } from './personal-data-inventory.ts';
import { SearchOutdated } from './search-texts.ts';
import type { SearchedTexts, SubjectKeys } from './table-declaration.ts';

interface Erasing {
  readonly erasureId: string;
  readonly erasedOn: CalendarDay;
  /** What stands in place of what names the person. */
  readonly marker: string;
  /** Rows of others that stay as they are, as `table/key`. */
  readonly leave: ReadonlySet<string>;
}

export const refOf = ({ table, key }: Pick<PlannedRow, 'table' | 'key'>): string => `${table}/${key}`;

/**
 * Erases one person within a transaction: opt-outs become hashes, rows go or are emptied, words about the person in
 * other rows are covered, and the trail forgets all of it. The erasure's own row must already be there. Throws when
 * anything is left that should have gone: the transaction then undoes the rest. The file holds traces until its
 * write-ahead log is emptied.
 */
export async function eraseSubject(
  queries: Queries,
  subject: SearchedSubject,
  plan: readonly PlannedRow[],
  erasing: Erasing,
): Promise<void> {
  await hashOptOuts(queries, subject, plan, erasing);
  await coverRows(queries, subject, plan, erasing);
  await emptyRows(queries, plan);
  await deletePlanned(queries, plan);
  const groups = await deleteEmptyGroups(queries, plan);
  await eraseTrailOfSubject(queries, subject, await trailIdsOf(queries, subject, plan, { groups, erasing }));
  // Built again from the opt-outs that are left when it is next asked for.
  await sql`DELETE FROM numberSet WHERE name NOT LIKE 'register%'`.execute(queries);
  await assertGone(queries, subject, erasing);
}

/** Somebody whom every text was searched for. */
export type SearchedSubject = SubjectKeys & { readonly searched: SearchedTexts };

/** Throws `SearchOutdated` when the search did not look for all of them. */
async function trailIdsOf(
  queries: Queries,
  subject: SearchedSubject,
  plan: readonly PlannedRow[],
  { groups, erasing }: { readonly groups: readonly string[]; readonly erasing: Erasing },
): Promise<ReadonlySet<string>> {
  const touched = plan.filter((planned) => planned.effect !== 'kept' && !erasing.leave.has(refOf(planned)));
  const ids = new Set([...ownKeysOf(subject), ...groups, ...touched.flatMap(idsOf)]);
  if ((await subject.searched.unknownAmong(queries, ids)).length > 0) throw new SearchOutdated();
  return ids;
}

const ownKeysOf = ({ contactIds, phones, rawPhones }: SubjectKeys): readonly string[] => [
  ...contactIds,
  ...phones,
  ...rawPhones,
];

const idsOf = ({ table, row }: PlannedRow): string[] =>
  table === 'auditEntry'
    ? []
    : [row['id'], row['exportId']].filter((id): id is string => typeof id === 'string');

/** Ids of every row whose entries in the trail an erasure of somebody may have to take out. */
export async function findTrailIds(queries: Queries, subject: SubjectKeys): Promise<readonly string[]> {
  const tables = personalTables.filter((table) => table !== 'auditEntry');
  const plan = await planErasure(queries, subject, tables);
  return [...ownKeysOf(subject), ...plan.flatMap(idsOf), ...(await findOwnIds(queries, subject))];
}

/** Every number and address of the person keeps what was said about it, as a hash; then the opt-outs go. */
async function hashOptOuts(
  queries: Queries,
  subject: SubjectKeys,
  plan: readonly PlannedRow[],
  { erasureId, erasedOn }: Erasing,
): Promise<void> {
  const key = await readOrMakeHashKey(queries);
  const gone = rowsOf(
    plan.filter(({ effect }) => effect === 'hashed'),
    'suppression',
  );
  const active = await findActive(
    queries,
    gone.map(({ id }) => id),
  );
  const whole = active.filter(({ kind }) => kind === 'person');
  const identifiers = [...subject.phones, ...subject.emails, ...subject.organisation];
  const values = new Set([...identifiers, ...gone.map(({ value }) => value)]);
  const kept = [...values].map((value) => {
    const said = [
      ...active.filter((one) => one.value === value),
      ...(identifiers.includes(value) ? whole : []),
    ];
    return {
      hash: hashesOf(key, [value])[0] ?? Buffer.alloc(0),
      scope: joinScope(said.flatMap(({ scope }) => splitScope(scope))),
      saidOn: said.map(({ statedOn }) => statedOn).toSorted()[0] ?? null,
      erasedOn,
      erasureId,
    };
  });
  await keepHashes(queries, kept);
  for (const { id, value } of gone) {
    const hash = hashesOf(key, [value])[0] ?? Buffer.alloc(0);
    await queries.insertInto('suppressionHeir').values({ suppressionId: id, hash, erasureId }).execute();
    await queries.deleteFrom('optOutEvent').where('suppressionId', '=', id).execute();
    await queries.deleteFrom('suppression').where('id', '=', id).execute();
  }
}

const findActive = (queries: Queries, ids: readonly string[]) =>
  queries.selectFrom('activeSuppression').selectAll().where('id', 'in', ids).execute();

async function coverRows(
  queries: Queries,
  subject: SubjectKeys,
  plan: readonly PlannedRow[],
  { marker, leave }: Erasing,
): Promise<void> {
  const partText = createPartText(subject);
  for (const planned of plan) {
    const { table, row, effect } = planned;
    if ((effect !== 'covered' && effect !== 'emptied') || leave.has(refOf(planned))) continue;
    const columns = coveredColumns(table, row, partText);
    const change = Object.fromEntries(
      columns.map((column) => [column, coverWith(partText, marker, String(row[column]))]),
    );
    if (columns.length === 0) continue;
    if (table === 'emailCheck') await replaceRow(queries, table, { ...row, ...change });
    else await changeRow(queries, table, row, change);
    if (table === 'call') await indexAgain(queries, { ...row, ...change });
  }
}

async function indexAgain(queries: Queries, row: PlannedRow['row']): Promise<void> {
  const call = row as unknown as Parameters<typeof indexCall>[1];
  const contact =
    call.contactId === null
      ? undefined
      : await queries
          .selectFrom('contact')
          .select(['name', 'companyName'])
          .where('id', '=', call.contactId)
          .executeTakeFirst();
  await indexCall(
    queries,
    { ...call, name: contact?.name ?? '', companyName: contact?.companyName ?? '' },
    false,
  );
}

async function emptyRows(queries: Queries, plan: readonly PlannedRow[]): Promise<void> {
  for (const { table, row, effect } of plan) {
    if (effect !== 'emptied') continue;
    const change =
      table === 'suppression' ? { contactId: null } : (erasableOf(table).emptied?.(row as never) ?? {});
    await changeRow(queries, table, row, change);
  }
}

// These go with their contact, and their triggers let them go in no other way.
const goWithContact: ReadonlySet<string> = new Set(['consent', 'consentEvidence']);

const isLate = ({ table }: PlannedRow): boolean => table === 'contact' || table === 'evidenceFile';

async function deletePlanned(queries: Queries, plan: readonly PlannedRow[]): Promise<void> {
  const deleted = plan.filter(({ effect }) => effect === 'deleted');
  await noteGoneCalls(
    queries,
    rowsOf(deleted, 'call').map(({ seq }) => seq),
  );
  await removeContactsFromIndex(
    queries,
    rowsOf(deleted, 'contact').map(({ seq }) => seq),
  );
  const early = deleted.filter((one) => !isLate(one) && !goWithContact.has(one.table));
  for (const [table, planned] of Map.groupBy(early, ({ table }) => table))
    await deleteRows(
      queries,
      table,
      planned.map(({ row }) => row),
    );
  await deleteRows(queries, 'contact', rowsOf(deleted, 'contact'));
  for (const { id } of rowsOf(deleted, 'evidenceFile'))
    await sql`DELETE FROM evidenceFile WHERE id = ${id}
      AND id NOT IN (SELECT evidenceId FROM consentEvidence)
      AND id NOT IN (SELECT evidenceId FROM screeningRun WHERE evidenceId IS NOT NULL)`.execute(queries);
}

/** A mailing that was checked for nobody who is left says nothing that anybody needs. Answers the ids of those. */
async function deleteEmptyGroups(queries: Queries, plan: readonly PlannedRow[]): Promise<string[]> {
  const ids = JSON.stringify(rowsOf(plan, 'emailCheckGroup').map(({ id }) => id));
  const { rows } = await sql<{ id: string }>`
    DELETE FROM emailCheckGroup WHERE id IN (SELECT value FROM json_each(${ids}))
      AND id NOT IN (SELECT groupId FROM emailCheck WHERE groupId IS NOT NULL) RETURNING id`.execute(queries);
  return rows.map(({ id }) => id);
}

async function assertGone(queries: Queries, subject: SearchedSubject, { leave }: Erasing): Promise<void> {
  const left = (await planErasure(queries, subject)).filter(
    (planned) => planned.effect !== 'kept' && !leave.has(refOf(planned)),
  );
  if (left.length > 0)
    throw new Error(`an erasure left rows of ${[...new Set(left.map(({ table }) => table))].join(', ')}`);
}
