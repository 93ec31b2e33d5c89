import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { steps } from '#shared/features/screening/screening-words.ts';
import { goTo } from '../../navigation/view.store.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { DiscardList } from './DiscardList.tsx';

interface Props {
  readonly session: Session;
  readonly onDiscarded: () => void;
}

/** A list that was put aside half way. */
export function ListInHand({ session, onDiscarded }: Props) {
  const t = useTexts(screeningMessages);
  const { fileName, step } = session;
  return (
    <Banner
      tone="info"
      title={t('inHandTitle', { fileName })}
      actions={
        <>
          <Button kind="primary" onPress={() => goTo('screening', { wizard: 'yes' })}>
            {t('continueList')}
          </Button>
          <DiscardList fileName={fileName} onDiscarded={onDiscarded} />
        </>
      }
    >
      {t('inHandText', { number: steps.indexOf(step) + 1, step: t(`step.${step}`) })} {t('replaces')}
    </Banner>
  );
}
