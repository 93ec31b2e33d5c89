import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { GateSheet, GateTitle } from '../../ui/layout/GateSheet.tsx';
import { useTexts } from '../../ui/language.tsx';
import { RecoveryKeySteps } from './RecoveryKeySteps.tsx';

interface RecoveryKeyPageProps {
  readonly recoveryKey: string;
  readonly onConfirmed: () => void;
}

/** First run, step two: the recovery key on paper. */
export function RecoveryKeyPage({ recoveryKey, onConfirmed }: RecoveryKeyPageProps) {
  const t = useTexts(vaultMessages);
  const [isCovered, setCovered] = useState(false);
  return (
    <GateSheet isWide>
      <header className="stack stack--tight">
        <p className="soft small">{t('step', { now: 2, all: 3 })}</p>
        <GateTitle>{isCovered ? t('retypeTitle') : t('recoveryTitle')}</GateTitle>
        <p>{isCovered ? t('retypeLead') : t('recoveryLead')}</p>
      </header>
      <RecoveryKeySteps
        recoveryKey={recoveryKey}
        isCovered={isCovered}
        onCover={setCovered}
        onConfirmed={onConfirmed}
      />
    </GateSheet>
  );
}
