import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { Generated } from 'kysely';

/** What somebody asked for under GDPR art. 15 to 21. */
export interface SubjectRequestTable {
  id: string;
  kind: 'access' | 'rectification' | 'erasure' | 'restriction' | 'portability' | 'objection';
  /** Empty once the person was erased. */
  name: string;
  /** JSON: the keys that are searched for. */
  subject: string;
  receivedOn: CalendarDay;
  /** Empty for those from before it was asked. */
  receivedBy: '' | 'email' | 'phone' | 'letter' | 'visit' | 'sms' | 'other';
  /** What was asked, in the person's own words or the seller's. */
  words: string;
  /** The last day by law: after an extension, the later one. */
  dueOn: CalendarDay;
  /** The day the person was told of the extension. */
  extendedOn: CalendarDay | null;
  /** How the identity was settled, in words. */
  identityCheck: string;
  identityAskedOn: CalendarDay | null;
  identitySettledOn: CalendarDay | null;
  language: 'sv' | 'en';
  /** Null while it is open. */
  outcome: 'granted' | 'partly' | 'refused' | 'nothing-held' | 'taken-back' | null;
  answeredAt: Instant | null;
  /** JSON array of file names. */
  fileNames: string;
  /** SHA-256 of the report as it was written, hexadecimal; empty without one. */
  sha256: string;
}

/** What happened to a request, in order. */
export interface RequestEventTable {
  seq: Generated<number>;
  id: string;
  requestId: string;
  kind:
    | 'received'
    | 'identity-asked'
    | 'identity-settled'
    | 'extended'
    | 'acted'
    | 'letter'
    | 'answered'
    | 'reopened';
  at: Instant;
  note: string;
  recordedBy: string;
}

/** Data that may only be stored for now (GDPR art. 18). */
export interface RestrictionTable {
  id: string;
  contactId: string;
  ground: 'accuracy' | 'unlawful' | 'claims' | 'objection';
  note: string;
  startedOn: CalendarDay;
  recordedAt: Instant;
  recordedBy: string;
  /** The day the person was told that it ends (art. 18(3)); before it ended. */
  toldOn: CalendarDay | null;
  endedOn: CalendarDay | null;
  endReason: string;
}

/** Data that must be kept for a legal claim or duty (GDPR art. 17(3)). */
export interface LegalHoldTable {
  id: string;
  contactId: string;
  reason: string;
  startedOn: CalendarDay;
  /** The day somebody looks whether it is still needed. */
  reviewOn: CalendarDay;
  recordedAt: Instant;
  recordedBy: string;
  endedOn: CalendarDay | null;
  endReason: string;
}

/** Somebody looked at data past their period and had a reason to keep them. */
export interface RetentionReviewTable {
  id: string;
  contactId: string;
  reason: string;
  reviewedOn: CalendarDay;
  keepUntil: CalendarDay;
  recordedAt: Instant;
  recordedBy: string;
}

/** The receipt of an erasure: it says what went, never whose. */
export interface ErasureTable {
  seq: Generated<number>;
  id: string;
  ground: 'request' | 'objection' | 'retention' | 'unlawful';
  /** Of the request that led to it. */
  requestKind: string | null;
  erasedAt: Instant;
  erasedOn: CalendarDay;
  erasedBy: string;
  /** JSON: rows by table and by what was done to them. */
  counts: string;
  /** JSON: random ids of the rows, so that a backup from before can be erased again. */
  erasedRows: string;
  /** The day on which the last automatic copy that still held the person is gone. */
  copiesUntil: CalendarDay;
}

/** What took the place of a suppression whose person was erased. */
export interface SuppressionHeirTable {
  suppressionId: string;
  hash: Buffer;
  erasureId: string;
}

/** A personal data breach (GDPR art. 33(5)). */
export interface BreachTable {
  id: string;
  kind: 'lost-device' | 'wrong-recipient' | 'unauthorised-access' | 'other';
  happenedOn: CalendarDay | null;
  /** The 72 hours run from here. */
  awareAt: Instant;
  what: string;
  measures: string;
  consequences: string;
  peopleCount: number | null;
  recordCount: number | null;
  isEncrypted: 0 | 1;
  risk: 'unlikely' | 'risk' | 'high' | 'unknown';
  reportedAt: Instant | null;
  /** The day those concerned were told (art. 34). */
  toldOn: CalendarDay | null;
  lateReason: string;
  recordedAt: Instant;
  recordedBy: string;
}
