import type { KeyboardEvent } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { FieldNotes, isWrong, type FieldWords } from '../form/FieldNotes.tsx';
import { KeyHint } from './KeyHint.tsx';
import './Choice.css';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly text: string;
  readonly hint?: string;
  /** Text to compare the choices by, line for line as it is. */
  readonly lines?: readonly string[];
  /** A single key that picks it while the group has focus. */
  readonly keyHint?: string;
}

interface RadioChoicesProps<Id extends string> extends FieldWords {
  readonly choices: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  /** Side by side when there is room; below each other by default. */
  readonly isAcross?: boolean;
}

/** A few weighty choices, large enough to hit, each with a key of its own. */
export function RadioChoices<Id extends string>(props: RadioChoicesProps<Id>) {
  const { label, hint, error, choices, value, onChange, isAcross } = props;
  const choose = (matches: (choice: Choice<Id>) => boolean): boolean => {
    const chosen = choices.find(matches);
    if (chosen) onChange(chosen.id);
    return chosen !== undefined;
  };
  const chooseByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (choose((choice) => choice.keyHint?.toLowerCase() === event.key.toLowerCase())) event.preventDefault();
  };
  return (
    <div onKeyDown={chooseByKey} role="presentation">
      <RadioGroup
        className={isAcross ? 'choices choices--across' : 'choices'}
        value={value}
        onChange={(id) => choose((choice) => choice.id === id)}
        isInvalid={isWrong(error)}
      >
        <Label className="field__label">{label}</Label>
        <div className="choices__list">
          {choices.map((choice) => (
            <ChoiceRow key={choice.id} choice={choice} />
          ))}
        </div>
        <FieldNotes hint={hint} error={error} />
      </RadioGroup>
    </div>
  );
}

const ChoiceRow = ({ choice }: { readonly choice: Choice<string> }) => (
  <Radio value={choice.id} className="choice">
    <span className="choice__mark" />
    <span className="choice__text">
      {choice.text}
      {choice.hint !== undefined && <span className="choice__hint"> {choice.hint}</span>}
      {choice.lines?.map((line, index) => (
        // The same lines in the same places, whatever is chosen.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className="choice__line">
          {line}
        </span>
      ))}
    </span>
    {choice.keyHint !== undefined && <KeyHint keys={choice.keyHint.toUpperCase()} />}
  </Radio>
);
