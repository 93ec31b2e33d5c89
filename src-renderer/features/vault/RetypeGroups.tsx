import { useState } from 'react';
import { vaultMessages } from '#shared/features/vault/vault.messages.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Field } from '../../ui/form/Field.tsx';
import { useTexts } from '../../ui/language.tsx';
import { drawTwo, isSameGroup, type KeyGroup } from './recovery-groups.ts';

export interface RetypeGroupsProps {
  readonly groups: readonly KeyGroup[];
  readonly random: () => number;
  /** True while the confirmation is on its way to the journal. */
  readonly isPending: boolean;
  readonly onConfirmed: () => void;
  readonly onShowAgain: () => void;
}

/** Two groups read back from paper: the proof that the paper exists. */
export function RetypeGroups(props: RetypeGroupsProps) {
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
