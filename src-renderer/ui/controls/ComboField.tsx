import { ChevronDown, type LucideIcon } from 'lucide-react';
import { useRef, type Ref } from 'react';
import { Button, ComboBox, Input, Label, ListBox, Popover } from 'react-aria-components';
import { FieldNotes, isWrong, type FieldWords } from '../form/FieldNotes.tsx';
import { Icon } from './Icon.tsx';
import { OptionRow, type Option } from './Option.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';

interface ComboFieldProps extends FieldWords {
  /** What may be chosen for the present text; the page filters, not the field. */
  readonly options: readonly Option[];
  readonly inputValue: string;
  readonly onInputChange: (text: string) => void;
  readonly onChoose: (id: string) => void;
  /** True: text that matches nothing is an answer too. */
  readonly allowsOwnText?: boolean;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly icon?: LucideIcon;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Said in the list when there is nothing to choose. */
  readonly emptyText?: string;
}

const isAlwaysShown = () => true;

/** Typing with suggestions under the line. */
export function ComboField(props: ComboFieldProps) {
  const { label, hint, error, options, inputValue, onInputChange, onChoose, icon, emptyText } = props;
  const t = useFrameTexts();
  const box = useRef<HTMLDivElement>(null);
  return (
    <ComboBox
      className="field"
      items={options}
      inputValue={inputValue}
      onInputChange={onInputChange}
      onChange={(key) => {
        if (key !== null) onChoose(String(key));
      }}
      allowsCustomValue={props.allowsOwnText ?? false}
      allowsEmptyCollection={emptyText !== undefined}
      defaultFilter={isAlwaysShown}
      isInvalid={isWrong(error)}
    >
      <Label className={props.isLabelHidden ? 'visually-hidden' : 'field__label'}>{label}</Label>
      <div className="field__box" ref={box}>
        {icon && <Icon of={icon} />}
        <Input
          className="field__input"
          placeholder={props.placeholder ?? ''}
          ref={props.inputRef ?? null}
          spellCheck={false}
          autoFocus={props.autoFocus ?? false}
        />
        <Button className="button button--icon" aria-label={t('showSuggestions')}>
          <Icon of={ChevronDown} />
        </Button>
      </div>
      <FieldNotes hint={hint} error={error} />
      <Popover className="floating" triggerRef={box}>
        <ListBox
          className="list-box"
          items={options}
          renderEmptyState={() => <div className="list-box__empty">{emptyText}</div>}
        >
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
