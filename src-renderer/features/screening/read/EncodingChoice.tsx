import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { useTexts } from '../../../ui/language.tsx';
import { RadioChoices } from '../../../ui/controls/RadioChoices.tsx';
import type { ListFile } from './list-reading.ts';

interface Props {
  readonly file: ListFile;
  readonly onChange: (encoding: string) => void;
}

/** The same lines in each encoding: whoever can read sees which is right. */
export function EncodingChoice({ file, onChange }: Props) {
  const nameOf = useEncodingName();
  const t = useTexts(screeningMessages);
  return (
    <RadioChoices
      label={t('encoding')}
      choices={file.encodings.map(({ encoding, lines }) => ({
        id: encoding,
        text: nameOf(encoding),
        lines,
      }))}
      value={file.encoding}
      onChange={onChange}
    />
  );
}

function useEncodingName(): (encoding: string) => string {
  const t = useTexts(screeningMessages);
  return (encoding) => {
    const key = `encoding.${encoding}`;
    return isKnown(key) ? t(key) : encoding.toUpperCase();
  };
}

const isKnown = (key: string): key is Extract<keyof typeof screeningMessages, `encoding.${string}`> =>
  Object.hasOwn(screeningMessages, key);
