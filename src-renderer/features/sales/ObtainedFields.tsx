import { useId } from 'react';
import { optOutOffers, type Sale } from '#shared/features/sales/sales.contract.ts';
import { salesMessages } from '#shared/features/sales/sales.messages.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import type { Customer, SaleDraft } from './sale-draft.ts';

interface Props {
  readonly draft: SaleDraft;
  readonly onChange: (part: Partial<SaleDraft>) => void;
  readonly points: Customer['points'];
  /** Given at the sale, and not on the card any more. */
  readonly gone: Sale['obtainedPoints'];
}

/** What the customer gave at the sale, and whether a no was offered then. */
export function ObtainedFields({ draft, onChange, points, gone }: Props) {
  const t = useTexts(salesMessages);
  const label = useId();
  const known = points.filter(({ normalised }) => normalised !== null);
  const ids = draft.obtainedPointIds;
  const toggle = (id: string, isTicked: boolean) =>
    onChange({ obtainedPointIds: isTicked ? [...ids, id] : ids.filter((one) => one !== id) });
  return (
    <>
      <div className="sale-form__points" role="group" aria-labelledby={label}>
        <p id={label} className="field__label">
          {t('obtained')}
        </p>
        {known.map(({ id, display }) => (
          <Checkbox key={id} isSelected={ids.includes(id)} onChange={(isTicked) => toggle(id, isTicked)}>
            {display}
          </Checkbox>
        ))}
        {known.length === 0 && <p className="soft">{t('noPoints')}</p>}
        {gone.length > 0 && (
          <p className="soft">
            {t('goneFromCard', { points: gone.map(({ display }) => display).join(', ') })}
          </p>
        )}
        <p className="field__hint">{t('obtainedHint')}</p>
      </div>
      {ids.length + gone.length > 0 && (
        <RadioChoices
          label={t('offered')}
          choices={optOutOffers.map((id) => ({
            id,
            text: t(`offered.${id}`),
            ...(id === 'yes' && { hint: t('offered.yesHint') }),
          }))}
          value={draft.wasOptOutOffered}
          onChange={(wasOptOutOffered) => onChange({ wasOptOutOffered })}
        />
      )}
    </>
  );
}
