import { callOutcomes, type CallOutcome, outcomeKeys } from '#shared/features/calls/calls.contract.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { useTexts } from '../../../ui/language.tsx';

interface Props {
  readonly onChoose: (outcome: CallOutcome) => void;
}

/** How did it go? Six answers, a key each; the last one blocks. */
export function OutcomeChoices({ onChoose }: Props) {
  const t = useTexts(callsMessages);
  return (
    <div className="log-line__question" role="group" aria-label={t('askOutcome')}>
      <span className="log-line__asks">{t('askOutcome')}</span>
      {callOutcomes.map((outcome) => (
        <Button
          key={outcome}
          kind={outcome === 'never-again' ? 'danger' : 'quiet'}
          keyHint={outcomeKeys[outcome].toUpperCase()}
          onPress={() => onChoose(outcome)}
        >
          {t(`outcomeShort.${outcome}`)}
        </Button>
      ))}
    </div>
  );
}

/** The outcome that a key stands for; null for every other key. */
export const outcomeForKey = (key: string): CallOutcome | null =>
  callOutcomes.find((outcome) => outcomeKeys[outcome] === key.toLowerCase()) ?? null;
