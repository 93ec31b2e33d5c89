import type { Use } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { Generated } from 'kysely';

/** Something that was sold to a contact. */
export interface SaleTable {
  id: string;
  contactId: string;
  soldOn: CalendarDay;
  productKind: string;
  reference: string;
  /** 0 for a single purchase. */
  isContract: 0 | 1;
  contractEndsOn: CalendarDay | null;
  /** The day somebody last made sure that the contract runs. */
  confirmedRunningOn: CalendarDay | null;
  /** JSON array of E.164 numbers and e-mail match keys that the customer gave at this sale. */
  obtainedPoints: string;
  wasOptOutOffered: 'yes' | 'no' | 'unknown';
  note: string;
  recordedAt: Instant;
  recordedBy: string;
}

/** What somebody was asked, word for word; each wording stands once. */
export interface ConsentWordingTable {
  id: Generated<number>;
  text: string;
  language: 'sv' | 'en' | 'other';
  /** SHA-256 of language and text, hexadecimal. */
  hash: string;
  createdAt: Instant;
}

/** A consent, or its withdrawal, which repeats what it was about. Append-only: the file itself refuses change. */
export interface ConsentTable {
  seq: Generated<number>;
  id: string;
  kind: 'given' | 'withdrawn';
  /** The consent that a withdrawal takes back. */
  givenId: string | null;
  contactId: string;
  use: Use;
  /** E.164 or e-mail match key; empty for whatever number or address the person has. */
  pointValue: string;
  purpose: string;
  statedOn: CalendarDay;
  /** Local wall-clock time, `09:30`. */
  statedTime: string | null;
  how: string;
  wordingId: number;
  namesController: 0 | 1;
  note: string;
  recordedAt: Instant;
  recordedBy: string;
}

/** A document that proves a consent. Append-only. */
export interface ConsentEvidenceTable {
  consentId: string;
  evidenceId: string;
  addedAt: Instant;
  addedBy: string;
}
