import { useState } from 'react';
import type { GroupJudgement, GroupMembers } from '#shared/features/email-checks/email-checks.contract.ts';
import { emailChecksMessages } from '#shared/features/email-checks/email-checks.messages.ts';
import { goTo } from '../../../navigation/view.store.ts';
import { client } from '../../../ipc/client.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Banner } from '../../../ui/layout/Banner.tsx';
import { Button } from '../../../ui/controls/Button.tsx';
import { Field } from '../../../ui/form/Field.tsx';
import { Form } from '../../../ui/form/Form.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Panel } from '../../../ui/layout/Panel.tsx';
import { Progress } from '../../../ui/layout/Progress.tsx';
import { showToast } from '../../../ui/layout/toast.store.ts';
import { useErrorText } from '../../../ui/form/use-error-text.ts';
import type { CheckInHand } from '../check-in-hand.ts';
import type { InHand } from '../use-check-in-hand.ts';

interface Props {
  readonly inHand: InHand;
  readonly check: CheckInHand;
  readonly members: GroupMembers;
  readonly group: GroupJudgement;
  /** False while newer verdicts are on their way. */
  readonly isReady: boolean;
}

/** Keeps one check for each, under a name. */
export function GroupSave({ inHand, check, members, group, isReady }: Props) {
  const t = useTexts(emailChecksMessages);
  const errorText = useErrorText();
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const save = useJob('group-check', client.emailChecks.saveGroup, () =>
    client.emailChecks.cancelGroup(undefined),
  );
  const submit = async () => {
    setIsTried(true);
    if (name.trim() === '' || !isReady || save.isRunning) return;
    const { id, answers, own, scan } = check;
    const input = { id, name: name.trim(), members, answers: { shared: answers, own: { ...own } }, scan };
    const outcome = await save.run(input);
    if (!outcome.ok) return;
    const count = Object.values(outcome.value.counts).reduce((sum, one) => sum + one, 0);
    inHand.put(null);
    showToast({ text: t('groupSaved', { count }) });
    goTo('email-checks', { groupId: id });
  };
  return (
    <Panel title={t('groupSaveTitle')} lead={t('groupSaveText')}>
      <Form onSubmit={() => void submit()}>
        <Field
          label={t('groupName')}
          hint={t('groupNameHint')}
          value={name}
          onChange={setName}
          maxLength={120}
          error={isTried && name.trim() === '' ? t('groupNameMissing') : null}
        />
        {save.error !== null && (
          <Banner tone={save.error.code === 'cancelled' ? 'info' : 'stop'}>{errorText(save.error)}</Banner>
        )}
        <div>
          <Button
            kind="primary"
            type="submit"
            isDisabled={!isReady}
            pendingText={save.isRunning ? t('saving') : null}
          >
            {t('groupSave', { count: group.memberCount })}
          </Button>
        </div>
        {save.isRunning && save.progress !== null && (
          <Progress
            label={t('groupJudging')}
            done={save.progress.done}
            total={save.progress.total}
            isCounted
            onCancel={save.cancel}
            isCancelling={save.isCancelling}
          />
        )}
      </Form>
    </Panel>
  );
}
