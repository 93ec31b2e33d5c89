import { useEffect, type RefObject } from 'react';

/** Gives what has just appeared the focus: its field or its words. Never takes it from whoever stands in the log line. */
export function useFocusedQuestion(root: RefObject<HTMLElement | null>, on: 'field' | 'title'): void {
  useEffect(() => {
    const focused = document.activeElement;
    const isFree = focused === null || focused === document.body;
    if (!isFree && focused.closest('.page, .frame__detail') === null) return;
    const field = root.current?.querySelector<HTMLElement>('textarea, input, [role="spinbutton"]');
    const title = root.current?.querySelector<HTMLElement>('h2');
    ((on === 'field' ? field : null) ?? title)?.focus();
  }, [root, on]);
}
