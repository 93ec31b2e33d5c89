import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Ctrl+Enter leads on and Escape back, while the focus is in the wizard or nowhere. */
export function useWizardKeys(
  root: RefObject<HTMLElement | null>,
  goOn: () => void,
  goBack: () => void,
): void {
  const leadOn = useEffectEvent((event: KeyboardEvent) => {
    const isCommand = event.ctrlKey || event.metaKey;
    if (event.key !== 'Enter' || !isCommand || !isOurs(event, root.current)) return;
    event.preventDefault();
    event.stopPropagation();
    goOn();
  });
  const leadBack = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isOurs(event, root.current)) return;
    event.preventDefault();
    goBack();
  });
  useEffect(() => {
    const onDown = (event: KeyboardEvent) => leadOn(event);
    const onUp = (event: KeyboardEvent) => leadBack(event);
    // Before the control that has the focus: some keep Enter to themselves. Escape is theirs first.
    window.addEventListener('keydown', onDown, true);
    window.addEventListener('keydown', onUp);
    return () => {
      window.removeEventListener('keydown', onDown, true);
      window.removeEventListener('keydown', onUp);
    };
  }, []);
}

// A list that has dropped down hangs outside the wizard and closes by itself; a cell that is open is closed first.
function isOurs({ target, altKey }: KeyboardEvent, root: HTMLElement | null): boolean {
  if (altKey || isDialogOpen()) return false;
  if (target === document.body) return true;
  return target instanceof Element && root?.contains(target) === true && !target.closest('[role="gridcell"]');
}

const isDialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
