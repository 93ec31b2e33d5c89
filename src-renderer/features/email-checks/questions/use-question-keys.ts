import { useEffect, useEffectEvent, type RefObject } from 'react';
import { isAltKey, isPlainKey, isWriting } from './plain-key.ts';

interface QuestionKeys {
  /** `1` to `9`, and `0` for "don't know". True when the digit meant something. */
  readonly onDigit: (digit: string) => boolean;
  /** Enter while nothing that can be pressed has the focus. */
  readonly onEnter: () => void;
  /** Backspace where there is nothing to take away, or Alt and the arrow to the left. */
  readonly onBack: (() => void) | null;
}

/** The keys of a question, while the focus is on the page or nowhere. */
export function useQuestionKeys(root: RefObject<HTMLElement | null>, keys: QuestionKeys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (!isOnPage(event.target, root.current)) return;
    if (answer(event, root.current, keys)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** Does what the key says; false when it says nothing here. */
function answer(
  event: KeyboardEvent,
  root: HTMLElement | null,
  { onDigit, onEnter, onBack }: QuestionKeys,
): boolean {
  if (isAltKey(event)) {
    if (event.code === 'Digit0' || event.code === 'Numpad0') return onDigit('0');
    return event.key === 'ArrowLeft' && goBack(onBack);
  }
  if (event.key === 'Backspace' && isEmptyField(event.target)) return goBack(onBack);
  if (!isPlainKey(event)) return false;
  if (/^\d$/.test(event.key)) return onDigit(event.key);
  if (event.key === 'Backspace') return goBack(onBack);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    return moveFocus(root, event.key === 'ArrowDown' ? 1 : -1);
  if (event.key !== 'Enter' || isPressable(event.target)) return false;
  onEnter();
  return true;
}

function goBack(onBack: (() => void) | null): boolean {
  onBack?.();
  return onBack !== null;
}

/** Between the answers, from the first when none has the focus. */
function moveFocus(root: HTMLElement | null, by: 1 | -1): boolean {
  const choices = [...(root?.querySelectorAll<HTMLElement>('.answer') ?? [])];
  if (choices.length === 0) return false;
  const place = choices.findIndex((choice) => choice === document.activeElement);
  const next = place < 0 ? (by > 0 ? 0 : choices.length - 1) : (place + by + choices.length) % choices.length;
  choices[next]?.focus();
  return true;
}

const isOnPage = (target: EventTarget | null, root: HTMLElement | null): boolean =>
  target === document.body ||
  (target instanceof Element &&
    (root?.contains(target) === true || target.closest('.page, .frame__detail') !== null));

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, [role="grid"]') !== null;

const isEmptyField = (target: EventTarget | null): boolean =>
  isWriting(target) &&
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.value === '';
