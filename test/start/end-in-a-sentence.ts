import { AppError } from '#shared/kernel/app-error.ts';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { translate } from '#shared/i18n/text.ts';

/** Ends this process with the exit code of `run`, or with the sentence of the product's own error and 1. */
export async function endInASentence(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(translate(errorMessages[error.code], 'en', error.details));
    process.exitCode = 1;
  }
}
