import { findPersonalIdentityNumbers, parseOrganisationNumber } from '#shared/kernel/organisation-number.ts';
import { emailsInCell } from '#shared/lists/emails-in-cell.ts';
import { type Mapping, type RowProblem, rowProblems } from '#shared/lists/list-fields.ts';
import { longestIdentifierCell, phonesInCell } from '#shared/lists/phones-in-cell.ts';
import { isRefusal } from '#shared/lists/refusal-words.ts';
import type { ListRecord } from '../list-protocol.ts';
import type { MadeChanges } from '../made-changes.ts';
import { hasCellsBeyond } from './describe-table.ts';
import type { ListTable } from './list-table.ts';
import { type MappedColumns, mapColumns } from './mapped-columns.ts';
import { cleanLine, longestName, longestNote } from './row-limits.ts';
import { cellsOf } from './row-store.ts';

/** Reads rows as the journal would hold them. */
export type ReadRecord = (row: number) => ListRecord;

/** A reader for the rows of the table, as changed and mapped. */
export function createRecordReader(table: ListTable, changes: MadeChanges, mapping: Mapping): ReadRecord {
  const columns = mapColumns(mapping, table.width);
  const { store, firstRecord, width } = table;
  return (row) => readRecord(row, changes.cellsOf(row, cellsOf(store, firstRecord + row)), columns, width);
}

function readRecord(
  row: number,
  cells: readonly string[],
  columns: MappedColumns,
  width: number,
): ListRecord {
  const found = new Set<RowProblem>();
  const lines = readLines(cells, columns, found);
  const phones = readPhones(textsOf(cells, columns.phone), found);
  const emails = readEmails(textsOf(cells, columns.email), found);
  const isNamed = hasText(cells, columns.phone) || hasText(cells, columns.email);
  if (!isNamed) found.add('no-identifier');
  if (cells.every((cell) => cell.trim() === '')) found.add('empty');
  if (hasCellsBeyond(cells, width)) found.add('too-many-cells');
  return {
    row,
    ...lines,
    phones,
    emails,
    organisationNumber: readOrganisation(textsOf(cells, columns.organisationNumber), found),
    isDoNotContact: textsOf(cells, columns.doNotContact).some(isRefusal),
    problems: rowProblems.filter((problem) => found.has(problem)),
  };
}

const textsOf = (cells: readonly string[], columns: readonly number[]): readonly string[] =>
  columns.map((column) => cells[column] ?? '');

const hasText = (cells: readonly string[], columns: readonly number[]): boolean =>
  textsOf(cells, columns).some((cell) => cell.trim() !== '');

function readLines(
  cells: readonly string[],
  columns: MappedColumns,
  found: Set<RowProblem>,
): Pick<ListRecord, 'name' | 'company' | 'role' | 'note'> {
  const first = (of: readonly number[]): string =>
    textsOf(cells, of)
      .map(cleanLine)
      .find((line) => line !== '') ?? '';
  const keep = (text: string, longest: number): string => {
    if (findPersonalIdentityNumbers(text).length > 0) found.add('personal-identity-number');
    if (text.length <= longest) return text;
    found.add('text-too-long');
    return '';
  };
  const name = first(columns.name) || `${first(columns.firstName)} ${first(columns.lastName)}`.trim();
  const notes = textsOf(cells, columns.note)
    .map(cleanNote)
    .filter((note) => note !== '');
  return {
    name: keep(name, longestName),
    company: keep(first(columns.company), longestName),
    role: keep(first(columns.role), longestName),
    note: keep(notes.join('\n'), longestNote),
  };
}

/** A note may have several lines. */
const cleanNote = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

function readPhones(cells: readonly string[], found: Set<RowProblem>): ListRecord['phones'] {
  const phones = cells.flatMap(phonesInCell);
  if (isAnyTooLong(cells) || phones.some(({ e164 }) => e164 === null)) found.add('phone-invalid');
  return phones.filter(
    ({ e164 }, at) => e164 === null || phones.findIndex((phone) => phone.e164 === e164) === at,
  );
}

function readEmails(cells: readonly string[], found: Set<RowProblem>): ListRecord['emails'] {
  const emails = cells
    .flatMap(emailsInCell)
    .map(({ raw, address }) => ({ raw, matchKey: address?.matchKey ?? null }));
  if (isAnyTooLong(cells) || emails.some(({ matchKey }) => matchKey === null)) found.add('email-invalid');
  return emails.filter(
    ({ matchKey }, at) =>
      matchKey === null || emails.findIndex((email) => email.matchKey === matchKey) === at,
  );
}

const isAnyTooLong = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.trim() !== '' && cell.length > longestIdentifierCell);

/** Of a sole trader only that it is one: the number itself is a personal identity number and stays behind. */
function readOrganisation(
  cells: readonly string[],
  found: Set<RowProblem>,
): ListRecord['organisationNumber'] {
  const written = cells.filter((cell) => cell.trim() !== '');
  const numbers = written.map((cell) =>
    cell.length > longestIdentifierCell ? null : parseOrganisationNumber(cell),
  );
  if (numbers.includes(null)) found.add('organisation-number-invalid');
  const number = numbers.find((read) => read !== null);
  if (!number) return null;
  const isPersonal = number.isPersonalIdentityNumber;
  return { value: isPersonal ? '' : number.value, isPersonal };
}
