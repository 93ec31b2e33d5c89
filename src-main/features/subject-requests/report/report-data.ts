import { translate } from '#shared/i18n/text.ts';
import {
  personalDataInventory,
  type PersonalTable,
  personalTables,
} from '../../../personal-data/personal-data-inventory.ts';
import { flatMapInTurns, type Turn } from '../../../host/take-turns.ts';
import { sayAction, sayEarlierValue } from './data-sections.ts';
import type { ReportFacts } from './report-facts.ts';
import { sayListedRows } from './listed-rows.ts';
import { declarationOf, isJson, type Voice } from './say-value.ts';
import type { SealedSearch } from './search-record.ts';
import { sayWhy } from './search-sections.ts';
import type { VisibleReport, VisibleRow } from './visible-rows.ts';

/** The report as data (GDPR art. 15(3), 20): instants in UTC, codes with their words, the same rows as printed. */
export async function toReportData(
  facts: ReportFacts,
  voice: Voice,
  visible: VisibleReport,
  search: SealedSearch,
  turn: Turn,
): Promise<object> {
  const { input, dueOn, madeAt, controller } = facts;
  const held = personalTables.filter((table) => facts.rows[table].length > 0);
  const data: object[] = [];
  for (const table of held.filter((one) => visible.rows[one].length > 0))
    data.push(await tableData(table, voice, visible, turn));
  return {
    format: 'ringbok-subject-access-report',
    version: 2,
    language: voice.language,
    madeAt,
    request: { receivedOn: input.receivedOn, dueOn, ...requestData(visible) },
    controller,
    isAnythingHeld: held.length > 0,
    data,
    lists: sayListedRows(visible, voice),
    history: visible.history.map((entry) => ({
      at: entry.at,
      action: sayAction(voice, entry),
      reason: entry.reason,
      earlierValues: entry.earlierValues.map((value) => {
        const [label, said] = sayEarlierValue(voice, value);
        return { label, value: said };
      }),
    })),
    processing: held.map((table) => processingData(table, voice)),
    leftOut: {
      callsOnSharedNumbers: facts.sharedCalls,
      rows: visible.leftOut.map((one) => ({ ...one, why: sayWhy(voice, one) })),
    },
    search: { ...search.record, sha256: search.sha256 },
  };
}

/** What the register knows of the request, and what happened to it. */
function requestData({ request: { identityCheck, row, events } }: VisibleReport): object {
  if (row === null) return { identityCheck, events };
  const { receivedBy, words, extendedOn, identityAskedOn, identitySettledOn } = row;
  return { identityCheck, receivedBy, words, extendedOn, identityAskedOn, identitySettledOn, events };
}

async function tableData(
  table: PersonalTable,
  { language }: Voice,
  visible: VisibleReport,
  turn: Turn,
): Promise<object> {
  const { title, columns, codes, formats } = declarationOf(table);
  const labels = Object.entries(columns).filter(([, label]) => label !== 'technical');
  const words = Object.entries(codes ?? {}).map(([column, texts]) => [
    column,
    Object.fromEntries(Object.entries(texts ?? {}).map(([code, text]) => [code, translate(text, language)])),
  ]);
  return {
    table,
    title: translate(title, language),
    columns: Object.fromEntries(
      labels.map(([column, label]) => [column, label === 'technical' ? column : translate(label, language)]),
    ),
    codes: Object.fromEntries(words),
    rows: await flatMapInTurns(visible.rows[table], turn, (row) => [withoutNesting(row, formats ?? {})]),
  };
}

/** JSON inside a column becomes JSON. */
const withoutNesting = (row: VisibleRow, formats: Readonly<Record<string, string | undefined>>): object =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      const isNested = ['decision', 'keys', 'list'].includes(formats[column] ?? '') && isJson(value);
      return [column, isNested ? (JSON.parse(value) as unknown) : value];
    }),
  );

function processingData(table: PersonalTable, { language }: Voice): object {
  const { category, purpose, lawfulBasis, retention, source } = personalDataInventory[table];
  const said = { category, purpose, lawfulBasis, retention, source };
  return {
    table,
    ...Object.fromEntries(Object.entries(said).map(([aspect, text]) => [aspect, translate(text, language)])),
  };
}
