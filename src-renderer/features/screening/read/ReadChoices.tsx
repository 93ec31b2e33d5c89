import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { useTexts } from '../../../ui/language.tsx';
import type { Option } from '../../../ui/controls/Option.tsx';
import { SelectField } from '../../../ui/controls/SelectField.tsx';
import { EncodingChoice } from './EncodingChoice.tsx';
import type { ListFile, Reading } from './list-reading.ts';

interface Props {
  readonly file: ListFile;
  readonly onRead: (reading: Reading) => void;
}

/** A header further down than this is found by hand in no list that anybody has sold. */
const HEADER_ROWS = 30;

/** What should not only be guessed: encoding, delimiter, sheet, header. */
export function ReadChoices({ file, onRead }: Props) {
  const t = useTexts(screeningMessages);
  return (
    <>
      {file.encodings.length > 1 && (
        <EncodingChoice file={file} onChange={(encoding) => onRead({ encoding })} />
      )}
      <div className="card__pair">
        {file.delimiter !== null && (
          <DelimiterField delimiter={file.delimiter} onChange={(delimiter) => onRead({ delimiter })} />
        )}
        {file.sheets.length > 1 && file.sheet !== null && (
          <SelectField
            label={t('sheet')}
            options={file.sheets.map(({ name, isHidden }, index) => ({
              id: String(index),
              text: isHidden ? t('hiddenSheet', { name }) : name,
            }))}
            value={String(file.sheet)}
            onChange={(sheet) => onRead({ sheet: Number(sheet) })}
          />
        )}
        <HeaderField headerRecord={file.headerRecord} onChange={(headerRecord) => onRead({ headerRecord })} />
      </div>
    </>
  );
}

interface DelimiterProps {
  readonly delimiter: string;
  readonly onChange: (delimiter: string) => void;
}

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

function DelimiterField({ delimiter, onChange }: DelimiterProps) {
  const t = useTexts(screeningMessages);
  const known = Object.entries(delimiters).map(([id, name]): Option => ({
    id,
    text: t(`delimiter.${name}`),
  }));
  const isKnown = known.some(({ id }) => id === delimiter);
  return (
    <SelectField
      label={t('delimiter')}
      options={isKnown ? known : [...known, { id: delimiter, text: delimiter }]}
      value={delimiter}
      onChange={onChange}
    />
  );
}

interface HeaderProps {
  readonly headerRecord: number | null;
  readonly onChange: (headerRecord: number | null) => void;
}

function HeaderField({ headerRecord, onChange }: HeaderProps) {
  const t = useTexts(screeningMessages);
  const count = Math.max(HEADER_ROWS, (headerRecord ?? 0) + 1);
  const rows = Array.from({ length: count }, (_, index): Option => ({
    id: String(index),
    text: t('headerRow', { number: index + 1 }),
  }));
  return (
    <SelectField
      label={t('header')}
      options={[{ id: 'none', text: t('noHeader') }, ...rows]}
      value={headerRecord === null ? 'none' : String(headerRecord)}
      onChange={(id) => onChange(id === 'none' ? null : Number(id))}
    />
  );
}
