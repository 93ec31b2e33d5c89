import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import type { CheckInHand } from './check-in-hand.ts';

interface Props {
  readonly check: CheckInHand;
  readonly onDiscard: () => void;
}

/** The check that waits half way: it survives a lock, and goes when somebody says so. */
export function HalfMade({ check, onDiscard }: Props) {
  const t = useTexts(emailChecksMessages);
  const who = useWho(check);
  return (
    <Banner
      tone="info"
      title={check.recipient === null ? t('halfMadeGroup') : t('halfMade', { who })}
      actions={
        <>
          <Button kind="primary" onPress={() => goTo('email-checks', { check: 'yes' })}>
            {t('goOnWithIt')}
          </Button>
          <Button onPress={onDiscard}>{t('discard')}</Button>
        </>
      }
    >
      {t('halfMadeText', { count: check.answers.answered.length })}
    </Banner>
  );
}

function useWho({ recipient }: CheckInHand): string {
  const contactId = recipient?.by === 'contact' ? recipient.contactId : null;
  const { value: contact } = useOperation(
    async () => (contactId === null ? null : client.contacts.read({ id: contactId })),
    [contactId],
    ['contacts'],
  );
  return recipient?.by === 'address' ? recipient.address : (contact?.name ?? '');
}
