import type { WhoInput } from '#shared/compliance/party.ts';
import { type RegisterId, registerIds } from '#shared/compliance/rule-packs/register-ids.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import type { GuardCard } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../ipc/client.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { Verdict } from '../../ui/verdict/Verdict.tsx';
import { GuardNumber } from './GuardNumber.tsx';
import { GuardReasons } from './GuardReasons.tsx';
import { OtherNumbers } from './OtherNumbers.tsx';
import { RegisterCheckForm } from './RegisterCheckForm.tsx';
import { SayFirst } from './SayFirst.tsx';
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
