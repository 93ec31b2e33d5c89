import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, Popover, Select, SelectValue } from 'react-aria-components';
import { FieldNotes, isWrong, type FieldWords } from '../form/FieldNotes.tsx';
import { Icon } from './Icon.tsx';
import { OptionRow, type Option } from './Option.tsx';
import './SelectField.css';

interface SelectFieldProps<Id extends string> extends FieldWords {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
  readonly isNarrow?: boolean;
  /** In a table, where the row says what it is about. */
  readonly isLabelHidden?: boolean;
  /** Stands in the box while nothing is chosen. */
  readonly placeholder?: string;
}

/** One of a handful of known choices. For few and weighty ones take `RadioChoices`. */
export function SelectField<Id extends string>(props: SelectFieldProps<Id>) {
  const { label, hint, error, options, value, onChange, isDisabled = false, isNarrow } = props;
  return (
    <Select
      className={isNarrow ? 'field field--narrow' : 'field'}
      value={value}
      placeholder={props.placeholder ?? ''}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
      isInvalid={isWrong(error)}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <Button className="field__box select__button">
        <SelectValue className="select__value" />
        <Icon of={ChevronDown} />
      </Button>
      <FieldNotes hint={hint} error={error} />
      <Popover className="floating">
        <ListBox className="list-box" items={options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}
