import { useState } from 'react';
import { missingOf } from '#shared/features/screening/list-card.rules.ts';
import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { focusFirstWrong } from '../../../ui/form/focus-first-wrong.ts';
import { useTexts } from '../../../ui/language.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { CardFields } from './CardFields.tsx';
import { JobFailure } from '../JobFailure.tsx';
import { StepFrame, type StepProps } from '../StepFrame.tsx';
import { useKeeping } from '../use-keeping.ts';

/** What is known about the list. It can be left incomplete, and then clears no row. */
export function CardStep({ session, take }: StepProps) {
  const t = useTexts(screeningMessages);
  const today = useToday();
  const [draft, setDraft] = useState(session.card);
  const [isTried, setIsTried] = useState(false);
  const save = useAction(client.screening.saveCard, 'in-place');
  // The file is kept by main as soon as it is chosen.
  const card: ListCard = { ...draft, evidence: session.card.evidence };
  const { keep } = useKeeping(card, async (value) => {
    const outcome = await save.run(value);
    if (outcome.ok) take(outcome.value);
    return outcome.ok;
  });
  const removeEvidence = async () => {
    const outcome = await save.run({ ...card, evidence: null });
    if (outcome.ok) take(outcome.value);
  };
  const go = useAction(() => client.screening.goTo({ step: 'read' }), 'in-place');
  const goOn = async () => {
    if (!(await keep())) return;
    const outcome = await go.run(undefined);
    if (outcome.ok) take(outcome.value);
  };
  const missing = missingOf(trimmed(card), today);
  const mayGoOn = () => {
    setIsTried(true);
    if (missing.length > 0) focusFirstWrong(document);
    return missing.length === 0;
  };
  return (
    <StepFrame
      session={session}
      take={take}
      step="card"
      title={t('card.title')}
      text={t('card.text')}
      keep={keep}
      mayGoOn={mayGoOn}
    >
      <CardFields
        card={card}
        onChange={setDraft}
        missing={isTried ? missing : []}
        keep={keep}
        onEvidence={take}
        onEvidenceRemoved={() => void removeEvidence()}
      />
      <JobFailure error={save.error ?? go.error} />
      {isTried && missing.length > 0 && (
        <Banner
          tone="caution"
          title={t('missingTitle', { count: missing.length })}
          actions={<Button onPress={() => void goOn()}>{t('goOnAnyway')}</Button>}
        >
          {t('missingText')}
        </Banner>
      )}
    </StepFrame>
  );
}

const trimmed = (card: ListCard): ListCard => ({
  ...card,
  supplier: card.supplier.trim(),
  collectedHow: card.collectedHow.trim(),
  toldWhat: card.toldWhat.trim(),
});
