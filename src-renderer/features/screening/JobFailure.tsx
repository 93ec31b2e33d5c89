import type { ReactNode } from 'react';
import type { AppError } from '#shared/kernel/app-error.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';

interface Props {
  readonly error: AppError | null;
  /** Said when somebody cancelled, which is no failure. */
  readonly stoppedText?: string;
  /** A way to try again. */
  readonly actions?: ReactNode;
}

/** Why work was not done, in its place on the page. */
export function JobFailure({ error, stoppedText, actions }: Props) {
  const errorText = useErrorText();
  if (error === null) return null;
  const isStopped = error.code === 'cancelled';
  return (
    <Banner tone={isStopped ? 'info' : 'stop'} actions={actions}>
      {isStopped && stoppedText !== undefined ? stoppedText : errorText(error)}
    </Banner>
  );
}
