import { useCallback } from 'react';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { useLanguage } from '../language.tsx';

/** `errorText(error)`: what happened, what was kept and what to do, in the person's language. */
export function useErrorText(): (error: unknown) => string {
  const language = useLanguage();
  return useCallback(
    (error) =>
      error instanceof AppError
        ? translate(errorMessages[error.code], language, error.details)
        : translate(errorMessages.unexpected, language),
    [language],
  );
}
