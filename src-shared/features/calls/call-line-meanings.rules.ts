import { type CalendarDay } from '../../kernel/clock.ts';
import { type LineLanguage } from './call-line-phrases.rules.ts';
import { type Token } from './call-line-tokens.rules.ts';
import { type Place } from './call-line-words.rules.ts';
import { type CallKind, type CallOutcome } from './calls.contract.ts';

/** A day and, when it was said, a wall-clock time `HH:MM`. */
export interface DayAndTime {
  readonly on: CalendarDay;
  readonly time: string | null;
}

/** When the call was made. */
export type CalledAt = DayAndTime | { readonly minutesAgo: number };

/** What a chip says; lengths in seconds. */
export type ChipMeaning =
  | { readonly kind: 'duration'; readonly value: number }
  | { readonly kind: 'outcome'; readonly value: CallOutcome }
  | { readonly kind: 'follow-up'; readonly value: DayAndTime }
  | { readonly kind: 'called'; readonly value: CalledAt }
  | { readonly kind: 'kind'; readonly value: CallKind }
  | { readonly kind: 'direction'; readonly value: 'in' };

/** One way to read the tokens from an index up to `to`. A null meaning is plain text kept from being read otherwise. */
export interface Reading {
  readonly meaning: ChipMeaning | null;
  readonly to: number;
  readonly place: Place;
  /** Said outright ("ring tors"), so it goes before a day that is merely mentioned. */
  readonly isExplicit: boolean;
}

export interface LineContext {
  readonly today: CalendarDay;
  readonly language: LineLanguage;
}

/** Tries one way of reading the tokens from `at`. */
export type Reader = (tokens: readonly Token[], at: number, context: LineContext) => Reading | null;

/** A reading that may stand in mid-sentence. */
export const anywhere = (meaning: ChipMeaning | null, to: number, isExplicit = false): Reading => ({
  meaning,
  to,
  place: 'anywhere',
  isExplicit,
});
