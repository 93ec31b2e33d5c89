import type { ListField, Mapping } from '#shared/lists/list-fields.ts';

/** The columns of each field that is read, by their place in the file. */
export interface MappedColumns {
  readonly name: readonly number[];
  readonly firstName: readonly number[];
  readonly lastName: readonly number[];
  readonly company: readonly number[];
  readonly role: readonly number[];
  readonly phone: readonly number[];
  readonly email: readonly number[];
  readonly organisationNumber: readonly number[];
  readonly note: readonly number[];
  readonly doNotContact: readonly number[];
  /** One more than the last column that is read. */
  readonly most: number;
}

/** Personal identity numbers are in none of them: they are never read. */
export function mapColumns(mapping: Mapping, width: number): MappedColumns {
  const fields = mapping.slice(0, width);
  const of = (wanted: ListField): readonly number[] =>
    fields.flatMap((field, column) => (field === wanted ? [column] : []));
  return {
    name: of('name'),
    firstName: of('first-name'),
    lastName: of('last-name'),
    company: of('company'),
    role: of('role'),
    phone: of('phone'),
    email: of('email'),
    organisationNumber: of('organisation-number'),
    note: of('note'),
    doNotContact: of('do-not-contact'),
    most: fields.findLastIndex((field) => field !== 'ignore' && field !== 'personal-identity-number') + 1,
  };
}
