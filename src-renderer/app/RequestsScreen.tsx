import { Plus } from 'lucide-react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { AccountabilityPart } from '../features/accountability/AccountabilityPart.tsx';
import { ErasePage } from '../features/erasures/ErasePage.tsx';
import { ErasuresPart } from '../features/erasures/ErasuresPart.tsx';
import { ReceiptPage } from '../features/erasures/ReceiptPage.tsx';
import type { Whom } from '../features/erasures/whom.ts';
import { RestrictNow } from '../features/restrictions/RestrictNow.tsx';
import { RetentionPart } from '../features/retention/RetentionPart.tsx';
import { RequestPage } from '../features/subject-requests/RequestPage.tsx';
import { NewRequest } from '../features/subject-requests/register/NewRequest.tsx';
import { RequestsPart } from '../features/subject-requests/register/RequestsPart.tsx';
import type { RestrictionSlot } from '../features/subject-requests/restriction-slot.ts';
import { client } from '../ipc/client.ts';
import { useOperation } from '../ipc/use-operation.ts';
import { Button } from '../ui/controls/Button.tsx';
import { Tabs } from '../ui/controls/Tabs.tsx';
import { useErrorText } from '../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../ui/language.tsx';
import { Banner } from '../ui/layout/Banner.tsx';
import { Page } from '../ui/layout/Page.tsx';
import { goTo, useView } from '../navigation/view.store.ts';

const partIds = ['requests', 'retention', 'erasures', 'accountability'] as const;

/** What people have asked for, how long they are kept, what was erased, and the record of processing. */
export function RequestsScreen() {
  const { receiptId, requestId, contactId, erase, new: isNew, part } = useView((view) => view.params);
  if (receiptId !== undefined)
    return <ReceiptPage id={receiptId} onBack={() => goTo('subject-requests', { part: 'erasures' })} />;
  if (erase !== undefined) return <EraseScreen requestId={requestId ?? null} contactId={contactId ?? null} />;
  if (requestId !== undefined)
    return <RequestPage key={requestId} id={requestId} restriction={restriction} />;
  if (isNew !== undefined || contactId !== undefined)
    return <NewRequest key={contactId} contactId={contactId ?? null} />;
  return <Overview part={partIds.find((id) => id === part) ?? 'requests'} />;
}

const restriction: RestrictionSlot = (contactId, onActed) => (
  <RestrictNow contactId={contactId} onActed={onActed} />
);

function Overview({ part }: { readonly part: (typeof partIds)[number] }) {
  const t = useTexts(subjectRequestsPageMessages);
  return (
    <Page
      title={t('pageTitle')}
      lead={t('pageLead')}
      actions={
        <Button kind="primary" icon={Plus} onPress={() => goTo('subject-requests', { new: 'yes' })}>
          {t('newRequest')}
        </Button>
      }
    >
      <Tabs
        label={t('parts')}
        selected={part}
        onSelect={(next) => goTo('subject-requests', { part: next })}
        parts={[
          { id: 'requests', title: t('partRequests'), content: <RequestsPart /> },
          { id: 'retention', title: t('partRetention'), content: <RetentionPart /> },
          {
            id: 'erasures',
            title: t('partErasures'),
            content: <ErasuresPart onOpen={(receiptId) => goTo('subject-requests', { receiptId })} />,
          },
          { id: 'accountability', title: t('partAccountability'), content: <AccountabilityPart /> },
        ].map((one) => ({ ...one, content: <div className="stack stack--loose">{one.content}</div> }))}
      />
    </Page>
  );
}

interface Props {
  /** The request that is answered by the erasure, or else the contact. */
  readonly requestId: string | null;
  readonly contactId: string | null;
}

/** The erasure of whom a request is about, or of a contact. */
function EraseScreen({ requestId, contactId }: Props) {
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
