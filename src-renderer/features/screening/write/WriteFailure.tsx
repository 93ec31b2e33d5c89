import type { ReactNode } from 'react';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { AppError } from '#shared/kernel/app-error.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { JobFailure } from '../JobFailure.tsx';
import type { StepProps } from '../StepFrame.tsx';

interface Props extends Pick<StepProps, 'take'> {
  readonly error: AppError | null;
  readonly stoppedText: string;
  readonly actions?: ReactNode;
}

/** Why the list was not counted or written; a screening that has grown old leads back to a new one. */
export function WriteFailure({ error, stoppedText, actions, take }: Props) {
  const t = useTexts(screeningMessages);
  const go = useAction(() => client.screening.goTo({ step: 'screen' }));
  const run = async () => {
    const outcome = await go.run(undefined);
    if (outcome.ok) take(outcome.value);
  };
  if (error?.code !== 'list-not-ready')
    return <JobFailure error={error} stoppedText={stoppedText} actions={actions} />;
  return (
    <Banner
      tone="caution"
      title={t('stale')}
      actions={<Button onPress={() => void run()}>{t('screenAgain')}</Button>}
    >
      {t('staleText')}
    </Banner>
  );
}
