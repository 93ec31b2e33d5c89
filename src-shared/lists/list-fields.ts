/** What a column of a list can be read as. `ignore` is a choice like any other: the column is not imported. */
export const listFields = [
  'name',
  'first-name',
  'last-name',
  'company',
  'role',
  'phone',
  'email',
  'organisation-number',
  'note',
  'do-not-contact',
  'personal-identity-number',
  'ignore',
] as const;
export type ListField = (typeof listFields)[number];

/** The field of each column, by its place in the file. A column behind the last is ignored. */
export type Mapping = readonly ListField[];

/**
 * What can be wrong with a row, the gravest first. Only `no-identifier`, `phone-invalid` and `email-invalid` can make
 * a row unusable, and the last two only when nothing else in the row can be used.
 */
export const rowProblems = [
  'empty',
  'no-identifier',
  'phone-invalid',
  'email-invalid',
  'personal-identity-number',
  'organisation-number-invalid',
  'too-many-cells',
  'text-too-long',
] as const;
export type RowProblem = (typeof rowProblems)[number];

/** A change to what the file says, made while the list is checked. Changes apply in order; the file stays as it is. */
export type CellChange =
  | { readonly kind: 'cell'; readonly row: number; readonly column: number; readonly value: string }
  /** Every cell of the column that holds `find`; the text is replaced wherever it stands in the cell. */
  | { readonly kind: 'replace'; readonly column: number; readonly find: string; readonly replace: string }
  /** A zero in front of every number of 7 to 10 digits in the column that begins with neither 0 nor `+`. */
  | { readonly kind: 'add-leading-zero'; readonly column: number };
