import type { Ask, Citation, Decision } from '#shared/compliance/vocabulary.ts';

/** Where it is written that this must be known: the ground that waits for it cites it. */
export function citationsFor({ reasons }: Pick<Decision, 'reasons'>, ask: Ask): readonly Citation[] {
  const waiting = reasons.find((reason) => reason.asks?.includes(ask));
  const assessment = reasons.find(({ rule }) => rule.startsWith('assessment-'));
  return (waiting ?? assessment ?? reasons[0])?.citations ?? [];
}
