import { type KeyboardEvent, useState } from 'react';
import { type Answers, withAnswer } from '#shared/compliance/answers.rules.ts';
import { faultOfWhy } from '#shared/compliance/assessment.rules.ts';
import { questionLabels } from '#shared/compliance/words/questions.messages.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { TextAreaField } from '../../../ui/controls/TextAreaField.tsx';
import { type TextAsk, written } from '../check-in-hand.ts';
import type { BodyProps } from './question-props.ts';
import { QuestionFoot } from './QuestionFoot.tsx';
import { UnknownButton } from './UnknownButton.tsx';
import { useWordKeys } from './use-word-keys.ts';

interface Props extends BodyProps {
  readonly ask: TextAsk;
}

/** A question that is answered in a sentence. Enter goes on; what says nothing is refused at the field. */
export function TextQuestion(props: Props) {
  const { ask, answering, purpose, onAnswer, onWrite, onBack } = props;
  const t = useTexts(emailChecksMessages);
  const label = useTexts(questionLabels);
  const [text, setText] = useState(() => textOf(answering.remembered, ask) || suggestionFor(ask, purpose));
  const [tried, setTried] = useState<string | null>(null);
  const error = useTextError(props, text, tried);
  useWordKeys(props);
  const submit = () => {
    setTried(text);
    if (faultOf(ask, text) === null) onAnswer(withAnswer(answering.answers, ask, text.trim()));
  };
  const submitOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  return (
    <Form onSubmit={submit}>
      {/* Not the field's own handler, which would keep every key from the window. */}
      <div onKeyDown={submitOnEnter} role="presentation">
        <TextAreaField
          label={label(ask)}
          hint={ask === 'assessment-why' ? t('whyHint') : t('purposeHint')}
          value={text}
          onChange={(next) => {
            setText(next);
            setTried(null);
            onWrite(written(answering, ask, next));
          }}
          maxLength={ask === 'assessment-why' ? 1000 : 500}
          rows={ask === 'assessment-why' ? 4 : 2}
          error={error}
        />
      </div>
      <QuestionFoot onBack={onBack}>
        <Button kind="primary" type="submit" keyHint="↵">
          {t('goOn')}
        </Button>
        <UnknownButton {...props} />
      </QuestionFoot>
    </Form>
  );
}

const textOf = ({ why, purpose }: Answers, ask: TextAsk): string =>
  ask === 'assessment-why' ? why : purpose;

const suggestionFor = (ask: TextAsk, purpose: string): string => (ask === 'assessment-why' ? '' : purpose);

const faultOf = (ask: TextAsk, text: string) =>
  ask === 'assessment-why' ? faultOfWhy(text, false) : text.trim() === '' ? 'empty' : null;

/** What is wrong with what was sent, until it is changed. */
function useTextError({ ask, answering, refusal }: Props, text: string, tried: string | null): string | null {
  const t = useTexts(emailChecksMessages);
  const isRefused =
    refusal !== null && answering.answers.answered.includes(ask) && text === answering.answers.why;
  const fault = tried === text ? faultOf(ask, text) : null;
  if (fault !== null) return ask === 'assessment-why' ? t(`whyFault.${fault}`) : t('purposeMissing');
  return isRefused && ask === 'assessment-why' ? t(`whyFault.${refusal}`) : null;
}
