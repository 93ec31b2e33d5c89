import { sql } from 'kysely';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { compileOnce } from '../../../database/compile-once.ts';
import type { Queries } from '../../../database/journal.ts';
import { beingWritten } from '../write/unfinished-lists.repository.ts';

/** For contacts that a list brought in: the last day of the earliest notice under GDPR art. 14 that was not given. */
export const findOpenNotices = async (
  queries: Queries,
  contactIds: readonly string[],
): Promise<ReadonlyMap<string, CalendarDay>> =>
  new Map(
    (await selectOpenNotices(queries, JSON.stringify(contactIds))).map(({ contactId, dueOn }) => [
      contactId,
      dueOn,
    ]),
  );

const selectOpenNotices = compileOnce((queries: Queries, ids: string) =>
  sql<{ contactId: string; dueOn: CalendarDay }>`
    SELECT contact.id AS contactId, min(screeningRun.noticeDueOn) AS dueOn
    FROM json_each(${ids}) JOIN contact ON contact.id = json_each.value
      JOIN listRow ON listRow.contactSeq = contact.seq AND listRow.effect = 'new'
      JOIN screeningRun ON screeningRun.seq = listRow.runSeq
    WHERE screeningRun.noticedOn IS NULL AND screeningRun.undoneAt IS NULL
    GROUP BY contact.id`.compile(queries),
);

/** The contacts of a written list, in the order of the file. */
export const findContactsOfList = async (queries: Queries, listId: string): Promise<string[]> =>
  (await selectContactsOfList(queries, listId)).map(({ id }) => id);

const selectContactsOfList = compileOnce((queries: Queries, listId: string) =>
  sql<{ id: string }>`SELECT contact.id FROM screeningRun
      JOIN listRow ON listRow.runSeq = screeningRun.seq JOIN contact ON contact.seq = listRow.contactSeq
    WHERE screeningRun.id = ${listId} AND screeningRun.undoneAt IS NULL
      AND screeningRun.seq NOT IN (${beingWritten(queries)})
    GROUP BY contact.id ORDER BY min(listRow.rowNumber)`.compile(queries),
);
