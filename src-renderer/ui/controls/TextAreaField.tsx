import { Label, TextArea, TextField, type TextFieldProps } from 'react-aria-components';
import { FieldNotes, isWrong, type FieldWords } from '../form/FieldNotes.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';

interface TextAreaFieldProps
  extends FieldWords, Omit<TextFieldProps, 'children' | 'className' | 'style' | 'value' | 'onChange'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Lines shown before it scrolls; 3. */
  readonly rows?: number;
  readonly isOptional?: boolean;
}

/** Several lines of text. */
export function TextAreaField({ label, hint, error, rows = 3, isOptional, ...rest }: TextAreaFieldProps) {
  const t = useFrameTexts();
  return (
    <TextField {...rest} className="field" isInvalid={isWrong(error)} validationBehavior="aria">
      <Label className="field__label">
        {label}
        {isOptional && <span className="field__optional"> ({t('optional')})</span>}
      </Label>
      <div className="field__box">
        <TextArea className="field__input" rows={rows} />
      </div>
      <FieldNotes hint={hint} error={error} />
    </TextField>
  );
}
