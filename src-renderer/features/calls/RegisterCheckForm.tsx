import { useState } from 'react';
import { registerTexts } from '#shared/compliance/words/compliance.messages.ts';
import type { WhoInput } from '#shared/compliance/party.ts';
import type { RegisterId } from '#shared/compliance/rule-packs/register-ids.ts';
import { callsMessages } from '#shared/features/calls/calls.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { DateField } from '../../ui/controls/DateField.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useToday } from '../../ui/use-today.ts';

interface Props {
  readonly who: WhoInput;
  readonly register: RegisterId;
}

/** Notes that the number was looked up in a register, by the register's own version date. */
export function RegisterCheckForm({ who, register }: Props) {
  const t = useTexts(callsMessages);
  const registerText = useTexts(registerTexts);
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  const [versionOn, setVersionOn] = useState<string | null>(null);
  const record = useAction(client.doNotCall.recordCheck);
  const note = (isListed: boolean) => {
    if (versionOn !== null)
      void record.run({
        id: crypto.randomUUID(),
        who,
        register,
        registerVersionOn: versionOn,
        isListed,
      });
  };
  if (!isOpen)
    return (
      <div>
        <Button onPress={() => setIsOpen(true)}>
          {t('noteCheck', { register: registerText(register) })}
        </Button>
      </div>
    );
  return (
    <section className="guard__part stack stack--tight">
      <DateField
        label={t('registerVersion')}
        hint={t('registerVersionHint')}
        value={versionOn}
        onChange={setVersionOn}
        max={today}
      />
      <div className="row">
        <Button isDisabled={versionOn === null} onPress={() => note(false)}>
          {t('notListed')}
        </Button>
        <Button isDisabled={versionOn === null} onPress={() => note(true)}>
          {t('listed')}
        </Button>
      </div>
    </section>
  );
}
