import { UserPen } from 'lucide-react';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../app/view.store.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { useTexts } from '../../../ui/language.tsx';

/** Somebody who cannot be written to for want of an address. */
export function NoAddress({ contactId }: { readonly contactId: string | null }) {
  const t = useTexts(emailChecksMessages);
  return (
    <EmptyState
      title={t('noAddress')}
      action={
        contactId !== null && (
          <Button icon={UserPen} onPress={() => goTo('contacts', { contactId, edit: 'yes' })}>
            {t('editContact')}
          </Button>
        )
      }
    >
      {t('noAddressHint')}
    </EmptyState>
  );
}
