import type { Verdict } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { Generated } from 'kysely';

/** One verdict about one message to one recipient, with everything it rests on. Never changed. */
export interface EmailCheckTable {
  seq: Generated<number>;
  id: string;
  groupId: string | null;
  contactId: string | null;
  /** As they were when it was made; empty for an address alone. */
  name: string;
  companyName: string;
  address: string;
  /** Match key; empty when the address could not be understood or there was none. */
  addressKey: string;
  verdict: Verdict;
  /** JSON: what the seller answered. */
  answers: string;
  /** JSON: the facts that the decision was given. */
  facts: string;
  /** JSON: channel, purpose, instant and time zone. */
  question: string;
  /** JSON. */
  decision: string;
  /** JSON: what the scan of the draft had found; null without one. */
  scan: string | null;
  /** SHA-256 of the rules that decided: a row of `rulesKept`. */
  rulesHash: string;
  /** The reason why this person would want to hear from us, without the person's own name; empty without one. */
  whyKey: string;
  /** The same as it was written, for whoever pastes it with the wrong name still in it. */
  whyWords: string;
  checkedAt: Instant;
  checkedBy: string;
}

/** Checks that were made together. */
export interface EmailCheckGroupTable {
  id: string;
  name: string;
  /** JSON: whom it was about. */
  members: string;
  checkedAt: Instant;
  checkedBy: string;
}

/** Rules that some verdict was made under, word for word. */
export interface RulesKeptTable {
  hash: string;
  country: string;
  versionOn: CalendarDay;
  /** JSON. */
  content: string;
  keptAt: Instant;
}

/** The company's own word in place of a rule, or its taking back; the latest of each rule counts. */
export interface OwnRulingTable {
  seq: Generated<number>;
  ruleId: string;
  /** Null when it was taken back. */
  permission: 'opt-in' | 'opt-out' | 'forbidden' | null;
  note: string;
  decidedBy: string;
  decidedOn: CalendarDay;
  recordedAt: Instant;
}
