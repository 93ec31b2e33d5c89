import type { MergedField } from '#shared/features/screening/merge-row.rules.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { ListChangeRow } from '../papers/screened-lists.repository.ts';
import type { PlannedRow } from './plan-row.ts';

/** Columns of a contact whose values of before are kept, so that a list can be undone. */
const imagedFields = [
  'name',
  'companyName',
  'role',
  'note',
  'legalForm',
  'organisationNumber',
] as const satisfies readonly MergedField[];

/** What stands for a number or address that was added. */
export const POINT = 'point';
/** When the contact was last changed before the list: without it, an undone list would leave it changed. */
export const UPDATED_AT = 'updatedAt';

/** What a row changed, with what stood before. A contact that the list itself brought in is taken out as a whole. */
export function imagesOf({ change }: PlannedRow, runSeq: number, at: Instant): ListChangeRow[] {
  if (change === null || change.met.isNew) return [];
  const before = change.met.holder;
  const shared = { runSeq, contactSeq: before.seq, pointId: '' };
  const fields = imagedFields.flatMap((field) => {
    const after = change.fields[field];
    return after === undefined ? [] : [{ ...shared, field, before: before[field] ?? '', after }];
  });
  const points = change.added.map(({ id, raw }) => ({
    ...shared,
    field: POINT,
    pointId: id,
    before: '',
    after: raw,
  }));
  return [
    ...fields,
    ...points,
    { ...shared, field: UPDATED_AT, before: change.met.formerlyUpdatedAt, after: at },
  ];
}
