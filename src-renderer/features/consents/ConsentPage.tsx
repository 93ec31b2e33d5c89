import { useState } from 'react';
import { consentsMessages } from '#shared/features/consents/consents.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';
import { emptyConsent } from './consent-draft.ts';
import { ConsentForm } from './ConsentForm.tsx';
import './consents.css';

/** Records what a contact agreed to. */
export function ConsentPage({ contactId }: { readonly contactId: string }) {
  const t = useTexts(consentsMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const today = useToday();
  const [blank] = useState(() => emptyConsent(contactId, today, language));
  const { value, error, reload } = useOperation(
    async () => ({
      contact: await client.contacts.read({ id: contactId }),
      wordings: await client.consents.listWordings(),
    }),
    [contactId],
    [],
  );
  if (value) return <ConsentForm {...value} blank={blank} />;
  if (!error) return null;
  return (
    <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
      {errorText(error)}
    </Banner>
  );
}
