import { CircleAlert } from 'lucide-react';
import { FieldError, Text } from 'react-aria-components';
import { Icon } from '../controls/Icon.tsx';
import './Field.css';

/** What every field has around its box. */
export interface FieldWords {
  readonly label: string;
  /** One line under the box: what is wanted, in which form. */
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; null or absent when nothing is. */
  readonly error?: string | null | undefined;
}

/** Hint and error under a field. Must stand inside a react-aria field, which ties them to the input. */
export const FieldNotes = ({ hint, error }: Omit<FieldWords, 'label'>) => (
  <>
    {hint !== undefined && (
      <Text slot="description" className="field__hint">
        {hint}
      </Text>
    )}
    <FieldError className="field__error">
      <Icon of={CircleAlert} size={16} />
      <span>{error}</span>
    </FieldError>
  </>
);

/** True when `error` says something: what react-aria calls invalid. */
export const isWrong = (error: string | null | undefined): boolean =>
  error !== null && error !== undefined && error !== '';
