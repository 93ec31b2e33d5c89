import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import type { ListField } from '#shared/lists/list-fields.ts';

/** A column of the list as it stands in a grid. */
export interface ShownColumn {
  /** Its place in the file. */
  readonly index: number;
  readonly title: string;
  readonly field: ListField;
  readonly samples: readonly string[];
}

/**
 * The columns of the list that are imported, or those that are left out as well, but never identity numbers. Numbers and addresses come first, because they decide what
 * becomes of a row, the rest in the file's order.
 */
export function shownColumnsOf({ file, mapping }: Session, areIgnoredShown: boolean): readonly ShownColumn[] {
  if (file === null) return [];
  return file.columns
    .map((title, index) => ({
      index,
      title,
      field: mapping[index] ?? ('ignore' as const),
      samples: file.samples[index] ?? [],
    }))
    .filter(({ field }) => isImported(field) || (areIgnoredShown && field === 'ignore'))
    .toSorted((one, other) => Number(isIdentifier(other.field)) - Number(isIdentifier(one.field)));
}

const isIdentifier = (field: ListField): boolean => field === 'phone' || field === 'email';

const isImported = (field: ListField): boolean => field !== 'ignore' && field !== 'personal-identity-number';
