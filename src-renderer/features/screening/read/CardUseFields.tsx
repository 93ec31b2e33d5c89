import { audienceTexts, lawfulBasisTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';
import { audiences, lawfulBases, type RequiredOfCard } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { useToday } from '../../../ui/use-today.ts';

/** What each part of the card's form is given. */
export interface CardPartProps {
  readonly card: ListCard;
  readonly onChange: (card: ListCard) => void;
  /** What is missing in a field, when that is to be pointed out. */
  readonly errorOf: (part: RequiredOfCard) => string | null;
}

/** Why the people may be contacted, who they are, and for how long. */
export function CardUseFields({ card, onChange, errorOf }: CardPartProps) {
  const t = useTexts(screeningMessages);
  const basis = useTexts(lawfulBasisTexts);
  const audience = useTexts(audienceTexts);
  const today = useToday();
  return (
    <>
      <RadioChoices
        label={t('lawfulBasis')}
        hint={t('lawfulBasisHint')}
        error={errorOf('lawfulBasis')}
        choices={lawfulBases.map((id) => ({ id, text: basis(id) }))}
        value={card.lawfulBasis}
        onChange={(lawfulBasis) => onChange({ ...card, lawfulBasis })}
      />
      <ConsentWarning card={card} />
      <div className="card__pair">
        <SelectField
          label={t('audience')}
          hint={t('audienceHint')}
          options={audiences.map((id) => ({ id, text: audience(id) }))}
          value={card.audience}
          onChange={(chosen) => onChange({ ...card, audience: chosen })}
        />
        <DateField
          label={t('deleteOn')}
          hint={t('deleteOnHint')}
          error={errorOf('deleteOn')}
          value={card.deleteOn || null}
          onChange={(day) => onChange({ ...card, deleteOn: day ?? '' })}
          min={today}
        />
      </div>
    </>
  );
}

/** Consent is personal to whoever was named when it was given. */
function ConsentWarning({ card }: { readonly card: ListCard }) {
  const t = useTexts(screeningMessages);
  if (card.lawfulBasis !== 'consent' || card.isControllerNamed === 'yes') return null;
  return (
    <Banner tone="caution">
      {card.isControllerNamed === 'no' ? t('consentNotOurs') : t('consentUnsure')}
    </Banner>
  );
}
