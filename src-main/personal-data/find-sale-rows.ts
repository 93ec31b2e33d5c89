import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import { findMentioning } from './find-mentioning.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** What the person bought, and what others bought where the note speaks of the person. */
export async function findSales(queries: Queries, subject: SubjectKeys): Promise<Row<'sale'>[]> {
  const own = await queries
    .selectFrom('sale')
    .select('id')
    .where(isOneOf('contactId', JSON.stringify(subject.contactIds)))
    .execute();
  const ids = [...own, ...(await findMentioning(queries, 'sale', subject))].map(({ id }) => id);
  return queries
    .selectFrom('sale')
    .selectAll()
    .where(isOneOf('id', JSON.stringify(ids)))
    .orderBy('soldOn')
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}

/** What the person agreed to and took back, and consents of others whose note speaks of the person. */
export async function findConsents(queries: Queries, subject: SubjectKeys): Promise<Row<'consent'>[]> {
  const own = await queries
    .selectFrom('consent')
    .select('id')
    .where(isOneOf('contactId', JSON.stringify(subject.contactIds)))
    .execute();
  const ids = [...own, ...(await findMentioning(queries, 'consent', subject))].map(({ id }) => id);
  return queries
    .selectFrom('consent')
    .selectAll()
    .where(isOneOf('id', JSON.stringify(ids)))
    .orderBy('seq')
    .execute();
}

/** The wordings of the person's own consents. */
export const findConsentWordings = (
  queries: Queries,
  { contactIds }: SubjectKeys,
): Promise<Row<'consentWording'>[]> =>
  queries
    .selectFrom('consentWording')
    .selectAll()
    .where('id', 'in', (consents) =>
      consents
        .selectFrom('consent')
        .select('wordingId')
        .where(isOneOf('contactId', JSON.stringify(contactIds))),
    )
    .orderBy('id')
    .execute();

/** Which documents prove the person's own consents. */
export const findConsentEvidence = (
  queries: Queries,
  { contactIds }: SubjectKeys,
): Promise<Row<'consentEvidence'>[]> =>
  queries
    .selectFrom('consentEvidence')
    .selectAll()
    .where('consentId', 'in', (consents) =>
      consents
        .selectFrom('consent')
        .select('id')
        .where(isOneOf('contactId', JSON.stringify(contactIds))),
    )
    .orderBy('addedAt')
    .orderBy('evidenceId')
    .execute();

/** Those documents, without their bytes: they are handed over as the files they are. */
export async function findEvidenceFiles(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'evidenceFile'>[]> {
  const ids = (await findConsentEvidence(queries, subject)).map(({ evidenceId }) => evidenceId);
  const rows = await queries
    .selectFrom('evidenceFile')
    .select(['id', 'name', 'sha256', 'byteLength', 'addedAt'])
    .where(isOneOf('id', JSON.stringify(ids)))
    .orderBy('addedAt')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, bytes: Buffer.alloc(0) }));
}
