import {
  retentionKinds,
  type RetentionKind,
  type RetentionPeriods,
} from '#shared/features/retention/retention.contract.ts';

/** The periods as they stand in their fields. */
export type PeriodDraft = Readonly<Record<RetentionKind, string>>;

const eachKind = <T>(make: (kind: RetentionKind) => T): Record<RetentionKind, T> => ({
  prospect: make('prospect'),
  customer: make('customer'),
  'untouched-list-row': make('untouched-list-row'),
  request: make('request'),
  breach: make('breach'),
});

export const draftOf = (periods: RetentionPeriods): PeriodDraft => eachKind((kind) => String(periods[kind]));

/** Whole months from 1 to 120, or null. */
export function monthsIn(text: string): number | null {
  const months = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return months >= 1 && months <= 120 ? months : null;
}

/** What the fields say; null while one of them says nothing that can be. */
export function periodsIn(draft: PeriodDraft): RetentionPeriods | null {
  const isWhole = retentionKinds.every((kind) => monthsIn(draft[kind]) !== null);
  return isWhole ? eachKind((kind) => monthsIn(draft[kind]) ?? 1) : null;
}
