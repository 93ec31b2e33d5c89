import { useState } from 'react';
import type { BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { type BreachDraft, draftOf, hasProblem, inputOf, problemsOf } from './breach-draft.ts';
import { BreachClock } from './BreachState.tsx';
import { BreachTexts, BreachTimes, ReportFields, RiskField } from './BreachFields.tsx';
import { useNow } from './use-now.ts';

interface Props {
  readonly breach: BreachInput;
  readonly isNew: boolean;
  readonly onClose: () => void;
}

/** One note of a breach, with the clock of its 72 hours as it is written. */
export function BreachForm({ breach, isNew, onClose }: Props) {
  const t = useTexts(accountabilityMessages);
  const frame = useFrameTexts();
  const errorText = useErrorText();
  const now = useNow();
  const [draft, setDraft] = useState<BreachDraft>(() => draftOf(breach, now));
  const [isTried, setIsTried] = useState(false);
  const save = useAction(client.accountability.saveBreach, 'in-place');
  const change = (part: Partial<BreachDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    save.clearError();
  };
  const input = inputOf(draft, now);
  const isWrong = hasProblem(problemsOf(draft, now));
  const submit = async () => {
    setIsTried(true);
    const at = new Date().toISOString();
    if (hasProblem(problemsOf(draft, at)) || save.isPending) return;
    const outcome = await save.run(inputOf(draft, at));
    if (!outcome.ok) return;
    showToast({ text: t('noteSaved') });
    onClose();
  };
  const fields = { draft, onChange: change, problems: isTried ? problemsOf(draft, now) : null };
  return (
    <Panel title={isNew ? t('newTitle') : t('editTitle', { day: dayOf(breach.awareAt) })}>
      <Form onSubmit={() => void submit()}>
        <BreachClock breach={input} />
        <BreachTimes {...fields} />
        <RiskField {...fields} />
        <BreachTexts {...fields} />
        <ReportFields {...fields} input={input} />
        {save.error && <Banner tone="stop">{errorText(save.error)}</Banner>}
        {isTried && isWrong && <Banner tone="stop">{t('mendFirst')}</Banner>}
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            keyHint="Ctrl ↵"
            pendingText={save.isPending ? t('saving') : null}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{frame('cancel')}</Button>
        </div>
      </Form>
    </Panel>
  );
}
