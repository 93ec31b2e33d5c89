import { useState } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ReportStep } from './ReportStep.tsx';
import { type Chosen, type RequestDraft, toggle } from './request-draft.ts';
import { RequestStep } from './RequestStep.tsx';
import { WhoStep } from './WhoStep.tsx';

interface Props {
  readonly newDraft: () => RequestDraft;
  readonly onStartOver: () => void;
}

/** The three steps, all in sight; a later one waits for the ones before it. */
export function AnswerRequest({ newDraft, onStartOver }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const [draft, setDraft] = useState(newDraft);
  const [isTried, setIsTried] = useState(false);
  const change = (part: Partial<RequestDraft>) => setDraft((before) => ({ ...before, ...part }));
  const isWaiting = draft.chosen.length === 0;
  const waiting = <p className="soft">{t('chooseFirst')}</p>;
  return (
    <>
      <Panel title={t('step', { number: 1, title: t('who') })}>
        <WhoStep
          draft={draft}
          onToggle={(chosen: Chosen) => setDraft((before) => ({ ...before, ...toggle(before, chosen) }))}
          onName={(name) => change({ name })}
        />
      </Panel>
      <Panel title={t('step', { number: 2, title: t('request') })}>
        {isWaiting ? waiting : <RequestStep draft={draft} onChange={change} isTried={isTried} />}
      </Panel>
      <Panel title={t('step', { number: 3, title: t('report') })}>
        {isWaiting ? (
          waiting
        ) : (
          <ReportStep draft={draft} onTried={() => setIsTried(true)} onStartOver={onStartOver} />
        )}
      </Panel>
    </>
  );
}
