import { useState } from 'react';
import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { RegisterState } from '#shared/features/do-not-call/do-not-call.contract.ts';
import { doNotCallMessages } from '#shared/features/do-not-call/do-not-call.messages.ts';
import type { Client } from '#shared/contract.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { Form } from '../../ui/form/Form.tsx';
import { useTexts } from '../../ui/language.tsx';
import { ProgressDialog } from '../../ui/layout/ProgressDialog.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useFrameTexts } from '../../ui/use-frame-texts.ts';
import { useNumberText } from '../../ui/use-number-text.ts';
import { useToday } from '../../ui/use-today.ts';

/** A register file that was read and is not yet written. */
export type ReadRegisterFile = Extract<
  Awaited<ReturnType<Client['doNotCall']['chooseRegisterFile']>>,
  { outcome: 'read' }
>;

interface Props {
  readonly register: RegisterState['register'];
  readonly file: ReadRegisterFile;
  readonly onDone: () => void;
}

/** What was read, the register's own date, and then in place of the version that was held. */
export function NewRegisterVersion({ register, file, onDone }: Props) {
  const t = useTexts(doNotCallMessages);
  const frame = useFrameTexts();
  const registerText = useTexts(registerTexts);
  const errorText = useErrorText();
  const today = useToday();
  const [versionOn, setVersionOn] = useState(file.versionOn);
  const [isTried, setIsTried] = useState(false);
  const write = useJob('register', client.doNotCall.importRegister, client.doNotCall.cancelImport);
  const submit = async () => {
    setIsTried(true);
    if (versionOn === null || write.isRunning) return;
    const outcome = await write.run({ token: file.token, register, versionOn });
    if (!outcome.ok) return;
    showToast({ text: t('imported', { register: registerText(register), day: versionOn }) });
    onDone();
  };
  return (
    <Form onSubmit={() => void submit()}>
      <ReadFile file={file} />
      <DateField
        label={t('versionOn')}
        hint={t('versionOnHint')}
        value={versionOn}
        onChange={setVersionOn}
        max={today}
        error={isTried && versionOn === null ? t('versionOnMissing') : null}
      />
      {write.error && <Banner tone="stop">{errorText(write.error)}</Banner>}
      <div className="row">
        <Button kind="primary" type="submit" keyHint="Ctrl ↵">
          {t('import')}
        </Button>
        <Button onPress={onDone}>{frame('cancel')}</Button>
      </div>
      <ProgressDialog
        title={t('importing')}
        label={registerText(register)}
        words={t('importingWords')}
        isOpen={write.isRunning}
        done={write.progress?.done ?? null}
        total={write.progress?.total ?? 1}
        onCancel={write.cancel}
        isCancelling={write.isCancelling}
      />
    </Form>
  );
}

function ReadFile({ file }: { readonly file: ReadRegisterFile }) {
  const t = useTexts(doNotCallMessages);
  const numberText = useNumberText();
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{t('found', { numbers: numberText(file.numberCount), file: file.fileName })}</strong>
      </p>
      {file.duplicateCount > 0 && <p className="soft">{t('duplicates', { count: file.duplicateCount })}</p>}
      {file.invalidCount > 0 && (
        <Banner tone="caution">
          {t('invalid', { count: file.invalidCount, some: file.invalid.slice(0, 5).join(' · ') })}
        </Banner>
      )}
    </div>
  );
}
