import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import { type RegisterId, registerIds } from '#shared/compliance/rule-packs/register-ids.ts';
import type { RegisterState } from '#shared/features/do-not-call/do-not-call.contract.ts';
import { doNotCallMessages } from '#shared/features/do-not-call/do-not-call.messages.ts';
import { client } from '../../ipc/client.ts';
import { useJob } from '../../ipc/use-job.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/layout/EmptyState.tsx';
import { dayOf } from '../../ui/format-instant.ts';
import { useTexts } from '../../ui/language.tsx';
import { Meter } from '../../ui/layout/Meter.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Progress } from '../../ui/layout/Progress.tsx';
import { SelectField } from '../../ui/controls/SelectField.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import { useNumberText } from '../../ui/use-number-text.ts';
import { NewRegisterVersion, type ReadRegisterFile } from './NewRegisterVersion.tsx';
import './register-files.css';

/** Which version of each do-not-call register is held, how long it counts, and the way to a newer one. */
export function RegisterFiles() {
  const t = useTexts(doNotCallMessages);
  const errorText = useErrorText();
  const { value, error } = useOperation(() => client.doNotCall.registers(), [], ['doNotCall']);
  return (
    <Panel title={t('title')} lead={t('lead')}>
      {error ? <Banner tone="stop">{errorText(error)}</Banner> : null}
      {value?.filter(isHomeOrHeld).map((state) => (
        <Register key={state.register} state={state} />
      ))}
      {value && <OtherRegister states={value.filter((state) => !isHomeOrHeld(state))} />}
    </Panel>
  );
}

const isHomeOrHeld = ({ register, file }: RegisterState): boolean =>
  register === registerIds[0] || file !== null;

/** Another country's register, once one of its numbers is to be called. */
function OtherRegister({ states }: { readonly states: readonly RegisterState[] }) {
  const t = useTexts(doNotCallMessages);
  const registerText = useTexts(registerTexts);
  const [chosen, setChosen] = useState<RegisterId | null>(null);
  const state = states.find(({ register }) => register === chosen);
  if (states.length === 0) return null;
  return (
    <div className="stack">
      <SelectField
        label={t('other')}
        hint={t('otherHint')}
        isNarrow
        placeholder={t('otherChoose')}
        value={chosen}
        onChange={setChosen}
        options={states.map(({ register }) => ({ id: register, text: registerText(register) }))}
      />
      {state && <Register key={state.register} state={state} />}
    </div>
  );
}

function Register({ state }: { readonly state: RegisterState }) {
  const t = useTexts(doNotCallMessages);
  const errorText = useErrorText();
  const [read, setRead] = useState<ReadRegisterFile | null>(null);
  const choose = useJob('register', client.doNotCall.chooseRegisterFile, client.doNotCall.cancelImport);
  const pick = async () => {
    const outcome = await choose.run({ register: state.register });
    if (outcome.ok && outcome.value.outcome === 'read') setRead(outcome.value);
  };
  if (read !== null)
    return <NewRegisterVersion register={state.register} file={read} onDone={() => setRead(null)} />;
  return (
    <div className="stack">
      {state.file === null ? (
        state.register === registerIds[0] && <NoFile />
      ) : (
        <HeldFile state={state} file={state.file} />
      )}
      {choose.error && choose.error.code !== 'cancelled' && (
        <Banner tone="stop" onClose={choose.clearError}>
          {errorText(choose.error)}
        </Banner>
      )}
      {choose.progress ? (
        <Progress
          label={t('reading')}
          done={choose.progress.done}
          total={choose.progress.total}
          onCancel={choose.cancel}
          isCancelling={choose.isCancelling}
        />
      ) : (
        <div className="row">
          <Button isDisabled={choose.isRunning} onPress={() => void pick()}>
            {t(state.file === null ? 'chooseFirst' : 'choose')}
          </Button>
        </div>
      )}
    </div>
  );
}

function NoFile() {
  const t = useTexts(doNotCallMessages);
  return (
    <EmptyState title={t('none')} icon={ShieldCheck}>
      {t('noneHint')}
    </EmptyState>
  );
}

/** Two months, which is as long as a check counts. */
const LONGEST_DAYS = 62;
const FEW_DAYS = 14;

interface HeldFileProps {
  readonly state: RegisterState;
  readonly file: NonNullable<RegisterState['file']>;
}

function HeldFile({ state, file }: HeldFileProps) {
  const t = useTexts(doNotCallMessages);
  const register = useTexts(registerTexts);
  const numberText = useNumberText();
  const { daysLeft, validUntil, versionOn } = file;
  const isOver = daysLeft <= 0;
  return (
    <div className="register-file">
      <Meter
        label={`${register(state.register)} · ${t('version', { day: versionOn })}`}
        value={Math.max(0, daysLeft)}
        max={LONGEST_DAYS}
        words={
          isOver ? t('expired', { day: validUntil }) : t('validUntil', { day: validUntil, count: daysLeft })
        }
        tone={isOver ? 'stop' : daysLeft <= FEW_DAYS ? 'caution' : 'ok'}
      />
      <p className="soft small">
        {t('facts', {
          numbers: numberText(file.numberCount),
          file: file.fileName,
          day: dayOf(file.importedAt),
        })}
      </p>
    </div>
  );
}
