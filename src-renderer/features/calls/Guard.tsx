import { useState } from 'react';
import type { WhoInput } from '#shared/compliance/party.ts';
import { type RegisterId, registerIds } from '#shared/compliance/rule-packs/register-ids.ts';
import type { Decision, Reason, RuleId } from '#shared/compliance/vocabulary.ts';
import { dutyTexts } from '#shared/compliance/words/compliance.messages.ts';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import type { GuardCard } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { translate } from '#shared/i18n/text.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { dayOf } from '../../ui/format-instant.ts';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Verdict } from '../../ui/verdict/Verdict.tsx';
import { GuardNumber } from './GuardNumber.tsx';
import { OtherNumbers } from './OtherNumbers.tsx';
import { RegisterCheckForm } from './RegisterCheckForm.tsx';
import { type Chosen, useLogLine } from './line/log-line.store.ts';
import './guard.css';

/** Whom the line is about, as the guard is asked; null for nobody and for somebody who is not known yet. */
function whoOf(chosen: Chosen | null): WhoInput | null {
  if (chosen === null || chosen.by === 'new') return null;
  return chosen.by === 'number'
    ? chosen
    : { by: 'contact', contactId: chosen.contactId, number: chosen.number };
}

/** May I call? Said beside the log line before the number can be copied. */
export function Guard() {
  const { chosen, candidate } = useLogLine();
  const who = whoOf(chosen ?? candidate);
  return who === null ? null : <GuardAnswer key={JSON.stringify(who)} who={who} />;
}

function GuardAnswer({ who }: { readonly who: WhoInput }) {
  const errorText = useErrorText();
  const { value: card, error } = useOperation(
    () => client.calls.guard(who),
    [who],
    ['calls', 'contacts', 'optOuts', 'doNotCall', 'settings'],
  );
  if (error) return <Banner tone="stop">{errorText(error)}</Banner>;
  return card ? <Card card={card} who={who} /> : null;
}

/** The register that stands between the seller and the call, if one does. */
function registerToCheck({ reasons }: Decision): RegisterId | undefined {
  const reason = reasons.find(
    ({ rule }) => rule === 'register-never-checked' || rule === 'register-check-expired',
  );
  return registerIds.find((id) => id === reason?.facts['register']);
}

function Card({ card, who }: { readonly card: GuardCard; readonly who: WhoInput }) {
  const t = useTexts(callsMessages);
  const unchecked = registerToCheck(card.decision);
  return (
    <div className="guard">
      <header>
        <h2 className="guard__name">{card.name || t('unnamed')}</h2>
        <p className="guard__role soft">{[card.role, card.companyName].filter(Boolean).join(', ')}</p>
      </header>
      <div role="status">
        <Verdict verdict={card.decision.verdict} size="large" />
      </div>
      {card.isSwitchboard && <Banner tone="info">{t('switchboard', { company: card.companyName })}</Banner>}
      <GuardReasons decision={card.decision} />
      <GuardNumber card={card} who={who} />
      <OtherNumbers shown={card.number} />
      {unchecked && <RegisterCheckForm who={who} register={unchecked} />}
      <LastContact card={card} />
      <SayFirst card={card} />
    </div>
  );
}

function LastContact({ card }: { readonly card: GuardCard }) {
  const t = useTexts(callsMessages);
  const last = card.lastCall;
  return (
    <section className="guard__part">
      <h3>{t('lastContact')}</h3>
      {last === null ? (
        <p className="soft">{t('neverCalled')}</p>
      ) : (
        <p>
          {dayOf(last.calledAt)}, {t(`outcome.${last.outcome}`)}
          {last.note !== '' && <span className="guard__note">{last.note}</span>}
        </p>
      )}
      {card.followUpOn !== null && <p>{t('followUpChip', { when: card.followUpOn })}</p>}
    </section>
  );
}

/** What to say first: who is calling, where the number came from, and the right to say no. */
function SayFirst({ card }: { readonly card: GuardCard }) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  if (card.decision.verdict === 'blocked' || card.decision.duties.length === 0) return null;
  return (
    <section className="guard__part">
      <h3>{t('sayFirst')}</h3>
      <ul className="guard__reasons">
        {card.decision.duties.map((duty) => (
          <li key={duty}>{translate(dutyTexts[duty], language)}</li>
        ))}
      </ul>
    </section>
  );
}

/** Rules whose sentence says that the call may be made: under "blocked" it would read as leave to make it. */
const permissions: ReadonlySet<RuleId> = new Set(['business-call', 'register-check-valid']);

/** Why, in plain words; what would change it and where it is written, one press away. */
function GuardReasons({ decision }: { readonly decision: Decision }) {
  const t = useTexts(callsMessages);
  const language = useLanguage();
  const [isLawShown, setIsLawShown] = useState(false);
  const reasons =
    decision.verdict === 'blocked'
      ? decision.reasons.filter(({ rule }) => !permissions.has(rule))
      : decision.reasons;
  return (
    <section className="guard__part">
      <ul className="guard__reasons">
        {reasons.map((reason) => {
          const { why, whatWouldChange } = describeReason(reason, language);
          return (
            <li key={reason.rule}>
              {why}
              {isLawShown && <Law reason={reason} whatWouldChange={whatWouldChange} />}
            </li>
          );
        })}
      </ul>
      <Button kind="link" onPress={() => setIsLawShown(!isLawShown)} aria-expanded={isLawShown}>
        {isLawShown ? t('hideLaw') : t('showLaw')}
      </Button>
    </section>
  );
}

function Law({ reason, whatWouldChange }: { readonly reason: Reason; readonly whatWouldChange: string }) {
  const t = useTexts(callsMessages);
  return (
    <div className="guard__law small">
      <p>{whatWouldChange}</p>
      {reason.citations.map((citation) => (
        <p key={citation.label} className="soft">
          {citation.label}. {t(`confidence.${citation.confidence}`)}{' '}
          <span className="guard__address">{citation.address}</span>
        </p>
      ))}
    </div>
  );
}
