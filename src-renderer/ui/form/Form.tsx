import type { KeyboardEvent, ReactNode } from 'react';
import { focusFirstWrong } from './focus-first-wrong.ts';
import './Form.css';

interface FormProps {
  /** Enter in a field, Ctrl+Enter anywhere, or the submit button. */
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Fields that are sent together. What is wrong is said by the fields, never by the browser. */
export const Form = ({ onSubmit, children }: FormProps) => (
  // The keys are a second way to the submit button, which stands in the form.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
  <form
    className="form"
    noValidate
    // Before the field: some of react-aria's keep Enter to themselves.
    onKeyDownCapture={submitOnCtrlEnter}
    onSubmit={(event) => {
      event.preventDefault();
      const form = event.currentTarget;
      onSubmit();
      focusFirstWrong(form);
    }}
  >
    {children}
  </form>
);

// In a text area plain Enter starts a new line.
function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.requestSubmit();
}
