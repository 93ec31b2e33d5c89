import { isOneOf } from './compile-once.ts';
import { findMentioning, together } from './find-mentioning.ts';
import type { Queries } from './journal.ts';
import { idOf, type Row, type SubjectKeys } from './table-declaration.ts';

/** The e-mail checks about the person's contacts and addresses, and those whose reason or answers name the person. */
export async function findEmailChecks(queries: Queries, subject: SubjectKeys): Promise<Row<'emailCheck'>[]> {
  const own = await queries
    .selectFrom('emailCheck')
    .selectAll()
    .where((eb) =>
      eb.or([
        isOneOf('contactId', JSON.stringify(subject.contactIds)),
        isOneOf('addressKey', JSON.stringify(subject.emails)),
      ]),
    )
    .orderBy('seq')
    .execute();
  return together(own, await findMentioning(queries, 'emailCheck', subject), idOf);
}

/** The groups of those checks. */
export const findEmailCheckGroups = async (
  queries: Queries,
  subject: SubjectKeys,
): Promise<Row<'emailCheckGroup'>[]> => {
  const groups = (await findEmailChecks(queries, subject)).flatMap(({ groupId }) => groupId ?? []);
  return queries
    .selectFrom('emailCheckGroup')
    .selectAll()
    .where(isOneOf('id', JSON.stringify(groups)))
    .orderBy('checkedAt')
    .execute();
};
