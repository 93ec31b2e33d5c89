import type { LegalForm } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';

/** A number or address as a list brings it. */
export interface BroughtPoint {
  readonly id: string;
  readonly kind: 'phone' | 'email';
  readonly raw: string;
  readonly normalised: string;
  readonly sourceNote: string;
  readonly obtainedOn: CalendarDay;
}

/** A contact as a list brings it. */
export interface BroughtContact {
  readonly id: string;
  readonly seq: number;
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  readonly note: string;
  readonly points: readonly BroughtPoint[];
}
