import { oneMonthDeadline } from '#shared/compliance/legal-deadline.ts';
import type { OtherPerson, OwnTerms } from '#shared/features/subject-requests/mask-others.rules.ts';
import type { subjectRequestsContract } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type CalendarDay, type Instant, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { Queries } from '../../database/journal.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../database/personal-data-inventory.ts';
import type { Row } from '../../database/table-declaration.ts';
import { findOtherPeople, ownTermsOf } from './other-people.ts';
import { type KnownSubject, readSubject } from './subject-keys.ts';
import type { Controller, SubjectRequestsPorts } from './subject-requests-ports.ts';
import { countUnnamedCalls, findListSources, type ListSource } from './subject-requests.repository.ts';

export type ReportInput = z.output<(typeof subjectRequestsContract)['preview']['input']>;

/** The rows about one person, by table. */
export type GatheredRows = { readonly [T in PersonalTable]: readonly Row<T>[] };

/** Everything a report is built from; from here on nothing is read. */
export interface ReportFacts {
  readonly input: ReportInput;
  readonly dueOn: CalendarDay;
  readonly madeAt: Instant;
  readonly timeZone: string;
  readonly controller: Controller;
  readonly subject: KnownSubject;
  readonly rows: GatheredRows;
  /** The purchased lists that the rows of lists are from. */
  readonly lists: readonly ListSource[];
  readonly others: readonly OtherPerson[];
  readonly own: OwnTerms;
  /** Unnamed calls on shared numbers that nothing ties to the person. */
  readonly sharedCalls: number;
}

/** Walks the inventory for one person. Throws `subject-empty` when there is nothing to look for. */
export async function gatherReport(
  ports: SubjectRequestsPorts,
  queries: Queries,
  input: ReportInput,
): Promise<ReportFacts> {
  const subject = await readSubject(queries, input.subject);
  if (isEmpty(subject)) throw new AppError('subject-empty');
  const { sellerName } = await ports.readWork(queries);
  const rows = await gatherRows(queries, subject, input.id);
  const shown = rows.call.filter(({ contactId, number }) => isSharedUnnamed(subject, contactId, number));
  return {
    input,
    dueOn: oneMonthDeadline(input.receivedOn),
    madeAt: toInstant(ports.clock.now()),
    timeZone: ports.clock.timeZone(),
    controller: await ports.readController(queries),
    subject,
    rows,
    lists: await findListSources(
      queries,
      rows.listRow.map(({ runSeq }) => runSeq),
    ),
    others: await findOtherPeople(queries, subject, sellerName),
    own: ownTermsOf(subject),
    sharedCalls: (await countUnnamedCalls(queries, subject.keys.sharedPhones)) - shown.length,
  };
}

const isEmpty = ({ keys }: KnownSubject): boolean =>
  [keys.contactIds, keys.phones, keys.sharedPhones, keys.rawPhones, keys.emails, keys.nameForms].every(
    (list) => list.length === 0,
  );

const isSharedUnnamed = ({ keys }: KnownSubject, contactId: string | null, number: string | null): boolean =>
  contactId === null && keys.sharedPhones.includes(number ?? '');

async function gatherRows(queries: Queries, subject: KnownSubject, requestId: string): Promise<GatheredRows> {
  const gathered: [PersonalTable, readonly object[]][] = [];
  for (const table of personalTables) {
    const rows: readonly object[] = await personalDataInventory[table].find(queries, subject.keys);
    gathered.push([table, rows]);
  }
  const rows = Object.fromEntries(gathered) as unknown as GatheredRows;
  // The request that is being answered stands under a heading of its own.
  return { ...rows, subjectRequest: rows.subjectRequest.filter(({ id }) => id !== requestId) };
}
