import { isOneOf } from './compile-once.ts';
import type { Queries } from './journal.ts';
import type { Row, SubjectKeys } from './table-declaration.ts';

/** The e-mail checks about the person's contacts and addresses, and those whose reason or answers name the person. */
export const findEmailChecks = (
  queries: Queries,
  { contactIds, emails }: SubjectKeys,
): Promise<Row<'emailCheck'>[]> =>
  queries
    .selectFrom('emailCheck')
    .selectAll()
    .where((eb) =>
      eb.or([
        isOneOf('contactId', JSON.stringify(contactIds)),
        isOneOf('addressKey', JSON.stringify(emails)),
      ]),
    )
    .orderBy('seq')
    .execute();

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
