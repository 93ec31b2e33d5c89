import { ShieldAlert } from 'lucide-react';
import { Fragment } from 'react';
import { listFieldTexts } from '#shared/features/screening/screening-documents.messages.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { type ListField, listFields } from '#shared/lists/list-fields.ts';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { useColumnTitle } from './use-column-title.ts';

interface Props {
  readonly title: string;
  readonly index: number;
  readonly samples: readonly string[];
  readonly field: ListField;
  readonly onChange: (field: ListField) => void;
}

const SAMPLES = 3;

// Not to import a column is the first answer, not the last.
const choices: readonly ListField[] = ['ignore', ...listFields.filter((field) => field !== 'ignore')];

/** One column: its title, what its cells hold, what it is read as. */
export function MapRow({ title, index, samples, field, onChange }: Props) {
  const t = useTexts(screeningMessages);
  const fieldText = useTexts(listFieldTexts);
  const titleOf = useColumnTitle();
  const shown = titleOf(title, index);
  const isRefused = field === 'personal-identity-number';
  return (
    <tr className={isRefused || field === 'ignore' ? 'mapping__row mapping__row--out' : 'mapping__row'}>
      <th scope="row">{shown}</th>
      <td>
        {samples.length === 0 ? (
          <span className="soft">{t('map.noSamples')}</span>
        ) : (
          <span className="mapping__samples">
            {[...new Set(samples)].slice(0, SAMPLES).map((sample, place) => (
              <Fragment key={sample}>
                {place > 0 && ' · '}
                <span className="mapping__sample">{isRefused ? covered(sample) : sample}</span>
              </Fragment>
            ))}
          </span>
        )}
      </td>
      <td>
        <SelectField
          label={t('map.fieldOf', { column: shown })}
          isLabelHidden
          options={choices.map((id) => ({ id, text: fieldText(id) }))}
          value={field}
          onChange={onChange}
        />
        {isRefused && (
          <p className="mapping__refused small">
            <Icon of={ShieldAlert} size={16} />
            <span>{t('map.personalNumber')}</span>
          </p>
        )}
      </td>
    </tr>
  );
}

/** Enough to see what it is, not whose it is. */
const covered = (sample: string): string => sample.replace(/\d/g, '•');
