import type { Block } from '#shared/documents/document-model.ts';
import { translate } from '#shared/i18n/text.ts';
import type { PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import type { Turn } from '../../../host/take-turns.ts';
import type { ReportFacts } from './report-facts.ts';
import { declarationOf, say, sayValue, type Voice } from './say-value.ts';
import type { SealedSearch } from './search-record.ts';
import type { VisibleReport, VisibleRow } from './visible-rows.ts';

/** What every section is made from. */
export interface Report {
  readonly facts: ReportFacts;
  readonly voice: Voice;
  readonly visible: VisibleReport;
  readonly search: SealedSearch;
  /** Hexadecimal, of the machine-readable form. */
  readonly sha256: string;
  /** Taken after each row where there may be many. */
  readonly turn: Turn;
}

/** A printed column: the stored ones it holds, a line each, and its part of the width. */
export interface PrintedColumn {
  readonly holds: readonly [string, ...string[]];
  readonly share: number;
}

type Columns = Extract<Block, { type: 'table' }>['columns'];

export const subheading = (text: string): Block => ({ type: 'heading', level: 2, text });

export const list = (items: readonly string[]): Block => ({ type: 'list', items: [...items] });

/** Label and value, one pair a line; pairs without a value are left out. */
export const facts = (rows: readonly (readonly [label: string, value: string])[]): Block => ({
  type: 'facts',
  rows: rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
});

export const table = (caption: string, columns: Columns, rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  caption,
  columns,
  rows: rows.map((row) => [...row]),
});

/** Every row of a table as label and value, under the table's title; nothing when there is no row. */
export function rowBlocks({ voice, visible }: Report, name: PersonalTable): Block[] {
  const rows = visible.rows[name];
  if (rows.length === 0) return [];
  const title = translate(declarationOf(name).title, voice.language);
  return [subheading(title), ...rows.map((row) => facts(pairsOf(voice, name, row)))];
}

/**
 * Every row of a table as a printed row, under the table's title; nothing when there is no row. A printed column
 * holds the values of several stored ones, a line each, and is titled by the first.
 */
export function rowTable(
  { voice, visible }: Report,
  name: PersonalTable,
  columns: readonly PrintedColumn[],
  rows: readonly VisibleRow[] = visible.rows[name],
): Block[] {
  if (rows.length === 0) return [];
  const { title, columns: labels } = declarationOf(name);
  const titleOf = (column: string) => {
    const label = labels[column];
    return label === undefined || label === 'technical' ? column : translate(label, voice.language);
  };
  const caption = translate(title, voice.language);
  return [
    subheading(caption),
    table(
      caption,
      columns.map(({ holds, share }) => ({ title: titleOf(holds[0]), share })),
      rows.map((row) =>
        columns.map(({ holds }) =>
          lines(...holds.map((column) => sayValue(voice, name, column, row[column]))),
        ),
      ),
    ),
  ];
}

/** What a row holds, each value with its label. */
function pairsOf(voice: Voice, name: PersonalTable, row: VisibleRow): [string, string][] {
  return Object.entries(declarationOf(name).columns).flatMap(([column, label]): [string, string][] =>
    label === 'technical'
      ? []
      : [[translate(label, voice.language), sayValue(voice, name, column, row[column])]],
  );
}

/** The present lines of a cell. */
export const lines = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');

/** A message with its value, or nothing when there is no value. */
export const withValue = (
  voice: Voice,
  key: Parameters<typeof say>[1],
  name: string,
  value: string,
): string => (value === '' ? '' : say(voice, key, { [name]: value }));
