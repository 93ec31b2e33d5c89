import { ListChecks } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { screenedListsMessages } from '#shared/features/screening/screened-lists.messages.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { goTo, useView } from '../../../navigation/view.store.ts';
import { useProgress } from '../../../ipc/use-progress.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { Progress } from '../../../ui/layout/Progress.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../../ui/use-frame-texts.ts';
import { BringList } from '../read/BringList.tsx';
import { ListInHand } from '../ListInHand.tsx';
import { ScreenedLists } from './ScreenedLists.tsx';
import { useListSession } from '../use-list-session.ts';

/** The way in for a list, the one that waits half way, those that were written, and the registers. */
export function ListsOverview({ registers }: { readonly registers: ReactNode }) {
  const t = useTexts(screeningMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const { session, error, reload, take } = useListSession();
  const registersRef = useRef<HTMLDivElement>(null);
  const isForRegisters = useView((view) => view.params['part'] === 'registers');
  useEffect(() => {
    // Whoever was sent here for the registers should not have to look for them.
    if (isForRegisters) registersRef.current?.focus();
  }, [isForRegisters]);
  return (
    <Page title={t('pageTitle')} lead={t('pageLead')}>
      {error ? (
        <Banner tone="stop" actions={<Button onPress={reload}>{frame('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      ) : null}
      {session && <ListInHand session={session} onDiscarded={() => take(null)} />}
      <BringList
        chooseText={t('takeIn')}
        isSecondary={Boolean(session)}
        onRead={() => goTo('screening', { wizard: 'yes' })}
      />
      <LeftOver />
      <ScreenedLists
        empty={
          <EmptyState title={t('noLists')} icon={ListChecks}>
            {t('noListsHint')}
          </EmptyState>
        }
      />
      <div ref={registersRef} tabIndex={-1}>
        {registers}
      </div>
    </Page>
  );
}

/** How far a list has come that the lock or a crash left half written or half undone. */
function LeftOver() {
  const t = useTexts(screenedListsMessages);
  const progress = useProgress('list', true);
  if (progress?.stage !== 'removing' && progress?.stage !== 'undoing') return null;
  if (progress.done >= progress.total) return null;
  return (
    <Panel title={t('leftOver')} lead={t('leftOverWords')}>
      <Progress label={t('leftOver')} done={progress.done} total={progress.total} />
    </Panel>
  );
}
