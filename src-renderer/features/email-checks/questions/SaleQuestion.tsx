import { useState } from 'react';
import { withAnswer } from '#shared/compliance/answers.rules.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { DateField } from '../../../ui/controls/DateField.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { useToday } from '../../../ui/use-today.ts';
import type { BodyProps } from './question-props.ts';
import { QuestionFoot } from './QuestionFoot.tsx';
import { UnknownButton } from './UnknownButton.tsx';
import { useWordKeys } from './use-word-keys.ts';

/** When somebody bought, and what. */
export function SaleQuestion(props: BodyProps) {
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
