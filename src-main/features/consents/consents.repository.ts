import { type Insertable, type Selectable, sql } from 'kysely';
import { compileOnce, isOneOf } from '../../database/compile-once.ts';
import type { EvidenceFile } from '../../database/evidence-files.ts';
import type { Queries } from '../../database/journal.ts';
import type { Database } from '../../database/schema.ts';

export type ConsentRow = Selectable<Database['consent']>;
export type NewConsentRow = Insertable<Database['consent']>;
export type WordingRow = Selectable<Database['consentWording']>;

/** A document of a consent, without its bytes. */
export type EvidenceName = Pick<EvidenceFile, 'id' | 'name'> & { readonly consentId: string };

/** The consent itself; undefined for a withdrawal too. */
export const findGiven = (queries: Queries, id: string): Promise<ConsentRow | undefined> =>
  queries
    .selectFrom('consent')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'given')
    .executeTakeFirst();

/** Consents and withdrawals of these contacts in the order they were recorded, however many contacts they are. */
export const findConsentRows = (queries: Queries, contactIds: readonly string[]): Promise<ConsentRow[]> =>
  selectConsents(queries, JSON.stringify(contactIds));

const selectConsents = compileOnce((queries: Queries, contactIds: string) =>
  queries
    .selectFrom('consent')
    .selectAll()
    .where(isOneOf('contactId', contactIds))
    .orderBy('contactId')
    .orderBy('seq')
    .compile(),
);

export const findWithdrawal = (queries: Queries, givenId: string): Promise<ConsentRow | undefined> =>
  queries.selectFrom('consent').selectAll().where('givenId', '=', givenId).executeTakeFirst();

export const insertConsent = async (queries: Queries, row: NewConsentRow): Promise<void> => {
  await queries.insertInto('consent').values(row).execute();
};

export const findWording = (queries: Queries, id: number): Promise<WordingRow | undefined> =>
  queries.selectFrom('consentWording').selectAll().where('id', '=', id).executeTakeFirst();

export const findWordingByHash = (queries: Queries, hash: string): Promise<WordingRow | undefined> =>
  queries.selectFrom('consentWording').selectAll().where('hash', '=', hash).executeTakeFirst();

export const findWordings = (queries: Queries, ids: readonly number[]): Promise<WordingRow[]> =>
  queries
    .selectFrom('consentWording')
    .selectAll()
    .where(isOneOf('id', JSON.stringify(ids)))
    .execute();

/** Every wording with the uses it served, one row for each pair; the newest wording first. */
export const findUsedWordings = (queries: Queries): Promise<(WordingRow & Pick<ConsentRow, 'use'>)[]> =>
  queries
    .selectFrom('consentWording')
    .innerJoin('consent', 'consent.wordingId', 'consentWording.id')
    .selectAll('consentWording')
    .select('consent.use')
    .distinct()
    .orderBy('consentWording.id', 'desc')
    .orderBy('consent.use')
    .execute();

/** Answers the number that the file gave it. */
export const insertWording = async (queries: Queries, row: Omit<WordingRow, 'id'>): Promise<number> => {
  const { id } = await queries
    .insertInto('consentWording')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** The documents of these consents, in the order they were added. */
export const findEvidenceNames = async (
  queries: Queries,
  consentIds: readonly string[],
): Promise<EvidenceName[]> => {
  const rows = await queries
    .selectFrom('consentEvidence')
    .innerJoin('evidenceFile', 'evidenceFile.id', 'consentEvidence.evidenceId')
    .select(['consentEvidence.consentId', 'evidenceFile.id', 'evidenceFile.name'])
    .where(isOneOf('consentEvidence.consentId', JSON.stringify(consentIds)))
    .orderBy('consentEvidence.addedAt')
    .orderBy('evidenceFile.id')
    .execute();
  return rows;
};

export const linkEvidence = async (
  queries: Queries,
  row: Selectable<Database['consentEvidence']>,
): Promise<void> => {
  await queries.insertInto('consentEvidence').values(row).execute();
};

/** A document of this very consent, with its bytes. */
export const findEvidence = (
  queries: Queries,
  { consentId, evidenceId }: { readonly consentId: string; readonly evidenceId: string },
): Promise<EvidenceFile | undefined> =>
  queries
    .selectFrom('evidenceFile')
    .selectAll()
    .where('id', '=', evidenceId)
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM consentEvidence
        WHERE consentId = ${consentId} AND evidenceId = evidenceFile.id)`,
    )
    .executeTakeFirst();
