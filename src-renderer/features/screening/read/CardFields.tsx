import { noticeDueOn, suggestedDeleteOn } from '#shared/features/screening/list-card.rules.ts';
import { namedAnswerTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { ListCard, Session } from '#shared/features/screening/screening-session.contract.ts';
import { namedAnswers, type RequiredOfCard } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { type CardPartProps, CardUseFields } from './CardUseFields.tsx';
import { EvidenceField } from './EvidenceField.tsx';

interface Props {
  readonly card: ListCard;
  readonly onChange: (card: ListCard) => void;
  /** What is to be pointed out. */
  readonly missing: readonly RequiredOfCard[];
  readonly keep: () => Promise<boolean>;
  readonly onEvidence: (session: Session) => void;
  readonly onEvidenceRemoved: () => void;
}

/** The card as a form: from whom, how it came about, what it may be used for. */
export function CardFields(props: Props) {
  const { card, onChange, missing, keep, onEvidence, onEvidenceRemoved } = props;
  const t = useTexts(screeningMessages);
  const errorOf = (part: RequiredOfCard) => (missing.includes(part) ? t(`missing.${part}`) : null);
  const parts = { card, onChange, errorOf };
  return (
    <div className="card">
      <OriginFields {...parts} />
      <EvidenceField
        evidence={card.evidence}
        keep={keep}
        onAttached={onEvidence}
        onRemove={onEvidenceRemoved}
      />
      <CollectionFields {...parts} />
      <CardUseFields {...parts} />
    </div>
  );
}

function OriginFields({ card, onChange, errorOf }: CardPartProps) {
  const t = useTexts(screeningMessages);
  const today = useToday();
  const { obtainedOn } = card;
  const hint =
    obtainedOn === ''
      ? t('obtainedOnHint')
      : t('noticeDue', { day: unbroken(noticeDueOn(obtainedOn, null)) });
  return (
    <>
      <Field
        label={t('supplier')}
        hint={t('supplierHint')}
        error={errorOf('supplier')}
        value={card.supplier}
        onChange={(supplier) => onChange({ ...card, supplier })}
        maxLength={200}
      />
      <div className="card__pair">
        <DateField
          label={t('obtainedOn')}
          hint={hint}
          error={errorOf('obtainedOn')}
          value={obtainedOn || null}
          onChange={(day) => onChange(withObtainedOn(card, day ?? '', today))}
          max={today}
        />
        <DateField
          label={t('collectedOn')}
          hint={t('collectedOnHint')}
          value={card.collectedOn || null}
          onChange={(day) => onChange({ ...card, collectedOn: day ?? '' })}
          max={obtainedOn || today}
          isOptional
        />
      </div>
    </>
  );
}

/** A date that is not parted at the end of a line. */
const unbroken = (day: string): string => day.replaceAll('-', '\u2060-\u2060');

function CollectionFields({ card, onChange, errorOf }: CardPartProps) {
  const t = useTexts(screeningMessages);
  const named = useTexts(namedAnswerTexts);
  return (
    <>
      <TextAreaField
        label={t('collectedHow')}
        hint={t('collectedHowHint')}
        error={errorOf('collectedHow')}
        value={card.collectedHow}
        onChange={(collectedHow) => onChange({ ...card, collectedHow })}
        maxLength={1000}
        rows={2}
      />
      <TextAreaField
        label={t('toldWhat')}
        hint={t('toldWhatHint')}
        error={errorOf('toldWhat')}
        value={card.toldWhat}
        onChange={(toldWhat) => onChange({ ...card, toldWhat })}
        maxLength={1000}
        rows={2}
      />
      <RadioChoices
        label={t('isControllerNamed')}
        hint={t('isControllerNamedHint')}
        choices={namedAnswers.map((id) => ({ id, text: named(id) }))}
        value={card.isControllerNamed}
        onChange={(isControllerNamed) => onChange({ ...card, isControllerNamed })}
        isAcross
      />
    </>
  );
}

/** A calendar day, or empty. */
type Day = ListCard['obtainedOn'];

/** The card with another day on which the list was got; the day for deletion follows as long as it is our suggestion. */
function withObtainedOn(card: ListCard, obtainedOn: Day, today: CalendarDay): ListCard {
  const isOurs = card.deleteOn === '' || card.deleteOn === suggestionFor(card.obtainedOn, today);
  return { ...card, obtainedOn, deleteOn: isOurs ? suggestionFor(obtainedOn, today) : card.deleteOn };
}

/** Empty when three months have passed already: then only a person can say. */
function suggestionFor(obtainedOn: Day, today: CalendarDay): Day {
  if (obtainedOn === '') return '';
  const suggested = suggestedDeleteOn(obtainedOn);
  return suggested >= today ? suggested : '';
}
