import type { KeyboardEvent } from 'react';

/** For a form's `onKeyDown`: Ctrl+Enter sends it from any field, a text area too. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
