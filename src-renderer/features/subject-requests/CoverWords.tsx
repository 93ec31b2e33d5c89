import { Eye } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import type { Choices } from '#shared/compliance/subject.ts';
import type { Hit } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Chip } from '../../ui/controls/Chip.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { coveredWordsIn, coverWord, showWord } from './report-choices.ts';

interface Props {
  readonly hits: readonly Hit[];
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** The words of others: covered unless somebody shows one again, and more of them on request. */
export function CoverWords({ hits, choices, onChange }: Props) {
  const t = useTexts(requestPageMessages);
  const covered = coveredWordsIn(hits, choices);
  return (
    <div className="cover-words">
      {covered.length > 0 && (
        <div role="group" aria-label={t('coveredWords')} className="row">
          <span className="small soft">{t('coveredWords')}</span>
          {covered.map((word) => (
            <Button key={word} icon={Eye} onPress={() => onChange(showWord(choices, word, true))}>
              {t('showWord', { text: word })}
            </Button>
          ))}
        </div>
      )}
      {choices.show.length > 0 && (
        <div role="group" aria-label={t('shownWords')} className="row">
          <span className="small soft">{t('shownWords')}</span>
          {choices.show.map((word) => (
            <Chip key={word} tone="caution" onRemove={() => onChange(showWord(choices, word, false))}>
              {word}
            </Chip>
          ))}
        </div>
      )}
      <AlsoCover choices={choices} onChange={onChange} />
    </div>
  );
}

function AlsoCover({ choices, onChange }: Omit<Props, 'hits'>) {
  const t = useTexts(requestPageMessages);
  const [word, setWord] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (word.trim() === '') return;
    onChange(coverWord(choices, word.trim(), true));
    setWord('');
  };
  return (
    <>
      <form className="also-cover" onSubmit={add} noValidate>
        <Field
          label={t('alsoCover')}
          hint={t('alsoCoverHint')}
          value={word}
          onChange={setWord}
          maxLength={200}
        />
        <Button type="submit">{t('cover')}</Button>
      </form>
      {choices.alsoCover.length > 0 && (
        <div role="group" aria-label={t('coveredToo')} className="row">
          <span className="small soft">{t('coveredToo')}</span>
          {choices.alsoCover.map((one) => (
            <Chip key={one} tone="accent" onRemove={() => onChange(coverWord(choices, one, false))}>
              {one}
            </Chip>
          ))}
        </div>
      )}
    </>
  );
}
