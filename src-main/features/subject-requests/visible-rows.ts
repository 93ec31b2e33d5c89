import { type PersonalTable, personalTables } from '../../database/personal-data-inventory.ts';
import { type Cover, createCover } from './cover-others.ts';
import { type HistoryEntry, readHistory } from './earlier-values.ts';
import type { GatheredRows, ReportFacts } from './gather-report.ts';
import { declarationOf, isPlainFact, say, type Value, type Voice } from './say-value.ts';
import { isTheirCall, isTheirRecord, isTheirSuppression } from './whose-row.ts';

/** A row as the person may see it: without technical columns and without other people. */
export type VisibleRow = Readonly<Record<string, Value>>;

export interface VisibleReport {
  readonly rows: Readonly<Record<PersonalTable, readonly VisibleRow[]>>;
  readonly history: readonly HistoryEntry[];
  /** Places where another person was taken out. */
  readonly removed: number;
}

/** What of the gathered rows the person sees (GDPR art. 15(4)). */
export function showRows(facts: ReportFacts, voice: Voice): VisibleReport {
  const cover = createCover(facts, say(voice, 'otherPerson'));
  const rows = reduceRows(facts, cover.marker);
  const shown = personalTables.map((table) => [
    table,
    rows[table].map((row) => showRow(voice, table, row, cover)),
  ]);
  const history = readHistory(facts, cover);
  return {
    rows: Object.fromEntries(shown),
    history,
    removed: cover.removed(),
  };
}

/** Leaves of another person's rows only what is said about this one. */
function reduceRows(facts: ReportFacts, marker: string): Readonly<Record<PersonalTable, readonly object[]>> {
  const { rows } = facts;
  return {
    ...rows,
    // The trail is shown as a history, not as rows.
    auditEntry: [],
    draft: rows.draft.map((draft) => ({ ...draft, value: draftText(draft.value) })),
    sale: rows.sale.map((sale) => (isTheirRecord(facts, sale) ? sale : noteOf(sale))),
    consent: rows.consent.map((consent) => (isTheirRecord(facts, consent) ? consent : noteOf(consent))),
    call: rows.call.map((call) => (isTheirCall(facts, call) ? call : reduceCall(call, marker))),
    suppression: rows.suppression.map((suppression) =>
      isTheirSuppression(facts, suppression)
        ? withoutInnerKey(suppression)
        : withoutIdentifier(suppression, marker),
    ),
  };
}

const reduceCall = (call: GatheredRows['call'][number], marker: string) => ({
  ...call,
  numberRaw: call.numberRaw === null ? null : marker,
  number: null,
  direction: null,
  durationSeconds: null,
  outcome: null,
  followUpOn: null,
  followUpTime: null,
  followUpDoneAt: null,
  verdict: null,
  decision: null,
});

const noteOf = ({ note, recordedAt }: { readonly note: string; readonly recordedAt: string }) => ({
  note,
  recordedAt,
});

// Of a person the register keeps the inner key of their card, which says nothing to anybody.
const withoutInnerKey = (suppression: GatheredRows['suppression'][number]) =>
  suppression.kind === 'person' ? { ...suppression, value: '' } : suppression;

const withoutIdentifier = (suppression: GatheredRows['suppression'][number], marker: string) => ({
  ...suppression,
  value: marker,
  display: marker,
});

const draftText = (value: string): string => (JSON.parse(value) as { text?: string }).text ?? '';

function showRow(voice: Voice, table: PersonalTable, row: object, cover: Cover): VisibleRow {
  const { columns, formats } = declarationOf(table);
  const visible = Object.entries(row).filter(([column]) => columns[column] !== 'technical');
  return Object.fromEntries(
    visible.map(([column, value]: [string, Value]) => {
      if (formats?.[column] === 'staff') return [column, value === '' ? '' : say(voice, 'ourSeller')];
      return [column, isPlainFact(table, column, value) ? value : cover.text(String(value))];
    }),
  );
}
