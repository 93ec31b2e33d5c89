import { sql } from 'kysely';
import { joinScope, splitScope } from '#shared/compliance/scopes.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { coverWith, createPartText } from './cover-subject.ts';
import { changeRow, deleteRow, replaceRow } from './erase-rows.ts';
import { hashesOf, keepHashes, readOrMakeHashKey } from './erased-identifiers.ts';
import { eraseTrailNaming, eraseTrailOf } from './erase-trail.ts';
import type { Queries } from './journal.ts';
import { coveredColumns, erasableOf, type PlannedRow, planErasure, rowsOf } from './plan-erasure.ts';
import { indexCall, removeCallFromIndex, removeContactsFromIndex } from './search-index.ts';
import type { SubjectKeys } from './table-declaration.ts';

export interface Erasing {
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
  subject: SubjectKeys,
  plan: readonly PlannedRow[],
  erasing: Erasing,
): Promise<void> {
  await hashOptOuts(queries, subject, plan, erasing);
  await coverRows(queries, subject, plan, erasing);
  await emptyRows(queries, plan);
  await deleteRows(queries, plan);
  const groups = await deleteEmptyGroups(queries, plan);
  const touched = plan.filter(({ effect, ...row }) => effect !== 'kept' && !erasing.leave.has(refOf(row)));
  await eraseTrailOf(queries, [
    ...subject.contactIds,
    ...subject.phones,
    ...subject.rawPhones,
    ...groups,
    ...touched.filter(({ table }) => table !== 'auditEntry').flatMap(({ row }) => idsOf(row)),
  ]);
  await eraseTrailNaming(queries, subject);
  // Built again from the opt-outs that are left when it is next asked for.
  await sql`DELETE FROM numberSet WHERE name NOT LIKE 'register%'`.execute(queries);
  await assertGone(queries, subject, erasing);
}

const idsOf = (row: PlannedRow['row']): string[] =>
  [row['id'], row['exportId']].filter((id): id is string => typeof id === 'string');

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

async function deleteRows(queries: Queries, plan: readonly PlannedRow[]): Promise<void> {
  const deleted = plan.filter(({ effect }) => effect === 'deleted');
  for (const { seq } of rowsOf(deleted, 'call')) await removeCallFromIndex(queries, seq);
  await removeContactsFromIndex(
    queries,
    rowsOf(deleted, 'contact').map(({ seq }) => seq),
  );
  for (const { table, row } of deleted.filter((one) => !isLate(one) && !goWithContact.has(one.table)))
    await deleteRow(queries, table, row);
  for (const { table, row } of deleted.filter(({ table }) => table === 'contact'))
    await deleteRow(queries, table, row);
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

async function assertGone(queries: Queries, subject: SubjectKeys, { leave }: Erasing): Promise<void> {
  const left = (await planErasure(queries, subject)).filter(
    (planned) => planned.effect !== 'kept' && !leave.has(refOf(planned)),
  );
  if (left.length > 0)
    throw new Error(`an erasure left rows of ${[...new Set(left.map(({ table }) => table))].join(', ')}`);
}
