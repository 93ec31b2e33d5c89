import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { GateSheet } from '../../ui/GateSheet.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { groupsOf } from './recovery-groups.ts';
import { RetypeGroups } from './RetypeGroups.tsx';
import './vault.css';

export interface RecoveryKeyPageProps {
  readonly recoveryKey: string;
  readonly onConfirmed: () => void;
  /** 0 ≤ value < 1: which groups are asked for. */
  readonly random?: () => number;
}

const KEEP_OPEN_EVERY_MS = 30_000;

/** First run, step two: the recovery key is seen, printed, and read back from paper. */
export function RecoveryKeyPage({ recoveryKey, onConfirmed, random = Math.random }: RecoveryKeyPageProps) {
  const t = useTexts(vaultMessages);
  const [isCovered, setCovered] = useState(false);
  useKeepOpen();
  return (
    <GateSheet isWide>
      <header className="stack stack--tight">
        <p className="soft small">{t('step', { now: 2, all: 3 })}</p>
        <h1>{isCovered ? t('retypeTitle') : t('recoveryTitle')}</h1>
        <p>{isCovered ? t('retypeLead') : t('recoveryLead')}</p>
      </header>
      {isCovered ? (
        <RetypeGroups
          groups={groupsOf(recoveryKey)}
          random={random}
          onConfirmed={onConfirmed}
          onShowAgain={() => setCovered(false)}
        />
      ) : (
        <ShownKey recoveryKey={recoveryKey} onOnPaper={() => setCovered(true)} />
      )}
    </GateSheet>
  );
}

interface ShownKeyProps {
  readonly recoveryKey: string;
  readonly onOnPaper: () => void;
}

function ShownKey({ recoveryKey, onOnPaper }: ShownKeyProps) {
  const t = useTexts(vaultMessages);
  const language = useLanguage();
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const save = useAction(client.vault.saveRecoverySheet);
  const saveSheet = async () => {
    const outcome = await save.run({ recoveryKey, language });
    if (outcome.ok && outcome.value.outcome === 'saved') setSavedAs(outcome.value.fileNames.join(', '));
  };
  return (
    <>
      <ol className="recovery-key" aria-label={t('recoveryKey')}>
        {groupsOf(recoveryKey).map((group) => (
          <li key={group.number} className="recovery-key__group">
            <span className="recovery-key__number" aria-hidden>
              {group.number}
            </span>
            {group.text}
          </li>
        ))}
      </ol>
      <Banner tone="caution">{t('recoveryLost')}</Banner>
      {savedAs !== null && <Banner tone="ok">{t('sheetSaved', { file: savedAs })}</Banner>}
      <div className="row">
        <Button
          kind={savedAs === null ? 'primary' : 'quiet'}
          icon={FileText}
          pendingText={save.isPending ? t('savingSheet') : null}
          onPress={() => void saveSheet()}
        >
          {t('saveSheet')}
        </Button>
        <Button kind={savedAs === null ? 'quiet' : 'primary'} onPress={onOnPaper}>
          {t('hideKeyAndGoOn')}
        </Button>
      </div>
    </>
  );
}

// The key is shown this once: an idle lock on the way to the printer would lose it.
function useKeepOpen(): void {
  useEffect(() => {
    const keepOpen = () => void client.vault.noteActivity().catch(() => undefined);
    const timer = setInterval(keepOpen, KEEP_OPEN_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
}
