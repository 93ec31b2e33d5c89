import { useState } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { useView } from '../../app/view.store.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/Banner.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/Page.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { useToday } from '../../ui/use-today.ts';
import { AnswerRequest } from './AnswerRequest.tsx';
import { EarlierRequests } from './EarlierRequests.tsx';
import { chosenFrom, emptyDraft, type RequestDraft, toggle } from './request-draft.ts';
import './subject-requests.css';

/** Answers a subject-access request: who, the request, the report. Earlier ones stand below. */
export function SubjectRequestsPage() {
  const t = useTexts(subjectRequestsPageMessages);
  const contactId = useView((view) => view.params['contactId'] ?? null);
  return (
    <Page title={t('pageTitle')} lead={t('pageLead')}>
      <Start key={contactId} contactId={contactId} />
      <EarlierRequests />
    </Page>
  );
}

/** Waits for the contact that the page was opened on, if any, and starts with it ticked. */
function Start({ contactId }: { readonly contactId: string | null }) {
  const errorText = useErrorText();
  const language = useLanguage();
  const today = useToday();
  const [round, setRound] = useState(0);
  const { value: contact, error } = useOperation(
    async () => (contactId === null ? null : client.contacts.read({ id: contactId })),
    [contactId],
    [],
  );
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  if (contact === undefined) return null;
  const newDraft = (): RequestDraft => {
    const draft = emptyDraft(today, language);
    if (contact === null || round > 0) return draft;
    const { id, name, companyName } = contact;
    const held = { contactId: id, name, companyName, phones: [], emails: [], calls: 0 };
    return { ...draft, ...toggle(draft, chosenFrom({ ...held, matchedBy: 'name' })) };
  };
  return (
    <AnswerRequest key={round} newDraft={newDraft} onStartOver={() => setRound((before) => before + 1)} />
  );
}
