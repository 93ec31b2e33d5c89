import { useState, type FormEvent } from 'react';
import type { GuardCard } from '#shared/features/calls/calls.contract.ts';
import type { WhoInput } from '#shared/compliance/party.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';

/** The number; covered while the verdict is blocked, and uncovered only against a reason that is kept. */
export function GuardNumber({ card, who }: { readonly card: GuardCard; readonly who: WhoInput }) {
  const t = useTexts(callsMessages);
  const [revealed, setRevealed] = useState<string | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  if (card.number === '') return <p className="soft">{t('noNumber')}</p>;
  const isCovered = card.isNumberMasked && revealed === null;
  return (
    <section className="guard__part">
      <p className={isCovered ? 'guard__number guard__number--covered' : 'guard__number'}>
        {revealed ?? card.number}
      </p>
      {isCovered && !isAsking && (
        <Button kind="link" onPress={() => setIsAsking(true)}>
          {t('revealAnyway')}
        </Button>
      )}
      {isCovered && isAsking && (
        <RevealForm who={who} onRevealed={setRevealed} onCancel={() => setIsAsking(false)} />
      )}
    </section>
  );
}

interface FormProps {
  readonly who: WhoInput;
  readonly onRevealed: (number: string) => void;
  readonly onCancel: () => void;
}

function RevealForm({ who, onRevealed, onCancel }: FormProps) {
  const t = useTexts(callsMessages);
  const [reason, setReason] = useState('');
  const reveal = useAction(client.calls.revealNumber);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return;
    const outcome = await reveal.run({ who, reason });
    if (outcome.ok) onRevealed(outcome.value.number);
  };
  return (
    <form className="stack stack--tight" onSubmit={(event) => void submit(event)}>
      <Field label={t('revealReason')} hint={t('revealHint')} value={reason} onChange={setReason} autoFocus />
      <div className="row">
        <Button type="submit" kind="danger" isDisabled={reason.trim() === ''}>
          {t('reveal')}
        </Button>
        <Button onPress={onCancel}>{t('cancelReveal')}</Button>
      </div>
    </form>
  );
}
