import { hasIdentifierColumn } from '#shared/features/screening/list-card.rules.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { type Step, steps } from '#shared/features/screening/screening-words.ts';
import type { StepState } from '../../ui/layout/Stepper.tsx';

/**
 * The step that can be shown: a list that came back after a lock has forgotten what was found in its rows, and one
 * whose file is gone must be chosen again first.
 */
export function shownStepOf(session: Session): Step {
  const { file, step, screening } = session;
  if (step === 'file' || step === 'card') return step;
  if (file === null) return 'file';
  if (step === 'read' || step === 'map') return step;
  if (!canCheck(session)) return 'map';
  return step === 'write' && screening === null ? 'screen' : step;
}

/** How far each step has come, and which can be gone to. Main refuses what is shown as closed. */
export function stateOf(step: Step, session: Session | null): StepState {
  if (session === null) return step === 'file' ? 'open' : 'closed';
  const isPassed = steps.indexOf(step) < steps.indexOf(session.step);
  switch (step) {
    case 'file':
      return session.file === null ? 'open' : 'done';
    case 'card':
      return cardState(session, isPassed);
    case 'read':
    case 'map':
      return session.file === null ? 'closed' : isPassed || isSettled(session) ? 'done' : 'open';
    case 'check':
      return !canCheck(session) ? 'closed' : session.problems !== null && isPassed ? 'done' : 'open';
    case 'screen':
      return !canCheck(session) ? 'closed' : session.screening !== null ? 'done' : 'open';
    case 'write':
      return session.file === null || session.screening === null ? 'closed' : 'open';
  }
}

const cardState = (session: Session, isPassed: boolean): StepState =>
  session.missing.length === 0 ? 'done' : isPassed ? 'wanting' : 'open';

// Whoever has gone back from a later step has been through these.
const isSettled = (session: Session): boolean =>
  session.problems !== null || session.mappingFrom === 'person';

const canCheck = (session: Session): boolean => session.file !== null && hasIdentifierColumn(session.mapping);

/** The step after this one; null after the last. */
export const stepAfter = (step: Step): Step | null => steps[steps.indexOf(step) + 1] ?? null;

/** The step before this one; null before the first. */
export const stepBefore = (step: Step): Step | null => steps[steps.indexOf(step) - 1] ?? null;
