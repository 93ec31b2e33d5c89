import { useEffect, useEffectEvent } from 'react';
import { goTo, LOG_LINE_ID } from '../navigation/view.store.ts';
import { pages } from './pages.tsx';
import { isDialogOpen } from '../ui/layout/dialog-open.ts';

interface KeyboardActions {
  readonly openPalette: () => void;
  readonly openShortcuts: () => void;
  readonly lock: () => void;
}

/** Puts the caret in the log line, with what stands there selected. */
export function focusLogLine(): void {
  const line = document.getElementById(LOG_LINE_ID);
  if (!(line instanceof HTMLInputElement)) return;
  line.focus();
  line.select();
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, [contenteditable], [role="spinbutton"]');

// Pressed once too often, the key should not become part of a name.
const isEmptyLogLine = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.id === LOG_LINE_ID && target.value === '';

/** The keys that work on every page. Inside a dialog only the lock does. */
export function useKeyboardMap(actions: KeyboardActions): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const action = actionFor(event, actions);
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function actionFor(event: KeyboardEvent, actions: KeyboardActions): (() => void) | null {
  const isCommand = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (isCommand && key === 'l') return actions.lock;
  if (isDialogOpen()) return null;
  if (isCommand) return key === 'k' ? actions.openPalette : null;
  if (event.altKey) return pageAction(event.code);
  if (key === '/' && (!isTyping(event.target) || isEmptyLogLine(event.target))) return focusLogLine;
  if (isTyping(event.target)) return null;
  return key === '?' ? actions.openShortcuts : null;
}

function pageAction(code: string): (() => void) | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const entry = digit === undefined ? undefined : pages[Number(digit) - 1];
  return entry ? () => goTo(entry.id) : null;
}
