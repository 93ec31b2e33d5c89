import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Banner } from '../../ui/layout/Banner.tsx';
import { drawTwo, groupsOf, isSameGroup, type KeyGroup } from './recovery-groups.ts';
import './vault.css';

interface RecoveryKeyStepsProps {
  readonly recoveryKey: string;
  /** True once the key is said to be on paper: it is covered, and two groups are asked for. */
  readonly isCovered: boolean;
  readonly onCover: (isCovered: boolean) => void;
  /** The journal remembers that the key was read back. */
  readonly onConfirmed: () => void;
  /** 0 ≤ value < 1: which groups are asked for. */
  readonly random?: () => number;
}

const KEEP_OPEN_EVERY_MS = 30_000;

/** A new recovery key is seen, printed, and read back from paper. */
export function RecoveryKeySteps(props: RecoveryKeyStepsProps) {
  const { recoveryKey, isCovered, onCover, onConfirmed, random = Math.random } = props;
  const confirm = useAction(client.vault.confirmRecoveryKey);
  useKeepOpen();
  const keep = async () => {
    const outcome = await confirm.run({ recoveryKey });
    if (outcome.ok) onConfirmed();
  };
  if (!isCovered) return <ShownKey recoveryKey={recoveryKey} onOnPaper={() => onCover(true)} />;
  return (
    <RetypeGroups
      groups={groupsOf(recoveryKey)}
      random={random}
      isPending={confirm.isPending}
      onConfirmed={() => void keep()}
      onShowAgain={() => onCover(false)}
    />
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

interface RetypeGroupsProps {
  readonly groups: readonly KeyGroup[];
  readonly random: () => number;
  /** True while the confirmation is on its way to the journal. */
  readonly isPending: boolean;
  readonly onConfirmed: () => void;
  readonly onShowAgain: () => void;
}

/** Two groups read back from paper: the proof that the paper exists. */
function RetypeGroups(props: RetypeGroupsProps) {
  const { groups, random, isPending, onConfirmed, onShowAgain } = props;
  const t = useTexts(vaultMessages);
  const [asked] = useState(() => drawTwo(groups, random));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [isChecked, setChecked] = useState(false);
  const isRight = ({ number, text }: KeyGroup) => isSameGroup(typed[number] ?? '', text);
  return (
    <form
      className="stack stack--loose"
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (asked.every(isRight) && !isPending) onConfirmed();
      }}
    >
      <div className="retype">
        {asked.map((group, place) => (
          <Field
            key={group.number}
            label={t('group', { number: group.number })}
            value={typed[group.number] ?? ''}
            onChange={(text) => setTyped((before) => ({ ...before, [group.number]: text }))}
            error={isChecked && !isRight(group) ? t('groupDiffers', { number: group.number }) : null}
            autoComplete="off"
            autoFocus={place === 0}
          />
        ))}
      </div>
      <div className="row">
        <Button kind="primary" type="submit" pendingText={isPending ? t('saving') : null}>
          {t('goOn')}
        </Button>
        <Button onPress={onShowAgain}>{t('showKeyAgain')}</Button>
      </div>
    </form>
  );
}
