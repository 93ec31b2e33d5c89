import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { CardStep } from './read/CardStep.tsx';
import { CheckStep } from './read/CheckStep.tsx';
import { FileStep } from './read/FileStep.tsx';
import { MapStep } from './read/MapStep.tsx';
import { ReadStep } from './read/ReadStep.tsx';
import { ScreenStep } from './screen/ScreenStep.tsx';
import type { StepProps } from './StepFrame.tsx';
import { OpeningList } from './read/OpeningList.tsx';
import { useListSession } from './use-list-session.ts';
import { shownStepOf } from './wizard-steps.ts';
import { WriteStep } from './write/WriteStep.tsx';

/** Seven steps from a file to the journal. Main knows which one the list is at. */
export function Wizard() {
  const t = useTexts(screeningMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const { session, error, reload, take } = useListSession();
  if (session === undefined)
    return (
      <Page title={t('wizardTitle')}>
        {error ? (
          <Banner tone="stop" actions={<Button onPress={reload}>{frame('tryAgain')}</Button>}>
            {errorText(error)}
          </Banner>
        ) : (
          <OpeningList />
        )}
      </Page>
    );
  if (session === null) return <FileStep session={null} take={take} />;
  return <StepOf key={session.id} session={session} take={take} />;
}

function StepOf(props: StepProps) {
  switch (shownStepOf(props.session)) {
    case 'file':
      return <FileStep {...props} />;
    case 'card':
      return <CardStep {...props} />;
    case 'read':
      return <ReadStep {...props} />;
    case 'map':
      return <MapStep {...props} />;
    case 'check':
      return <CheckStep {...props} />;
    case 'screen':
      return <ScreenStep {...props} />;
    case 'write':
      return <WriteStep {...props} />;
  }
}
