import { csvByteOrderMark, csvRow } from '#shared/documents/csv.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { addSeconds, localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import { findCalls, type NamedCallRow, type ParsedFilter } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';
import { showCalls } from './show-calls.ts';

const PAGE = 500;

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

/** Every call the filter lets through, newest first, where the person chooses to save it. */
export async function exportCalls(
  ports: CallsPorts,
  filter: ParsedFilter,
  language: Language,
): Promise<SavedFile> {
  const { text, rows, subjectKeys } = await writeRows(ports, filter, language);
  const today = localTimeAt(toInstant(ports.clock.now()), ports.clock.timeZone()).day;
  return ports.exportFile({
    kind: 'csv',
    what: 'calls',
    suggestedName: `${translate(callsMessages['csv.fileName'], language)} ${today}.csv`,
    bytes: new TextEncoder().encode(text),
    rows,
    subjectKeys,
  });
}

async function writeRows(ports: CallsPorts, filter: ParsedFilter, language: Language) {
  const word = (key: keyof typeof callsMessages) => translate(callsMessages[key], language);
  const lines = [csvByteOrderMark, csvRow(columns.map(word))];
  const subjectKeys = new Set<string>();
  let rows = 0;
  let beforeSeq: number | null = null;
  do {
    const page: NamedCallRow[] = await ports.journal.read((queries) =>
      findCalls(queries, filter, { beforeSeq, limit: PAGE }),
    );
    const calls = await ports.journal.read((queries) => showCalls(ports, queries, page));
    lines.push(...calls.map((call) => csvRow(cellsOf(call, word))));
    for (const call of page) {
      const key = call.contactId ?? call.number ?? call.numberRaw?.replace(/\D/g, '');
      if (key) subjectKeys.add(key);
    }
    rows += page.length;
    beforeSeq = page.length === PAGE ? (page.at(-1)?.seq ?? null) : null;
  } while (beforeSeq !== null);
  return { text: lines.join(''), rows, subjectKeys };
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
