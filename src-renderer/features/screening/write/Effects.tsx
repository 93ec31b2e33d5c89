import { policyFieldTexts } from '#shared/features/screening/screening-documents.messages.ts';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { policyFields } from '#shared/features/screening/screening-words.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { useTexts } from '../../../ui/language.tsx';
import { useNumberText } from '../../../ui/use-number-text.ts';

type DryRun = NonNullable<Session['dryRun']>;

const kinds = ['new', 'updated', 'same', 'blocked', 'broken'] as const;

/** What becomes of the rows, one kind a line: a number and what happens to that many. */
export function Effects({ effects }: { readonly effects: DryRun }) {
  const t = useTexts(screeningMessages);
  const numberText = useNumberText();
  return (
    <dl className="effects" aria-label={t('effects')}>
      {kinds.map((kind) => (
        <div key={kind} className={effects[kind] === 0 ? 'effect effect--none' : `effect effect--${kind}`}>
          <dt className="effect__number">{numberText(effects[kind])}</dt>
          <dd>
            {t(`effect.${kind}`, { count: effects[kind] })}
            {kind === 'updated' && <ChangedFields effects={effects} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedFields({ effects }: { readonly effects: DryRun }) {
  const t = useTexts(screeningMessages);
  const fieldText = useTexts(policyFieldTexts);
  const numberText = useNumberText();
  const fields = policyFields
    .filter((field) => effects.changedFields[field] > 0)
    .map((field) =>
      t('changedField', {
        field: fieldText(field).toLocaleLowerCase(),
        number: numberText(effects.changedFields[field]),
      }),
    );
  if (fields.length === 0) return null;
  return (
    <span className="effect__fields soft small">{t('changedFields', { fields: fields.join(', ') })}</span>
  );
}
