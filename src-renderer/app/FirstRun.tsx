import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { ControllerForm } from '../features/settings/ControllerForm.tsx';
import { CreateVaultPage } from '../features/vault/CreateVaultPage.tsx';
import { RecoveryKeyPage } from '../features/vault/RecoveryKeyPage.tsx';
import { Button } from '../ui/controls/Button.tsx';
import { GateSheet, GateTitle } from '../ui/layout/GateSheet.tsx';
import { useTexts } from '../ui/language.tsx';

type Step =
  { readonly at: 'create' } | { readonly at: 'recovery'; readonly key: string } | { readonly at: 'company' };

/** From nothing to an open journal: passphrase, recovery key on paper, whose journal it is. */
export default function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const [step, setStep] = useState<Step>({ at: 'create' });
  if (step.at === 'create') {
    return <CreateVaultPage onCreated={(recoveryKey) => setStep({ at: 'recovery', key: recoveryKey })} />;
  }
  if (step.at === 'recovery') {
    return <RecoveryKeyPage recoveryKey={step.key} onConfirmed={() => setStep({ at: 'company' })} />;
  }
  return <CompanyStep onDone={onDone} />;
}

function CompanyStep({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(vaultMessages);
  return (
    <GateSheet isWide>
      <header className="stack stack--tight">
        <p className="soft small">{t('step', { now: 3, all: 3 })}</p>
        <GateTitle>{t('companyTitle')}</GateTitle>
        <p>{t('companyLead')}</p>
      </header>
      <ControllerForm
        saveText={t('finish')}
        onSaved={onDone}
        otherActions={<Button onPress={onDone}>{t('skip')}</Button>}
      />
    </GateSheet>
  );
}
