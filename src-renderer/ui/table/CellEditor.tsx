import { useRef, useState, type KeyboardEvent } from 'react';

export interface CellEditorProps {
  /** Read aloud: the column. */
  readonly label: string;
  readonly text: string;
  /** What was typed, or null when the cell stays as it was. Called once; `hasLeft`: the focus is elsewhere already. */
  readonly onFinish: (text: string | null, hasLeft: boolean) => void;
}

const focusAll = (input: HTMLInputElement | null): void => {
  input?.focus();
  input?.select();
};

/** The text of one cell, while it is changed: Enter or leaving it saves, Escape does not. */
export function CellEditor({ label, text, onFinish }: CellEditorProps) {
  const [typed, setTyped] = useState(text);
  const isFinished = useRef(false);
  const finish = (isSaved: boolean, hasLeft: boolean) => {
    if (isFinished.current) return;
    isFinished.current = true;
    onFinish(isSaved && typed !== text ? typed : null, hasLeft);
  };
  const handleKey = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    finish(event.key === 'Enter', false);
  };
  return (
    <input
      ref={focusAll}
      className="cell-grid__editor"
      aria-label={label}
      value={typed}
      maxLength={32_767}
      spellCheck={false}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={handleKey}
      onBlur={() => finish(true, true)}
    />
  );
}
