import { isOneOf } from '../database/compile-once.ts';
import type { Queries } from '../database/journal.ts';
import { findErasedIdentifiers } from './list-declarations.ts';
import { findMentioning, together } from './find-mentioning.ts';
import { findSubjectRequests } from './request-declarations.ts';
import { idOf, type Row, type SubjectKeys } from './table-declaration.ts';

/** What happened to the person's requests, and words about the person in what happened to others'. */
export async function findRequestEvents(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'requestEvent'>[]> {
  const requests = await findSubjectRequests(queries, subject);
  const own = await queries
    .selectFrom('requestEvent')
    .selectAll()
    .where(isOneOf('requestId', JSON.stringify(requests.map(idOf))))
    .orderBy('seq')
    .execute();
  return together(own, await findMentioning(queries, 'requestEvent', subject), idOf);
}

export async function findRestrictions(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'restriction'>[]> {
  const own = await queries
    .selectFrom('restriction')
    .selectAll()
    .where(isOneOf('contactId', JSON.stringify(subject.contactIds)))
    .orderBy('recordedAt')
    .execute();
  return together(own, await findMentioning(queries, 'restriction', subject), idOf);
}

export async function findLegalHolds(queries: Queries, subject: SubjectKeys): Promise<Row<'legalHold'>[]> {
  const own = await queries
    .selectFrom('legalHold')
    .selectAll()
    .where(isOneOf('contactId', JSON.stringify(subject.contactIds)))
    .orderBy('recordedAt')
    .execute();
  return together(own, await findMentioning(queries, 'legalHold', subject), idOf);
}

export async function findRetentionReviews(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'retentionReview'>[]> {
  const own = await queries
    .selectFrom('retentionReview')
    .selectAll()
    .where(isOneOf('contactId', JSON.stringify(subject.contactIds)))
    .orderBy('recordedAt')
    .execute();
  return together(own, await findMentioning(queries, 'retentionReview', subject), idOf);
}

/** The receipts of earlier erasures, found through the hashes of the person's numbers and addresses. */
export async function findErasures(queries: Queries, subject: SubjectKeys): Promise<Row<'erasure'>[]> {
  const hashed = await findErasedIdentifiers(queries, subject);
  const ids = JSON.stringify(hashed.flatMap(({ erasureId }) => erasureId ?? []));
  return queries.selectFrom('erasure').selectAll().where(isOneOf('id', ids)).orderBy('seq').execute();
}

/** Notes of breaches that name the person. */
export const findBreaches = (queries: Queries, subject: SubjectKeys): Promise<Row<'breach'>[]> =>
  findMentioning(queries, 'breach', subject);
