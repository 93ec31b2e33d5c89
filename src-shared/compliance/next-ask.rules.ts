import { type Ask, asks, type Decision } from './vocabulary.ts';

/**
 * What is asked next: the first thing that nobody has answered and that could still change the verdict; null when
 * nothing could. Nothing is asked once a reason blocks that no answer can lift.
 */
export function nextAsk({ reasons }: Decision, answered: ReadonlySet<Ask>): Ask | null {
  const openOf = (reason: Decision['reasons'][number]): readonly Ask[] =>
    (reason.asks ?? []).filter((ask) => !answered.has(ask));
  if (reasons.some((reason) => reason.verdict === 'blocked' && openOf(reason).length === 0)) return null;
  const open = new Set(reasons.flatMap(openOf));
  return asks.find((ask) => open.has(ask)) ?? null;
}
