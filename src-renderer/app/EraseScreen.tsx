import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { ErasePage } from '../features/erasures/ErasePage.tsx';
import type { Whom } from '../features/erasures/whom.ts';
import { client } from '../ipc/client.ts';
import { useOperation } from '../ipc/use-operation.ts';
import { Banner } from '../ui/layout/Banner.tsx';
import { Button } from '../ui/controls/Button.tsx';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { useErrorText } from '../ui/form/use-error-text.ts';
import { goTo } from './view.store.ts';

interface Props {
  /** The request that is answered by the erasure, or else the contact. */
  readonly requestId: string | null;
  readonly contactId: string | null;
}

/** The erasure of whom a request is about, or of a contact. */
export function EraseScreen({ requestId, contactId }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const { value, error, reload } = useOperation(
    async (): Promise<Whom | null> => {
      if (requestId !== null) {
        const request = await client.subjectRequests.read({ id: requestId });
        return { subject: request.subject, language: request.language, requestId };
      }
      if (contactId === null) return null;
      const { name } = await client.contacts.read({ id: contactId });
      return { subject: { name, contactIds: [contactId], phones: [], emails: [] }, language, requestId };
    },
    [requestId, contactId],
    [],
  );
  const back = () => {
    if (requestId !== null) goTo('subject-requests', { requestId });
    else if (contactId === null) goTo('subject-requests');
    else goTo('contacts', { contactId });
  };
  if (error)
    return (
      <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
        {errorText(error)}
      </Banner>
    );
  if (!value) return <p className="soft">{t('loading')}</p>;
  return (
    <ErasePage whom={value} onBack={back} onErased={(receiptId) => goTo('subject-requests', { receiptId })} />
  );
}
