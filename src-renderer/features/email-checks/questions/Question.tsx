import { useRef, useState } from 'react';
import { withAnswer } from '#shared/compliance/answers.rules.ts';
import { questionReasons, questionTexts } from '#shared/compliance/words/questions.messages.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useToday } from '../../../ui/use-today.ts';
import { LegalSentence } from '../proof/LegalSentence.tsx';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { CountryQuestion } from './CountryQuestion.tsx';
import { QuestionFoot } from './QuestionFoot.tsx';
import { TextQuestion } from './TextQuestion.tsx';
import { UnknownButton } from './UnknownButton.tsx';
import { type ChoiceAsk, choicesOf } from './question-choices.ts';
import type { BodyProps, QuestionProps } from './question-props.ts';
import { useFocusedQuestion } from './use-focused-question.ts';
import { useWordKeys } from './use-word-keys.ts';

/** One plain question, why it is asked, and its answers. Keyed by what it asks about whom. */
export function Question(props: QuestionProps) {
  const { ask, answering, about, citations } = props;
  const t = useTexts(emailChecksMessages);
  const question = useTexts(questionTexts);
  const reason = useTexts(questionReasons);
  const root = useRef<HTMLElement>(null);
  useFocusedQuestion(root, 'field');
  const title = ask === 'assessment-why' && about?.name ? t('whyNamed', { name: about.name }) : question(ask);
  return (
    <section ref={root} className="question" aria-label={title}>
      <header>
        <h2 tabIndex={-1} className="question__title">
          {title}
        </h2>
        <p className="soft">
          <LegalSentence citations={citations}>{reason(ask)}</LegalSentence>
        </p>
        <AboutWhom ask={ask} about={about} answering={answering} />
      </header>
      <Body {...props} root={root} />
    </section>
  );
}

function Body(props: BodyProps) {
  const { ask } = props;
  switch (ask) {
    case 'country':
      return <CountryQuestion {...props} />;
    case 'sale':
      return <SaleQuestion {...props} />;
    case 'assessment-purpose':
    case 'assessment-why':
      return <TextQuestion key={ask} {...props} ask={ask} />;
    case 'legal-form':
    case 'source':
    case 'answers-inquiry':
    case 'opt-out-offered':
    case 'no-mail-list':
    case 'similar-products':
    case 'about-their-work':
    case 'published-address':
    case 'tracking':
    case 'assessment-necessity':
    case 'assessment-balance':
      return <Choices {...props} ask={ask} />;
  }
}

function Choices(props: BodyProps & { readonly ask: ChoiceAsk }) {
  const { ask, answering, onReadDraft } = props;
  return (
    <ChoiceQuestion
      {...props}
      choicesOf={(language) => choicesOf(ask, answering, language)}
      onReadDraft={ask === 'tracking' ? onReadDraft : null}
    />
  );
}

/** What is known that helps to answer: what was bought, or whom it is about. */
function AboutWhom({ ask, about, answering }: Pick<QuestionProps, 'ask' | 'about' | 'answering'>) {
  const t = useTexts(emailChecksMessages);
  if (ask === 'similar-products') {
    const { sale } = answering.answers;
    const sales = [...(sale ? [sale] : []), ...(about?.sales ?? [])];
    return (
      <>
        {sales.map(({ productKind, soldOn }) => (
          <p key={`${productKind} ${soldOn}`} className="question__about">
            {t('soldBefore', { productKind, soldOn })}
          </p>
        ))}
      </>
    );
  }
  if (about === null || (ask !== 'about-their-work' && ask !== 'assessment-why')) return null;
  const who = [about.name, about.role, about.companyName].filter(Boolean).join(', ');
  return who === '' ? null : <p className="question__about">{t('aboutWhom', { who })}</p>;
}

/** When somebody bought, and what. */
function SaleQuestion(props: BodyProps) {
  const { answering, onAnswer, onBack } = props;
  const t = useTexts(emailChecksMessages);
  const today = useToday();
  const before = answering.remembered.sale;
  const [soldOn, setSoldOn] = useState(before?.soldOn ?? null);
  const [productKind, setProductKind] = useState(before?.productKind ?? '');
  const [isTried, setIsTried] = useState(false);
  useWordKeys(props);
  const submit = () => {
    setIsTried(true);
    if (soldOn === null || productKind.trim() === '') return;
    onAnswer(withAnswer(answering.answers, 'sale', { soldOn, productKind: productKind.trim() }));
  };
  return (
    <Form onSubmit={submit}>
      <DateField
        label={t('soldOn')}
        value={soldOn}
        onChange={setSoldOn}
        max={today}
        error={isTried && soldOn === null ? t('soldOnMissing') : null}
      />
      <Field
        label={t('soldWhat')}
        hint={t('soldWhatHint')}
        value={productKind}
        onChange={setProductKind}
        maxLength={120}
        error={isTried && productKind.trim() === '' ? t('soldWhatMissing') : null}
      />
      <QuestionFoot onBack={onBack}>
        <Button kind="primary" type="submit" keyHint="↵">
          {t('goOn')}
        </Button>
        <UnknownButton {...props} />
      </QuestionFoot>
    </Form>
  );
}
