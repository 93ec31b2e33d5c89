import type { Decision, Reason, RuleId } from '#shared/compliance/vocabulary.ts';

/** The grounds that gave the verdict: as strict as it is. */
export const decidingReasons = ({ verdict, reasons }: Decision): readonly Reason[] =>
  reasons.filter((reason) => reason.verdict === verdict);

const explanations: ReadonlySet<RuleId> = new Set(['unknown-legal-form', 'own-rule']);

/** The grounds that are said. Under "blocked" a sentence about what may be done would read as leave to do it. */
export const spokenReasons = ({ verdict, reasons }: Decision): readonly Reason[] =>
  verdict === 'blocked'
    ? reasons.filter((reason) => reason.verdict === 'blocked' || explanations.has(reason.rule))
    : reasons;

/** Tells the grounds of one verdict apart. */
export const reasonKey = ({ rule, facts }: Reason): string => `${rule} ${JSON.stringify(facts)}`;
