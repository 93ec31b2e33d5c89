import { type CompiledQuery, sql } from 'kysely';
import type { Instant } from '#shared/kernel/clock.ts';
import { compileOnce, insertEach, isOneOf } from '../../database/compile-once.ts';
import type { Queries } from '../../database/journal.ts';
import type { BroughtPoint } from './brought-contact.ts';
import type { ContactRecord } from './contacts.repository.ts';

/** Up to `limit` numbers and addresses that contacts carry, each once, in the order of the index from `above` on. */
export const findHeldValues = async (queries: Queries, above: string, limit: number): Promise<string[]> =>
  (await selectHeldValues(queries, above, limit)).map(({ normalised }) => normalised);

const selectHeldValues = compileOnce((queries: Queries, above: string, limit: number) =>
  queries
    .selectFrom('contactPoint')
    .select('normalised')
    .distinct()
    .where('normalised', '>', above)
    .$narrowType<{ normalised: string }>()
    .orderBy('normalised')
    .limit(limit)
    .compile(),
);

/** Who carries one of these values, and which. */
export interface HeldBy {
  readonly value: string;
  readonly contactId: string;
}

export const findContactIdsHolding = (queries: Queries, values: readonly string[]): Promise<HeldBy[]> =>
  selectHolding(queries, JSON.stringify(values));

const selectHolding = compileOnce(
  (queries: Queries, values: string) =>
    queries
      .selectFrom('contactPoint')
      .select(['normalised as value', 'contactId'])
      .where(isOneOf('normalised', values))
      .compile() as CompiledQuery<HeldBy>,
);

/** Who carries one of these addresses (each without a plus-tag) with any plus-tag; `value` is as it stands there. */
export const findContactIdsHoldingTagged = (
  queries: Queries,
  addresses: readonly string[],
): Promise<HeldBy[]> => {
  // A range on the index, `anna+` to `anna,`: the character after `+` is the comma.
  const ranges = addresses.map((address) => {
    const at = address.lastIndexOf('@');
    return [`${address.slice(0, at)}+`, `${address.slice(0, at)},`, address.slice(at)];
  });
  return selectHoldingTagged(queries, JSON.stringify(ranges));
};

const selectHoldingTagged = compileOnce((queries: Queries, ranges: string) =>
  sql<HeldBy>`SELECT normalised AS value, contactId FROM json_each(${ranges}) AS range CROSS JOIN contactPoint
    WHERE normalised > range.value ->> 0 AND normalised < range.value ->> 1
      AND substr(normalised, -length(range.value ->> 2)) = range.value ->> 2`.compile(queries),
);

export const findContactsById = (queries: Queries, ids: readonly string[]): Promise<ContactRecord[]> =>
  selectContacts(queries, JSON.stringify(ids));

const selectContacts = compileOnce((queries: Queries, ids: string) =>
  queries.selectFrom('contact').selectAll().where(isOneOf('id', ids)).compile(),
);

/** Which of these contacts somebody talked to, or tried to. */
export const findCalledIds = async (queries: Queries, ids: readonly string[]): Promise<string[]> =>
  (await selectCalledIds(queries, JSON.stringify(ids))).map(({ id }) => id);

const selectCalledIds = compileOnce((queries: Queries, ids: string) =>
  sql<{ id: string }>`SELECT value AS id FROM json_each(${ids})
    WHERE EXISTS (SELECT 1 FROM call WHERE contactId = value)`.compile(queries),
);

/** The place behind the last contact. */
export const findNextSeq = async (queries: Queries): Promise<number> => {
  const last = await queries
    .selectFrom('contact')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return (last?.seq ?? 0) + 1;
};

/** A number or address of a list at its place in a contact. */
export interface PlacedPoint extends BroughtPoint {
  readonly contactId: string;
  readonly position: number;
}

/** A contact that was made when it was written. */
type NewContact = Omit<ContactRecord, 'createdAt' | 'updatedAt'>;

export const insertContacts = (
  queries: Queries,
  contacts: readonly NewContact[],
  at: Instant,
): Promise<void> =>
  insertContactRows(
    queries,
    contacts.map((one) => [
      one.seq,
      one.id,
      one.kind,
      one.name,
      one.sortKey,
      one.companyName,
      one.companyKey,
      one.role,
      one.legalForm,
      one.organisationNumber,
      one.note,
      at,
      at,
    ]),
  );

const insertContactRows = insertEach('contact', [
  'seq',
  'id',
  'kind',
  'name',
  'sortKey',
  'companyName',
  'companyKey',
  'role',
  'legalForm',
  'organisationNumber',
  'note',
  'createdAt',
  'updatedAt',
]);

/** Numbers and addresses that came with a list. */
export const insertPoints = (queries: Queries, points: readonly PlacedPoint[], at: Instant): Promise<void> =>
  insertPointRows(
    queries,
    points.map((one) => [
      one.id,
      one.contactId,
      one.position,
      one.kind,
      one.raw,
      one.normalised,
      '',
      'list-import',
      one.sourceNote,
      one.obtainedOn,
      at,
    ]),
  );

const insertPointRows = insertEach('contactPoint', [
  'id',
  'contactId',
  'position',
  'kind',
  'raw',
  'normalised',
  'label',
  'sourceKind',
  'sourceNote',
  'obtainedOn',
  'createdAt',
]);

/** Writes what may change in contacts that are there. */
export const updateContacts = async (queries: Queries, contacts: readonly ContactRecord[]): Promise<void> => {
  const rows = contacts.map((one) => [
    one.seq,
    one.name,
    one.sortKey,
    one.companyName,
    one.companyKey,
    one.role,
    one.legalForm,
    one.organisationNumber,
    one.note,
    one.updatedAt,
  ]);
  await updateContactRows(queries, JSON.stringify(rows));
};

const updateContactRows = compileOnce((queries: Queries, rows: string) =>
  sql`UPDATE contact SET name = row.value ->> 1, sortKey = row.value ->> 2, companyName = row.value ->> 3,
      companyKey = row.value ->> 4, role = row.value ->> 5, legalForm = row.value ->> 6,
      organisationNumber = row.value ->> 7, note = row.value ->> 8, updatedAt = row.value ->> 9
    FROM json_each(${rows}) AS row WHERE contact.seq = row.value ->> 0`.compile(queries),
);

export const deletePoints = async (queries: Queries, ids: readonly string[]): Promise<void> => {
  await deletePointRows(queries, JSON.stringify(ids));
};

const deletePointRows = compileOnce((queries: Queries, ids: string) =>
  queries.deleteFrom('contactPoint').where(isOneOf('id', ids)).compile(),
);

/** Their numbers and addresses, and their rows in lists, go with them. A contact with calls is refused by the file. */
export const deleteContacts = async (queries: Queries, seqs: readonly number[]): Promise<void> => {
  await deleteContactRows(queries, JSON.stringify(seqs));
};

const deleteContactRows = compileOnce((queries: Queries, seqs: string) =>
  queries.deleteFrom('contact').where(isOneOf('seq', seqs)).compile(),
);
