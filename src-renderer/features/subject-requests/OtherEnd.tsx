import { useState } from 'react';
import {
  type RequestOutcome,
  requestOutcomes,
  type SubjectRequestDetail,
} from '#shared/features/subject-requests/request-register.contract.ts';
import { requestPageMessages } from '#shared/features/subject-requests/request-page.messages.ts';
import { subjectRequestsPageMessages } from '#shared/features/subject-requests/subject-requests-page.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { RadioChoices } from '../../ui/controls/RadioChoices.tsx';
import { TextAreaField } from '../../ui/controls/TextAreaField.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { LetterPaper } from './LetterPaper.tsx';

interface Props {
  readonly request: SubjectRequestDetail;
  readonly onChanged: () => void;
}

/** A request that ends otherwise than by doing what was asked: in part, with a no, or taken back. */
export function OtherEnd(props: Props) {
  const t = useTexts(requestPageMessages);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Panel title={t('otherEnd')} lead={t('otherEndLead')}>
      {isOpen ? (
        <EndForm {...props} onCancel={() => setIsOpen(false)} />
      ) : (
        <div className="row">
          <Button onPress={() => setIsOpen(true)}>{t('otherEnd')}</Button>
        </div>
      )}
    </Panel>
  );
}

const needsReason = (outcome: RequestOutcome | null): boolean =>
  outcome === 'refused' || outcome === 'partly';

function EndForm({ request, onChanged, onCancel }: Props & { readonly onCancel: () => void }) {
  const t = useTexts(requestPageMessages);
  const outcomeText = useTexts(subjectRequestsPageMessages);
  const errorText = useErrorText();
  const [outcome, setOutcome] = useState<RequestOutcome | null>(null);
  const [words, setWords] = useState('');
  const [isTried, setIsTried] = useState(false);
  const close = useAction(client.subjectRequests.close, 'in-place');
  const isReasonMissing = needsReason(outcome) && words.trim() === '';
  const send = async () => {
    setIsTried(true);
    if (outcome === null || isReasonMissing || close.isPending) return;
    const done = await close.run({ id: request.id, eventId: crypto.randomUUID(), outcome, words });
    if (!done.ok) return;
    showToast({ text: t('ended') });
    onChanged();
  };
  return (
    <Form onSubmit={() => void send()}>
      <RadioChoices
        label={t('endOutcome')}
        choices={requestOutcomes.map((id) => ({ id, text: outcomeText(`outcome.${id}`) }))}
        value={outcome}
        onChange={setOutcome}
        error={isTried && outcome === null ? t('endOutcomeMissing') : null}
      />
      <TextAreaField
        label={needsReason(outcome) ? t('endReason') : t('answerWords')}
        value={words}
        onChange={setWords}
        isOptional={!needsReason(outcome)}
        error={isTried && isReasonMissing ? t('endReasonMissing') : null}
        maxLength={4000}
      />
      {needsReason(outcome) && !isReasonMissing && (
        <LetterPaper requestId={request.id} kind="refusal" words={words} onChanged={onChanged} />
      )}
      {close.error && <Banner tone="stop">{errorText(close.error)}</Banner>}
      <div className="row">
        <Button type="submit" kind="danger" pendingText={close.isPending ? t('saving') : null}>
          {t('end')}
        </Button>
        <Button onPress={onCancel}>{t('cancel')}</Button>
      </div>
    </Form>
  );
}
