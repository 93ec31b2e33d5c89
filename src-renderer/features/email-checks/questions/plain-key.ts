import { isDialogOpen } from '../../../ui/layout/dialog-open.ts';

/** True for whoever writes in a field or picks from a list: the keys are theirs. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, [contenteditable], [role="spinbutton"], [role="listbox"]') !== null;

/** A key by itself, pressed by somebody who is not writing. */
export const isPlainKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  !event.defaultPrevented &&
  !isWriting(event.target) &&
  !isDialogOpen();

/** Alt and a key, which nobody writes with. */
export const isAltKey = (event: KeyboardEvent): boolean =>
  event.altKey && !event.ctrlKey && !event.metaKey && !isDialogOpen();
