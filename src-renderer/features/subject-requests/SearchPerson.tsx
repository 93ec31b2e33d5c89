import { Search } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Field } from '../../ui/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/use-error-text.ts';
import { CandidateList } from './CandidateList.tsx';
import { type Chosen, chosenFromText } from './request-draft.ts';

interface Props {
  readonly chosen: readonly Chosen[];
  readonly onToggle: (chosen: Chosen) => void;
}

interface Answer {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** Looks for a person through everything the journal holds. */
export function SearchPerson({ chosen, onToggle }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const find = useAction(client.subjectRequests.find, 'in-place');
  const isEmpty = text.trim() === '';
  const search = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isEmpty) return;
    const outcome = await find.run({ text });
    setAnswer(outcome.ok ? { text: text.trim(), candidates: outcome.value } : null);
  };
  return (
    <>
      <form className="search-person" onSubmit={(event) => void search(event)} noValidate>
        <Field
          label={t('search')}
          hint={t('searchHint')}
          value={text}
          onChange={setText}
          error={isTried && isEmpty ? t('searchEmpty') : null}
          maxLength={320}
          icon={Search}
          type="search"
        />
        <Button type="submit" pendingText={find.isPending ? t('finding') : null}>
          {t('find')}
        </Button>
      </form>
      {find.error && <Banner tone="stop">{errorText(find.error)}</Banner>}
      <div role="status">{answer && <Found answer={answer} chosen={chosen} onToggle={onToggle} />}</div>
    </>
  );
}

function Found({ answer, chosen, onToggle }: Props & { readonly answer: Answer }) {
  const t = useTexts(subjectRequestsPageMessages);
  if (answer.candidates.length > 0)
    return <CandidateList candidates={answer.candidates} chosen={chosen} onToggle={onToggle} />;
  const own = chosenFromText(answer.text);
  const isIn = chosen.some(({ key }) => key === own.key);
  return (
    <EmptyState
      title={t('foundNothing', { text: answer.text })}
      action={isIn ? undefined : <Button onPress={() => onToggle(own)}>{t('goOnAnyway')}</Button>}
    >
      {t('foundNothingHint')}
    </EmptyState>
  );
}
