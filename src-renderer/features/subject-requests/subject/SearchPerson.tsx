import { Search } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import type { Candidate } from '#shared/features/subject-requests/subject-requests.contract.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { EmptyState } from '../../../ui/layout/EmptyState.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import { CandidateList } from './CandidateList.tsx';
import { type Chosen, chosenFromText } from '../register/request-draft.ts';

interface Props {
  readonly chosen: readonly Chosen[];
  readonly onToggle: (chosen: Chosen) => void;
  /** What was chosen no longer is missing, or never was asked for. */
  readonly isMissing: boolean;
  readonly isFocused: boolean;
}

interface Answer {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

const LEAST = 3;
const PAUSE_MS = 350;

/** Looks for a person through everything the journal holds, as soon as whoever types pauses. */
export function SearchPerson({ chosen, onToggle, isMissing, isFocused }: Props) {
  const t = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [text, setText] = useState('');
  const [isTried, setIsTried] = useState(false);
  const { answer, find } = useSearch(text);
  const isEmpty = text.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isEmpty) void find.run(text);
  };
  return (
    <>
      <form className="search-person" onSubmit={submit} noValidate>
        <Field
          label={t('search')}
          hint={t('searchHint')}
          value={text}
          onChange={setText}
          error={isTried && isEmpty ? t('searchEmpty') : isMissing ? t('whoMissing') : null}
          maxLength={320}
          icon={Search}
          type="search"
          autoFocus={isFocused}
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

/** Asks when somebody pauses or presses Enter. An answer that a later question overtook is dropped. */
function useSearch(text: string) {
  const newest = useRef(0);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const action = useAction((wanted: string) => client.subjectRequests.find({ text: wanted }), 'in-place');
  const run = async (wanted: string) => {
    newest.current += 1;
    const turn = newest.current;
    const outcome = await action.run(wanted);
    if (turn === newest.current)
      setAnswer(outcome.ok ? { text: wanted.trim(), candidates: outcome.value } : null);
  };
  const ask = useEffectEvent(() => {
    if (text.trim() !== answer?.text) void run(text);
  });
  useEffect(() => {
    if (text.trim().length < LEAST) return undefined;
    const timer = setTimeout(ask, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return { answer, find: { run, isPending: action.isPending, error: action.error } };
}

function Found({
  answer,
  chosen,
  onToggle,
}: Pick<Props, 'chosen' | 'onToggle'> & { readonly answer: Answer }) {
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
