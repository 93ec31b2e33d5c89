import { Pencil } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { questionLabels } from '#shared/compliance/words/questions.messages.ts';
import { sayAnswer } from '#shared/compliance/words/say-answer.ts';
import type { Ask } from '#shared/compliance/vocabulary.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useLanguage, useTexts } from '../../../ui/language.tsx';
import { type Answering, answeredAsks } from '../check-in-hand.ts';

interface Props {
  readonly answering: Answering;
  /** It is being asked now: its answer, if it had one, was refused. */
  readonly asking: Ask | null;
  /** The purpose that counts although nobody has answered it in this check; empty when there is none. */
  readonly assumedPurpose: string;
  /** Asks one of them again. */
  readonly onChange: (ask: Ask) => void;
}

/** What was answered, short; each can be asked again. */
export function Trail({ answering, asking, assumedPurpose, onChange }: Props) {
  const t = useTexts(emailChecksMessages);
  const language = useLanguage();
  const answered = answeredAsks(answering.answers).filter((ask) => ask !== asking);
  const hasAssumed = assumedPurpose !== '' && asking !== 'assessment-purpose';
  if (answered.length === 0 && !hasAssumed) return null;
  return (
    <ol className="trail" aria-label={t('trail')}>
      {answered.map((ask) => (
        <Step key={ask} ask={ask} said={sayAnswer(answering.answers, ask, language)} onChange={onChange} />
      ))}
      {hasAssumed && (
        <Step ask="assessment-purpose" said={assumedPurpose} note={t('assumed')} onChange={onChange} />
      )}
    </ol>
  );
}

interface StepProps extends Pick<Props, 'onChange'> {
  readonly ask: Ask;
  readonly said: string;
  readonly note?: string;
}

function Step({ ask, said, note = '', onChange }: StepProps) {
  const t = useTexts(emailChecksMessages);
  const label = useTexts(questionLabels)(ask);
  return (
    <li>
      <AriaButton className="trail__step" onPress={() => onChange(ask)}>
        <span className="visually-hidden">{t('changeAnswer')} </span>
        <span className="soft">{label}</span> <span className="trail__said">{said}</span>
        {note !== '' && <span className="soft">({note})</span>}
        <Icon of={Pencil} size={14} />
      </AriaButton>
    </li>
  );
}
