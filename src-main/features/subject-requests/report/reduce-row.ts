import { createMentionFinder, writtenNumberForms } from '#shared/kernel/find-mentions.ts';
import { isTellingName } from '../../../personal-data/mention-test.ts';
import type { PersonalTable } from '../../../personal-data/personal-data-inventory.ts';
import type { Row } from '../../../personal-data/table-declaration.ts';
import type { Cover } from './cover-others.ts';
import type { ReportFacts } from './report-facts.ts';
import { declarationOf, isJson } from './say-value.ts';
import { isTheirRow } from './whose-row.ts';

/** A row with the columns of which the person may see anything; those left out say nothing about them. */
type ReducedRow = Readonly<Record<string, unknown>>;

/** A test whether words speak of the person. */
export function createAboutTest({
  subject: { keys },
}: Pick<ReportFacts, 'subject'>): (text: string) => boolean {
  const find = createMentionFinder({
    names: keys.nameForms.filter(isTellingName),
    numbers: [...keys.phones.flatMap(writtenNumberForms), ...keys.rawPhones],
    emails: keys.emails,
  });
  return (text) => text !== '' && find(text).length > 0;
}

/** True for a row of somebody else, of which only the words about the person are shown. */
export const isReduced = <T extends PersonalTable>(facts: ReportFacts, table: T, row: Row<T>): boolean =>
  table === 'requestEvent' ? isOthersEvent(facts, row) : !isTheirRow(facts, table, row);

function isOthersEvent(facts: ReportFacts, row: object): boolean {
  const own = facts.rows.subjectRequest.filter((request) => isTheirRow(facts, 'subjectRequest', request));
  return 'requestId' in row && !own.some(({ id }) => id === row.requestId);
}

/** Leaves of another person's rows only the words about this one, and when they were written. */
export function createReducer(
  facts: ReportFacts,
): <T extends PersonalTable>(table: T, row: Row<T>, cover: Cover) => ReducedRow {
  const isAbout = createAboutTest(facts);
  return (table, row, cover) => {
    if (!isReduced(facts, table, row)) return readableRow(table, row);
    cover.count(table, 'onlyYours', 1);
    if (table === 'suppression') return { ...row, value: cover.marker, display: cover.marker };
    return wordsAbout(table, row, isAbout);
  };
}

/** When a row was written, in any table; the first that a table has. */
const writtenColumns = [
  'calledAt',
  'recordedAt',
  'checkedAt',
  'at',
  'madeAt',
  'addedAt',
  'createdAt',
  'savedAt',
  'awareAt',
  'receivedOn',
] as const;

/** The column that says when a row was written. */
export const writtenColumnOf = (row: object): string | undefined =>
  writtenColumns.find((column) => column in row);

/** The columns of a row in which the person is spoken of, cut to those words, and when it was written. */
export function wordsAbout(
  table: PersonalTable,
  row: object,
  isAbout: (text: string) => boolean,
): ReducedRow {
  const words = wordColumnsOf(table);
  const when = writtenColumnOf(row);
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]: [string, unknown]) => {
      if (column === when) return [[column, value]];
      const said = words.includes(column) ? wordsIn(value).filter(isAbout) : [];
      return said.length === 0 ? [] : [[column, said.join('\n')]];
    }),
  );
}

/** Columns in which somebody may have written about anybody. */
export const wordColumnsOf = (table: PersonalTable): readonly string[] =>
  table === 'draft' ? ['value'] : declarationOf(table).freeText;

/** The texts of a value, which may be JSON. */
function wordsIn(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return isJson(value) ? textsIn(JSON.parse(value)) : [value];
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** A row without what nobody can read: the wrapping of a draft, the inner key under which the register has a person. */
export function readableRow(table: PersonalTable, row: object): ReducedRow {
  if (table === 'draft' && 'value' in row) return { ...row, value: draftText(String(row.value)) };
  const isInner = table === 'suppression' && 'kind' in row && row.kind === 'person';
  return isInner ? { ...row, value: '' } : { ...row };
}

const draftText = (value: string): string => (JSON.parse(value) as { text?: string }).text ?? '';
