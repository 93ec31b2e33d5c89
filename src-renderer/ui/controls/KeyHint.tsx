import './KeyHint.css';

/** A key as it is printed on the keyboard: `Ctrl K`, `/`. Screen readers get it from `aria-keyshortcuts` instead. */
export const KeyHint = ({ keys }: { readonly keys: string }) => (
  <kbd className="key-hint" aria-hidden>
    {keys}
  </kbd>
);
