import type { CalendarDay } from '../../kernel/clock.ts';

/** One earlier call, newest first in a list of them. */
interface EarlierCall {
  readonly outcome: string;
  readonly calledOn: CalendarDay;
  readonly followUpOn: CalendarDay | null;
}

/**
 * What earlier calls say about calling again. Only the latest answer counts: who said "not now" in March and
 * "call on Thursday" in May has said Thursday. A wrong number counts until somebody answers on it.
 */
export function readCallHistory(newestFirst: readonly EarlierCall[]): {
  readonly callLaterOn: CalendarDay | null;
  readonly saidNotNowOn: CalendarDay | null;
  readonly saidWrongNumberOn: CalendarDay | null;
  readonly hasTalkedBefore: boolean;
} {
  const latest = newestFirst.find((call) => call.outcome !== 'no-answer');
  return {
    callLaterOn: latest?.outcome === 'talked-later' ? latest.followUpOn : null,
    saidNotNowOn: latest?.outcome === 'talked-not-now' ? latest.calledOn : null,
    saidWrongNumberOn: latest?.outcome === 'wrong-number' ? latest.calledOn : null,
    hasTalkedBefore: newestFirst.some((call) => call.outcome.startsWith('talked')),
  };
}
