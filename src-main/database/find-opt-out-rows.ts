import { type ExpressionBuilder, sql } from 'kysely';
import { isOneOf } from './compile-once.ts';
import { isOwnCall } from './find-call-rows.ts';
import { findMentioning } from './find-mentioning.ts';
import type { Queries } from './journal.ts';
import { createMentionTest, type MentionTest } from './mention-test.ts';
import type { Database } from './schema.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** Suppressions of the person's number, address or person, written in a call with them, or said by them. */
export async function findSuppressions(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'suppression'>[]> {
  const ids = await findSuppressionIds(queries, subject);
  return queries
    .selectFrom('suppression')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute();
}

/**
 * What happened to those suppressions. Of a number or company that several share, what another person said in a call
 * of their own is left out.
 */
export async function findOptOutEvents(
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'optOutEvent'>[]> {
  const ids = await findSuppressionIds(queries, subject);
  const events = await queries
    .selectFrom('optOutEvent')
    .selectAll()
    .where('suppressionId', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const others = await findCallsWithOthers(queries, events, subject);
  if (others.size === 0) return events;
  const speaksOfSubject = await createMentionTest(queries, subject);
  return events.filter((event) => {
    const contactId = others.get(event.callId ?? '');
    return contactId === undefined || isSaidOf(event, contactId, speaksOfSubject);
  });
}

/** Of the calls behind these events, those with somebody else, and with whom. */
async function findCallsWithOthers(
  queries: Queries,
  events: readonly Row<'optOutEvent'>[],
  subject: SubjectKeys,
): Promise<ReadonlyMap<string, string | null>> {
  const calls = await queries
    .selectFrom('call')
    .select(['id', 'contactId'])
    .where(
      'id',
      'in',
      events.flatMap((event) => event.callId ?? []),
    )
    .where('contactId', 'is not', null)
    .where('contactId', 'not in', subject.contactIds)
    .execute();
  return new Map(calls.map(({ id, contactId }) => [id, contactId]));
}

const isSaidOf = (
  event: Pick<Row<'optOutEvent'>, 'statedBy' | 'reason' | 'evidence'>,
  contactId: string | null,
  speaksOfSubject: MentionTest,
): boolean => [event.statedBy, event.reason, event.evidence].some((said) => speaksOfSubject(said, contactId));

/** Ids of the suppressions that concern the person. */
export async function findSuppressionIds(queries: Queries, subject: SubjectKeys): Promise<string[]> {
  const held = await queries
    .selectFrom('suppression')
    .select('id')
    .where((eb) => isOwnSuppression(eb, subject))
    .execute();
  const heard = await queries
    .selectFrom('optOutEvent')
    .select('suppressionId as id')
    .where('callId', 'in', (eb) =>
      eb
        .selectFrom('call')
        .select('call.id')
        .where((eb) => isOwnCall(eb, subject)),
    )
    .execute();
  const said = await findSaidSuppressions(queries, subject);
  return [...new Set([...held, ...heard, ...said].map(({ id }) => id))];
}

/** True when the suppression is of the person and of nobody else: not of a company, nor of a number that others have. */
export function isTheirSuppression(
  { kind, value }: Pick<Row<'suppression'>, 'kind' | 'value'>,
  { phones, emails, contactIds, organisation }: SubjectKeys,
): boolean {
  if (kind === 'domain') return false;
  const untagged = value.replace(/\+[^@]*(?=@)/, '');
  return [...phones, ...emails, ...contactIds, ...organisation].some(
    (own) => own === value || (kind === 'email' && own === untagged),
  );
}

function isOwnSuppression(eb: ExpressionBuilder<Database, 'suppression'>, subject: SubjectKeys) {
  const values = [...subject.phones, ...subject.emails, ...subject.contactIds, ...subject.organisation];
  return eb.or([
    eb('value', 'in', values),
    eb('contactId', 'in', subject.contactIds),
    ...subject.emails.map((email) => withAnyTag(eb, email)),
  ]);
}

/** A suppression of `anna+list@bolaget.se` is one of anna@bolaget.se: one mailbox, one person. */
function withAnyTag(eb: ExpressionBuilder<Database, 'suppression'>, email: string) {
  const [local = '', domain = ''] = email.split('@');
  const pattern = `${local}+%@${domain}`.replace(/[\\_]/g, (sign) => `\\${sign}`);
  return eb.and([eb('kind', '=', 'email'), sql<boolean>`value LIKE ${pattern} ESCAPE '\\'`]);
}

async function findSaidSuppressions(queries: Queries, subject: SubjectKeys): Promise<{ id: string }[]> {
  const events = await findMentioning(queries, 'optOutEvent', subject);
  if (events.length === 0) return [];
  const ids = JSON.stringify(events.map(({ suppressionId }) => suppressionId));
  const suppressions = await queries
    .selectFrom('suppression')
    .select(['id', 'contactId'])
    .where(isOneOf('id', ids))
    .execute();
  const holders = new Map(suppressions.map(({ id, contactId }) => [id, contactId]));
  const speaksOfSubject = await createMentionTest(queries, subject);
  return events
    .filter((event) => isSaidOf(event, holders.get(event.suppressionId) ?? null, speaksOfSubject))
    .map(({ suppressionId }) => ({ id: suppressionId }));
}

/** Lookups of the person's numbers, shared ones included: they say nothing about anybody else. */
export const findRegisterChecks = (
  queries: Queries,
  { phones, sharedPhones }: SubjectKeys,
): Promise<Row<'registerCheck'>[]> =>
  queries
    .selectFrom('registerCheck')
    .selectAll()
    .where('number', 'in', [...phones, ...sharedPhones])
    .orderBy('checkedAt')
    .orderBy('id')
    .execute();
