import { UserPen } from 'lucide-react';
import { useState } from 'react';
import type { Answers } from '#shared/compliance/answers.rules.ts';
import type { Ask, Decision } from '#shared/compliance/vocabulary.ts';
import { legalFormTexts } from '#shared/compliance/words/compliance.messages.ts';
import { sourceAnswers } from '#shared/compliance/words/questions.messages.ts';
import type {
  Judgement,
  Known,
  RecipientInput,
} from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { type Loaded, useOperation } from '../../../ipc/use-operation.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { Page } from '../../../ui/layout/Page.tsx';
import { useIsNarrow } from '../../../ui/layout/use-is-narrow.ts';
import { CheckEnd } from '../CheckEnd.tsx';
import { answered, type Answering, askOf, type CheckInHand, refusalOf, takenBack } from '../check-in-hand.ts';
import { VerdictColumn } from '../group/VerdictColumn.tsx';
import { Trail } from '../proof/Trail.tsx';
import { citationsFor } from '../proof/citations-for.ts';
import { LawProvider } from '../proof/law.tsx';
import type { InHand } from '../use-check-in-hand.ts';
import { Question } from './Question.tsx';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly recipient: RecipientInput;
}

/** One recipient: what is asked, what was answered, and the verdict as it builds up. */
export function Checklist({ inHand, check, recipient }: Props) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const judged = useJudgement(recipient, check.answers);
  const { value, error } = judged;
  return (
    <LawProvider>
      {value ? (
        <Asked key={check.id} inHand={inHand} check={check} judged={judged} judgement={value} />
      ) : (
        <Page title={t('pageTitle')} actions={<PutAside />}>
          {error ? <Banner tone="stop">{errorText(error)}</Banner> : <p role="status">{t('judging')}</p>}
        </Page>
      )}
    </LawProvider>
  );
}

const useJudgement = (recipient: RecipientInput, answers: Answers): Loaded<Judgement> =>
  useOperation(
    () => client.emailChecks.judge({ recipient, answers }),
    [recipient, answers],
    ['contacts', 'optOuts', 'sales', 'consents', 'settings', 'emailChecks'],
  );

export function PutAside() {
  const t = useTexts(emailChecksMessages);
  return <Button onPress={() => goTo('email-checks')}>{t('putAside')}</Button>;
}

interface AskedProps extends Omit<Props, 'recipient'> {
  readonly judged: Loaded<Judgement>;
  readonly judgement: Judgement;
}

function Asked({ inHand, check, judged, judgement }: AskedProps) {
  const errorText = useErrorText();
  const isNarrow = useIsNarrow();
  const t = useTexts(emailChecksMessages);
  // A purpose that counts already can be asked about all the same.
  const [wanted, setWanted] = useState<Ask | null>(null);
  const { known, decision, purpose } = judgement;
  const ask = wanted ?? askOf(judgement);
  const hasAddress = known.address !== '';
  const keep = (next: Answering) => inHand.put({ ...check, ...next });
  const change = (asked: Ask) => {
    setWanted(check.answers.answered.includes(asked) ? null : asked);
    keep(takenBack(check, asked));
  };
  const last = check.answers.answered.at(-1);
  const onBack = wanted !== null ? () => setWanted(null) : last === undefined ? null : () => change(last);
  const column = <VerdictColumn decision={decision} isOpen={ask !== null} isShort={ask === null} />;
  const who = known.name || known.address || t('unnamed');
  const isAssumed = !check.answers.answered.includes('assessment-purpose') && usesAssessment(decision);
  return (
    <Page
      title={who}
      lead={[known.role, known.companyName, known.name ? known.address : ''].filter(Boolean).join(' · ')}
      actions={<PutAside />}
      detail={isNarrow ? undefined : column}
    >
      <div className="checklist" aria-busy={judged.isLoading}>
        {judged.error ? <Banner tone="stop">{errorText(judged.error)}</Banner> : null}
        <KnownLine known={known} />
        <Trail answering={check} asking={ask} assumedPurpose={isAssumed ? purpose : ''} onChange={change} />
        {isNarrow && ask === null && hasAddress && column}
        {!hasAddress && <NoAddress contactId={known.contactId} />}
        {hasAddress && ask === null && (
          <CheckEnd
            inHand={inHand}
            check={check}
            judgement={judgement}
            onBack={onBack}
            isReady={!judged.isLoading}
          />
        )}
        {hasAddress && ask !== null && (
          <Question
            key={ask}
            ask={ask}
            answering={check}
            about={known}
            citations={citationsFor(decision, ask)}
            purpose={purpose}
            refusal={refusalOf(decision)}
            onAnswer={(answers) => {
              // The next question is on its way: a second key was not meant for this one.
              if (judged.isLoading) return;
              setWanted(null);
              keep(answered(check, answers));
            }}
            onWrite={(next) => inHand.putSoon({ ...check, ...next })}
            onBack={onBack}
            onReadDraft={() => goTo('email-checks', { check: 'yes', draft: 'yes' })}
          />
        )}
        {isNarrow && ask !== null && hasAddress && column}
      </div>
    </Page>
  );
}

const usesAssessment = ({ reasons }: Decision): boolean =>
  reasons.some(({ rule }) => rule.startsWith('assessment-'));

/** Somebody who cannot be written to for want of an address. */
function NoAddress({ contactId }: { readonly contactId: string | null }) {
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

/** What the journal holds and therefore nobody is asked. */
function KnownLine({ known }: { readonly known: Known }) {
  const t = useTexts(emailChecksMessages);
  const legalForm = useTexts(legalFormTexts);
  const source = useTexts(sourceAnswers);
  const names = new Intl.DisplayNames([useLanguage()], { type: 'region' });
  const facts = [
    ...(known.country === null ? [] : [names.of(known.country) ?? known.country]),
    ...(known.legalForm === 'unknown' ? [] : [legalForm(known.legalForm)]),
    ...(known.source === null ? [] : [t('knownSource', { source: source(known.source).toLowerCase() })]),
    ...known.sales.map(({ productKind, soldOn }) => t('soldBefore', { productKind, soldOn })),
  ];
  if (facts.length === 0) return null;
  const { contactId } = known;
  return (
    <p className="known-line small soft">
      {t('fromJournal')} {facts.join(' · ')}
      {contactId !== null && (
        <Button kind="link" onPress={() => goTo('contacts', { contactId, edit: 'yes' })}>
          {t('editContact')}
        </Button>
      )}
    </p>
  );
}
