import { extendedDeadline, oneMonthDeadline } from '#shared/compliance/calendar/legal-deadline.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { findOwnIds } from '../../../personal-data/trail-declaration.ts';
import type { Queries } from '../../../database/journal.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../../personal-data/personal-data-inventory.ts';
import { searchTexts } from '../../../personal-data/search-texts.ts';
import { findOtherPeople, ownTermsOf } from '../subject/other-people.ts';
import { findRequestById, findRequestEvents } from '../register/requests.repository.ts';
import { type KnownSubject, readSubject } from '../subject/subject-keys.ts';
import type { SubjectRequestsPorts } from '../subject-requests-ports.ts';
import { countUnnamedCalls, findListSources } from '../subject-requests.repository.ts';
import { createAboutTest } from './reduce-row.ts';
import type { AnsweredRequest, GatheredRows, ReportFacts, ReportInput } from './report-facts.ts';
import { siftRows } from './row-choices.ts';
import { isTheirRow } from './whose-row.ts';

/**
 * Walks the inventory for one person, a table at a time, without the rows that were said to be somebody else's. What is
 * logged meanwhile is in it or not, as its table was read. Throws `subject-empty` when there is nothing to look for.
 */
export async function gatherReport(ports: SubjectRequestsPorts, input: ReportInput): Promise<ReportFacts> {
  const { read } = ports.journal.inPieces;
  const subject = await read((queries) => readSubject(queries, withoutStrangers(input)));
  if (isEmpty(subject)) throw new AppError('subject-empty');
  const { sellerName } = await read(ports.readWork);
  const { found, reduced } = await findRows(read, subject, input);
  const { kept: rows, setAside } = siftRows(found, reduced, input.choices);
  const shown = rows.call.filter(({ contactId, number }) => isSharedUnnamed(subject, contactId, number));
  const request = await read((queries) => readRequest(queries, input.id));
  const runSeqs = rows.listRow.map(({ runSeq }) => runSeq);
  const unnamed = await read((queries) => countUnnamedCalls(queries, subject.keys.sharedPhones));
  return {
    input,
    dueOn: request.row?.extendedOn ? extendedDeadline(input.receivedOn) : oneMonthDeadline(input.receivedOn),
    madeAt: toInstant(ports.clock.now()),
    timeZone: ports.clock.timeZone(),
    controller: await read(ports.readController),
    subject,
    request,
    found,
    rows,
    setAside,
    lists: await read((queries) => findListSources(queries, runSeqs)),
    others: await findOtherPeople(read, subject, sellerName),
    own: ownTermsOf(subject),
    sharedCalls: unnamed - shown.length,
  };
}

/** The subject without the contacts that were said to be somebody else. */
function withoutStrangers({ subject, choices }: ReportInput): ReportInput['subject'] {
  const strangers = new Set(
    choices.notThisPerson.flatMap(({ table, key }) => (table === 'contact' ? key : [])),
  );
  return { ...subject, contactIds: subject.contactIds.filter((id) => !strangers.has(id)) };
}

type Read = SubjectRequestsPorts['journal']['read'];

interface Findings {
  readonly found: GatheredRows;
  readonly reduced: GatheredRows;
}

async function findRows(read: Read, subject: KnownSubject, input: ReportInput): Promise<Findings> {
  const reduced = withoutRequest(await gatherRows(read, subject), input.id);
  if (subject.keys.contactIds.length === input.subject.contactIds.length) return { found: reduced, reduced };
  const everything = await gatherRows(read, await read((queries) => readSubject(queries, input.subject)));
  return { found: withoutRequest(everything, input.id), reduced };
}

const isEmpty = ({ keys }: KnownSubject): boolean =>
  [keys.contactIds, keys.phones, keys.sharedPhones, keys.rawPhones, keys.emails, keys.nameForms].every(
    (list) => list.length === 0,
  );

const isSharedUnnamed = ({ keys }: KnownSubject, contactId: string | null, number: string | null): boolean =>
  contactId === null && keys.sharedPhones.includes(number ?? '');

async function gatherRows(read: Read, subject: KnownSubject): Promise<GatheredRows> {
  const search = await searchTexts(read, [{ subject: subject.keys, findTrailIds: findOwnIds }]);
  try {
    const [searched] = search.found;
    const keys = searched ? { ...subject.keys, searched } : subject.keys;
    const gathered: [PersonalTable, readonly object[]][] = [];
    for (const table of personalTables) {
      const rows = await read(async (queries): Promise<readonly object[]> =>
        personalDataInventory[table].find(queries, keys),
      );
      gathered.push([table, rows]);
    }
    return withoutOthersEvents(Object.fromEntries(gathered) as unknown as GatheredRows, subject);
  } finally {
    await search.close();
  }
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
