import { ChevronLeft, FileSearch, Users } from 'lucide-react';
import type { RecipientInput } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { CheckTable } from './group/CheckTable.tsx';
import { type CheckInHand, isBegun } from './check-in-hand.ts';
import { HalfMade } from './HalfMade.tsx';
import { RecipientField } from './questions/RecipientField.tsx';

interface Props {
  readonly check: CheckInHand | null;
  readonly onBegin: (recipient: RecipientInput) => void;
  readonly onDiscard: () => void;
}

/** One field that begins a check, the one that waits half way, and those that were made. */
export function Overview({ check, onBegin, onDiscard }: Props) {
  const t = useTexts(emailChecksMessages);
  return (
    <Page
      title={t('pageTitle')}
      lead={t('pageLead')}
      actions={
        <>
          <Button icon={Users} onPress={() => goTo('email-checks', { many: 'yes' })}>
            {t('many')}
          </Button>
          <Button icon={FileSearch} onPress={() => goTo('email-checks', { draft: 'yes' })}>
            {t('readDraft')}
          </Button>
        </>
      }
      isFilled
    >
      <RecipientField onChoose={onBegin} />
      {check !== null && isBegun(check) && <HalfMade check={check} onDiscard={onDiscard} />}
      <CheckTable groupId={null} />
    </Page>
  );
}

/** The checks of one group. */
export function GroupOverview({ groupId }: { readonly groupId: string }) {
  const t = useTexts(emailChecksMessages);
  return (
    <Page
      title={t('checksOfGroup')}
      actions={
        <Button icon={ChevronLeft} onPress={() => goTo('email-checks')}>
          {t('allChecks')}
        </Button>
      }
      isFilled
    >
      <CheckTable groupId={groupId} />
    </Page>
  );
}
