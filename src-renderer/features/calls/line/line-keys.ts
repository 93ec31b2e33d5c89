import type { KeyboardEvent } from 'react';
import type { Chip } from '#shared/features/calls/call-line.rules.ts';
import type { CallOutcome } from '#shared/features/calls/calls.contract.ts';
import { releaseChip } from './log-line.store.ts';
import { outcomeForKey } from './OutcomeChoices.tsx';

interface LineKeys {
  readonly rows: number;
  readonly active: number;
  readonly setActive: (index: number) => void;
  /** Null when no list is open. */
  readonly close: (() => void) | null;
  /** Null unless the line is asking what "never again" blocks. */
  readonly moveScope: ((step: number) => void) | null;
  readonly enter: () => void;
  /** Null unless the line is asking how it went. */
  readonly answer: ((outcome: CallOutcome) => void) | null;
  /** Null while nobody is chosen. */
  readonly unchoose: (() => void) | null;
  readonly lastChip: Chip | null;
}

/** Does what a key means in the log line; any other key is left to the field. */
export function handleLineKey(event: KeyboardEvent<HTMLInputElement>, keys: LineKeys): void {
  const action = actionFor(event, keys);
  if (!action) return;
  event.preventDefault();
  action();
}

function actionFor(event: KeyboardEvent<HTMLInputElement>, keys: LineKeys): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return null;
  switch (event.key) {
    case 'Enter':
      return keys.enter;
    case 'Escape':
      return keys.close;
    case 'ArrowDown':
      return moveBy(1, keys);
    case 'ArrowUp':
      return moveBy(-1, keys);
    case 'Backspace':
      return takeBack(event.currentTarget, keys);
    default:
      return answerWith(event.key, keys);
  }
}

function moveBy(step: number, { rows, active, setActive, moveScope }: LineKeys): (() => void) | null {
  if (rows > 0) return () => setActive((active + step + rows) % rows);
  return moveScope && (() => moveScope(step));
}

/** Behind a chip, Backspace first takes the chip back into text; at the start of the line, the person. */
function takeBack(field: HTMLInputElement, { unchoose, lastChip }: LineKeys): (() => void) | null {
  if (field.selectionStart !== field.selectionEnd) return null;
  if (field.selectionStart === 0) return unchoose;
  return lastChip && field.selectionStart === lastChip.end ? () => releaseChip(lastChip.start) : null;
}

function answerWith(key: string, { answer }: LineKeys): (() => void) | null {
  const outcome = answer && outcomeForKey(key);
  return outcome ? () => answer(outcome) : null;
}
