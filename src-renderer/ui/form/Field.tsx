import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Input, Label, TextField, type TextFieldProps } from 'react-aria-components';
import { FieldNotes, isWrong, type FieldWords } from './FieldNotes.tsx';
import { Icon } from '../controls/Icon.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';

interface FieldProps
  extends FieldWords, Omit<TextFieldProps, 'children' | 'className' | 'style' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  /** Says "optional" beside the label. */
  readonly isOptional?: boolean;
  /** For search fields: the label is read aloud, the placeholder is seen. */
  readonly isLabelHidden?: boolean;
  readonly icon?: LucideIcon;
  /** A button inside the box, at its end. */
  readonly after?: ReactNode;
  readonly isNarrow?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text with its label, hint and error. */
export function Field(props: FieldProps) {
  const {
    label,
    hint,
    error,
    placeholder,
    isOptional,
    isLabelHidden,
    icon,
    after,
    isNarrow,
    inputRef,
    ...rest
  } = props;
  const t = useFrameTexts();
  return (
    <TextField
      {...rest}
      className={isNarrow ? 'field field--narrow' : 'field'}
      isInvalid={isWrong(error)}
      validationBehavior="aria"
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field__label'}>
        {label}
        {isOptional && <span className="field__optional"> ({t('optional')})</span>}
      </Label>
      <div className="field__box">
        {icon && <Icon of={icon} />}
        <Input
          className="field__input"
          placeholder={placeholder ?? ''}
          ref={inputRef ?? null}
          spellCheck={false}
        />
        {after}
      </div>
      <FieldNotes hint={hint} error={error} />
    </TextField>
  );
}
