import { useState } from 'react';
import type { DueContact } from '#shared/features/retention/retention.contract.ts';
import { retentionPageMessages } from '#shared/features/retention/retention-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { type Loaded, useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useNumberText } from '../../ui/use-number-text.ts';
import { DueTable } from './DueTable.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { HoldDialog } from './HoldDialog.tsx';
import { KeepDialog } from './KeepDialog.tsx';
import type { RetentionCount } from './DryRun.tsx';

const PAGE = 100;
const MOST_CHOSEN = 500;

interface Due {
  readonly contacts: readonly DueContact[];
  readonly total: number;
}

/** Those past their period, in pages of a hundred as far as somebody has asked. */
async function loadDue(pages: number): Promise<Due> {
  const first = await client.retention.due({ offset: 0 });
  const contacts = [...first.contacts];
  while (contacts.length < Math.min(pages * PAGE, first.total)) {
    const next = await client.retention.due({ offset: contacts.length });
    if (next.contacts.length === 0) break;
    contacts.push(...next.contacts);
  }
  return { contacts, total: first.total };
}

/** The weekly review: who is past their period, and what becomes of each. */
export function Review({ state }: { readonly state: RetentionCount | undefined }) {
  const t = useTexts(retentionPageMessages);
  const errorText = useErrorText();
  const [pages, setPages] = useState(1);
  const due = useOperation(() => loadDue(pages), [pages], ['retention', 'erasures', 'contacts']);
  const finish = useAction(client.retention.finishReview);
  const runFinish = async () => {
    const outcome = await finish.run(undefined);
    if (outcome.ok) showToast({ text: t('reviewFinished') });
  };
  return (
    <Panel
      title={t('review')}
      lead={state && (state.isReviewDue ? t('reviewDue') : t('reviewNext', { day: state.reviewOn }))}
    >
      {due.error !== null && (
        <Banner tone="stop" actions={<Button onPress={due.reload}>{t('tryAgain')}</Button>}>
          {errorText(due.error)}
        </Banner>
      )}
      {due.value?.total === 0 && <EmptyState title={t('nobodyDue')}>{t('nobodyDueHint')}</EmptyState>}
      {due.value !== undefined && due.value.total > 0 && (
        <Chooser due={due.value} isLoading={due.isLoading} onMore={() => setPages((before) => before + 1)} />
      )}
      {state?.isReviewDue && (
        <div className="row">
          <Button pendingText={finish.isPending ? t('saving') : null} onPress={() => void runFinish()}>
            {t('finishReview')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface ChooserProps {
  readonly due: Due;
  readonly isLoading: Loaded<Due>['isLoading'];
  readonly onMore: () => void;
}

function Chooser({ due, isLoading, onMore }: ChooserProps) {
  const t = useTexts(retentionPageMessages);
  const numberText = useNumberText();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'keep' | 'hold' | 'erase' | null>(null);
  const { contacts, total } = due;
  // Whoever has gone meanwhile is no longer chosen.
  const chosen = contacts.filter(({ contactId }) => ticked.has(contactId)).slice(0, MOST_CHOSEN);
  const chosenIds = chosen.map(({ contactId }) => contactId);
  const isNone = chosen.length === 0;
  const dialog = { contactIds: chosenIds, onClose: () => setAsking(null) };
  return (
    <>
      <DueTable contacts={contacts} ticked={ticked} onTick={setTicked} />
      <p className="small soft">
        {t('shownOf', { shown: numberText(contacts.length), all: numberText(total) })}
      </p>
      <div className="row">
        <span role="status">{t('chosen', { count: chosen.length })}</span>
        <Button isDisabled={isNone} onPress={() => setAsking('keep')}>
          {t('keep')}
        </Button>
        <Button isDisabled={isNone} onPress={() => setAsking('hold')}>
          {t('hold')}
        </Button>
        <Button kind="danger" isDisabled={isNone} onPress={() => setAsking('erase')}>
          {t('erase')}
        </Button>
        {contacts.length < total && (
          <Button kind="link" pendingText={isLoading ? t('loading') : null} onPress={onMore}>
            {t('showMore')}
          </Button>
        )}
      </div>
      {asking === 'keep' && <KeepDialog {...dialog} />}
      {asking === 'hold' && <HoldDialog {...dialog} />}
      {asking === 'erase' && <EraseDialog {...dialog} />}
    </>
  );
}
