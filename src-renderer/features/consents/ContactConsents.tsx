import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Consent } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages } from '#shared/features/consents/consents.messages.ts';
import { goTo } from '../../navigation/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DetailPart } from '../../ui/layout/Detail.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { ConsentEntry, entryId } from './ConsentEntry.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';
import './consents.css';

/** What a contact agreed to, and what was taken back. */
export function ContactConsents({ contactId }: { readonly contactId: string }) {
  const t = useTexts(consentsMessages);
  const errorText = useErrorText();
  const [leaving, setLeaving] = useState<Consent | null>(null);
  const { value: consents, error } = useOperation(
    () => client.consents.list({ contactId }),
    [contactId],
    ['consents', 'contacts', 'optOuts'],
  );
  return (
    <DetailPart title={t('heading')}>
      {error ? <Banner tone="stop">{errorText(error)}</Banner> : null}
      {consents?.length === 0 && <p className="soft">{t('noConsents')}</p>}
      {consents !== undefined && consents.length > 0 && (
        <ul className="consents">
          {consents.map((consent) => (
            <ConsentEntry key={consent.id} consent={consent} onWithdraw={() => setLeaving(consent)} />
          ))}
        </ul>
      )}
      <div className="row">
        <Button icon={Plus} onPress={() => goTo('contacts', { contactId, consent: 'new' })}>
          {t('newConsent')}
        </Button>
      </div>
      {leaving && (
        <WithdrawDialog
          consent={leaving}
          onClose={() => setLeaving(null)}
          onWithdrawn={() => focusEntry(leaving.id)}
        />
      )}
    </DetailPart>
  );
}

// The closing dialog gives the focus back to its button, which goes away with the consent.
const focusEntry = (consentId: string): void => {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => document.getElementById(entryId(consentId))?.focus()),
  );
};
