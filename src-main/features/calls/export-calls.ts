import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { addSeconds, todayAt } from '#shared/kernel/clock.ts';
import { findCalls, type NamedCallRow, type ParsedFilter } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';
import { showCalls } from './show-calls.ts';

// Some fifty milliseconds of the journal at a time, and ten while somebody asks.
const PAGE = 1000;
const PAGE_WHILE_ASKED = 200;

const columns = [
  'csv.day',
  'csv.time',
  'csv.name',
  'csv.company',
  'csv.number',
  'csv.suppression',
  'csv.outcome',
  'csv.minutes',
  'csv.followUp',
  'csv.note',
  'csv.loggedAt',
] as const;

/**
 * Every call the filter lets through, newest first, where the person chooses to save it. It is read a page at a time,
 * backwards from the newest one: a call that is logged meanwhile is not in it, and one that is corrected or taken back
 * is in it as its page found it.
 */
export async function exportCalls(
  ports: CallsPorts,
  filter: ParsedFilter,
  language: Language,
): Promise<SavedFile> {
  const today = todayAt(ports.clock);
  const subjectKeys = new Set<string>();
  let rows = 0;
  const note = (page: Page): void => {
    for (const { contactId, number, numberRaw } of page.rows) {
      const key = contactId ?? number ?? numberRaw?.replace(/\D/g, '');
      if (key) subjectKeys.add(key);
    }
    rows += page.rows.length;
  };
  return ports.exportInPieces({
    kind: 'csv',
    what: 'calls',
    suggestedName: `${translate(callsMessages['csv.fileName'], language)} ${today}.csv`,
    pieces: ({ progress }) => writeRows(readPages(ports, filter, progress), note, language),
    included: () => ({ rows, subjectKeys }),
  });
}

interface Page {
  readonly rows: readonly NamedCallRow[];
  readonly calls: readonly Call[];
}

type OnProgress = (done: number, total: number) => void;

/** Newest first. How far it has come is told by the place of a call: the oldest one has the first. */
async function* readPages(
  ports: CallsPorts,
  filter: ParsedFilter,
  onProgress: OnProgress,
): AsyncGenerator<Page> {
  let newest: number | null = null;
  for (let beforeSeq: number | null = null, isMore = true; isMore;) {
    const limit = ports.journal.inPieces.isAsked() ? PAGE_WHILE_ASKED : PAGE;
    const page = await readPage(ports, filter, { beforeSeq, limit });
    newest ??= page.rows[0]?.seq ?? 0;
    beforeSeq = page.rows.at(-1)?.seq ?? 1;
    isMore = page.rows.length === limit;
    onProgress(isMore ? newest - beforeSeq : newest, newest);
    yield page;
  }
}

const readPage = (
  ports: CallsPorts,
  filter: ParsedFilter,
  place: { readonly beforeSeq: number | null; readonly limit: number },
): Promise<Page> =>
  ports.journal.inPieces.read(async (queries) => {
    const rows = await findCalls(queries, filter, place);
    return { rows, calls: await showCalls(ports, queries, rows) };
  });

async function* writeRows(
  pages: AsyncIterable<Page>,
  onPage: (page: Page) => void,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const word = (key: keyof typeof callsMessages) => translate(callsMessages[key], language);
  yield Buffer.from(csvByteOrderMark + csvRow(columns.map(word)));
  for await (const page of pages) {
    onPage(page);
    yield Buffer.from(page.calls.map((call) => csvRow(cellsOf(call, word))).join(''));
  }
}

function cellsOf(call: Call, word: (key: keyof typeof callsMessages) => string): string[] {
  const local = addSeconds(call.calledAt, call.utcOffsetMinutes * 60);
  return [
    local.slice(0, 10),
    local.slice(11, 16),
    call.name,
    call.companyName,
    call.number,
    call.isSuppressed ? word('csv.isSuppressed') : '',
    word(`outcome.${call.outcome}`),
    call.durationSeconds === null ? '' : String(Math.round(call.durationSeconds / 60)),
    [call.followUpOn, call.followUpTime].filter(Boolean).join(' '),
    call.note,
    call.loggedAt,
  ];
}
