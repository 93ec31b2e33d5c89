import { extendedDeadline, oneMonthDeadline } from '#shared/compliance/legal-deadline.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../database/personal-data-inventory.ts';
import { findOtherPeople, ownTermsOf } from './other-people.ts';
import { createAboutTest } from './reduce-row.ts';
import type { AnsweredRequest, GatheredRows, ReportFacts, ReportInput } from './report-facts.ts';
import { findRequestById, findRequestEvents } from './requests.repository.ts';
import { siftRows } from './row-choices.ts';
import { type KnownSubject, readSubject } from './subject-keys.ts';
import type { SubjectRequestsPorts } from './subject-requests-ports.ts';
import { countUnnamedCalls, findListSources } from './subject-requests.repository.ts';
import { isTheirRow } from './whose-row.ts';

/**
 * Walks the inventory for one person, without the rows that were said to be somebody else's. Throws `subject-empty`
 * when there is nothing to look for.
 */
export async function gatherReport(
  ports: SubjectRequestsPorts,
  queries: Queries,
  input: ReportInput,
): Promise<ReportFacts> {
  const subject = await readSubject(queries, withoutStrangers(input));
  if (isEmpty(subject)) throw new AppError('subject-empty');
  const { sellerName } = await ports.readWork(queries);
  const { found, reduced } = await findRows(queries, subject, input);
  const { kept: rows, setAside } = siftRows(found, reduced, input.choices);
  const shown = rows.call.filter(({ contactId, number }) => isSharedUnnamed(subject, contactId, number));
  const request = await readRequest(queries, input.id);
  return {
    input,
    dueOn: request.row?.extendedOn ? extendedDeadline(input.receivedOn) : oneMonthDeadline(input.receivedOn),
    madeAt: toInstant(ports.clock.now()),
    timeZone: ports.clock.timeZone(),
    controller: await ports.readController(queries),
    subject,
    request,
    found,
    rows,
    setAside,
    lists: await findListSources(
      queries,
      rows.listRow.map(({ runSeq }) => runSeq),
    ),
    others: await findOtherPeople(queries, subject, sellerName),
    own: ownTermsOf(subject),
    sharedCalls: (await countUnnamedCalls(queries, subject.keys.sharedPhones)) - shown.length,
  };
}

/** The subject without the contacts that were said to be somebody else. */
function withoutStrangers({ subject, choices }: ReportInput): ReportInput['subject'] {
  const strangers = new Set(
    choices.notThisPerson.flatMap(({ table, key }) => (table === 'contact' ? key : [])),
  );
  return { ...subject, contactIds: subject.contactIds.filter((id) => !strangers.has(id)) };
}

interface Findings {
  readonly found: GatheredRows;
  readonly reduced: GatheredRows;
}

async function findRows(queries: Queries, subject: KnownSubject, input: ReportInput): Promise<Findings> {
  const reduced = withoutRequest(await gatherRows(queries, subject), input.id);
  if (subject.keys.contactIds.length === input.subject.contactIds.length) return { found: reduced, reduced };
  const everything = await gatherRows(queries, await readSubject(queries, input.subject));
  return { found: withoutRequest(everything, input.id), reduced };
}

const isEmpty = ({ keys }: KnownSubject): boolean =>
  [keys.contactIds, keys.phones, keys.sharedPhones, keys.rawPhones, keys.emails, keys.nameForms].every(
    (list) => list.length === 0,
  );

const isSharedUnnamed = ({ keys }: KnownSubject, contactId: string | null, number: string | null): boolean =>
  contactId === null && keys.sharedPhones.includes(number ?? '');

async function gatherRows(queries: Queries, subject: KnownSubject): Promise<GatheredRows> {
  const gathered: [PersonalTable, readonly object[]][] = [];
  for (const table of personalTables) {
    const rows: readonly object[] = await personalDataInventory[table].find(queries, subject.keys);
    gathered.push([table, rows]);
  }
  return withoutOthersEvents(Object.fromEntries(gathered) as unknown as GatheredRows, subject);
}

/** Of requests that others made with words about the person, what happened to them says nothing about the person. */
function withoutOthersEvents(rows: GatheredRows, subject: KnownSubject): GatheredRows {
  const isAbout = createAboutTest({ subject });
  const own = rows.subjectRequest.filter((request) => isTheirRow({ subject }, 'subjectRequest', request));
  const ids = new Set(own.map(({ id }) => id));
  return {
    ...rows,
    requestEvent: rows.requestEvent.filter(({ requestId, note }) => ids.has(requestId) || isAbout(note)),
  };
}

/** The request that is being answered stands under a heading of its own. */
const withoutRequest = (rows: GatheredRows, requestId: string): GatheredRows => ({
  ...rows,
  subjectRequest: rows.subjectRequest.filter(({ id }) => id !== requestId),
  requestEvent: rows.requestEvent.filter((event) => event.requestId !== requestId),
});

/** By its id: it may have been recorded before anybody knew under which name or number the person is held. */
async function readRequest(queries: Queries, id: string): Promise<AnsweredRequest> {
  const row = await findRequestById(queries, id);
  return row?.kind === 'access'
    ? { row, events: await findRequestEvents(queries, id) }
    : { row: null, events: [] };
}
