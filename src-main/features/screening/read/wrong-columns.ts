import { findPersonalIdentityNumbers } from '#shared/kernel/organisation-number.ts';
import type { ListField, Mapping, RowProblem } from '#shared/lists/list-fields.ts';
import type { ListRecord } from '../../../import/list-protocol.ts';
import { cleanLine, longestName } from '../../../import/table/row-limits.ts';

/** A row as it stands in the file, and how its columns are read. */
interface WrittenRow {
  readonly cells: readonly string[];
  readonly mapping: Mapping;
}

/** The columns whose cell is what is wrong with a row, from left to right. */
export function wrongColumnsOf(record: ListRecord, written: WrittenRow): number[] {
  if (record.problems.includes('empty')) return [];
  const wrong = new Set(record.problems.flatMap((problem) => columnsOf(problem, record, written)));
  return [...wrong].toSorted((one, other) => one - other);
}

function columnsOf(problem: RowProblem, { phones, emails }: ListRecord, written: WrittenRow): number[] {
  switch (problem) {
    case 'empty':
      return [];
    case 'no-identifier':
      return columnsWhere(written, (_, field) => field === 'phone' || field === 'email');
    case 'phone-invalid':
      return columnsHolding(
        written,
        'phone',
        phones.filter(({ e164 }) => e164 === null),
      );
    case 'email-invalid':
      return columnsHolding(
        written,
        'email',
        emails.filter(({ matchKey }) => matchKey === null),
      );
    case 'organisation-number-invalid':
      return columnsWhere(written, isFilled('organisation-number'));
    case 'personal-identity-number':
      return columnsWhere(written, holdsPersonalNumber);
    case 'text-too-long':
      return columnsWhere(written, isTooLong);
    case 'too-many-cells':
      return columnsWhere(written, (_cell, _field, column) => column >= written.mapping.length);
  }
}

type CellTest = (cell: string, field: ListField, column: number) => boolean;

const columnsWhere = ({ cells, mapping }: WrittenRow, isWrong: CellTest): number[] =>
  cells.flatMap((cell, column) => (isWrong(cell, mapping[column] ?? 'ignore', column) ? [column] : []));

const isFilled =
  (wanted: ListField): CellTest =>
  (cell, field) =>
    field === wanted && cell.trim() !== '';

const holdsPersonalNumber: CellTest = (cell, field) =>
  field !== 'ignore' && field !== 'personal-identity-number' && findPersonalIdentityNumbers(cell).length > 0;

// Notes are too long together, so each of them may be the one to shorten.
const isTooLong: CellTest = (cell, field, column) =>
  field === 'note'
    ? isFilled('note')(cell, field, column)
    : shortFields.has(field) && cleanLine(cell).length > longestName;

const shortFields: ReadonlySet<ListField> = new Set(['name', 'first-name', 'last-name', 'company', 'role']);

/** The columns that hold one of these texts; all of them when it cannot be told which. */
function columnsHolding(
  written: WrittenRow,
  field: ListField,
  wrong: readonly { readonly raw: string }[],
): number[] {
  const filled = columnsWhere(written, isFilled(field));
  const found = filled.filter((column) => wrong.some(({ raw }) => written.cells[column]?.includes(raw)));
  return found.length > 0 ? found : filled;
}
