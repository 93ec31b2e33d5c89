import { Paperclip } from 'lucide-react';
import type { ListCard, Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { client } from '../../../ipc/client.ts';
import { useAction } from '../../../ipc/use-action.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Icon } from '../../../ui/controls/Icon.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { JobFailure } from '../JobFailure.tsx';

interface Props {
  readonly evidence: ListCard['evidence'];
  /** Keeps the rest of the card first. */
  readonly keep: () => Promise<boolean>;
  readonly onAttached: (session: Session) => void;
  readonly onRemove: () => void;
}

/** The contract or invoice behind the list, kept inside the journal. */
export function EvidenceField({ evidence, keep, onAttached, onRemove }: Props) {
  const t = useTexts(screeningMessages);
  const attach = useAction(() => client.screening.attachEvidence(), 'in-place');
  const run = async () => {
    if (!(await keep())) return;
    const outcome = await attach.run(undefined);
    if (outcome.ok && outcome.value !== null) onAttached(outcome.value);
  };
  return (
    <div className="stack stack--tight" role="group" aria-label={t('evidence')}>
      <p className="field__label">{t('evidence')}</p>
      <div className="row">
        <Button
          icon={Paperclip}
          pendingText={attach.isPending ? t('attaching') : null}
          onPress={() => void run()}
        >
          {evidence === null ? t('attach') : t('attachOther')}
        </Button>
        <span role="status" className={evidence === null ? 'soft' : 'card__evidence'}>
          {evidence !== null && <Icon of={Paperclip} size={15} />}
          {evidence === null ? t('noEvidence') : t('attached', { fileName: evidence.name })}
        </span>
        {evidence !== null && (
          <Button kind="link" onPress={onRemove}>
            {t('removeEvidence')}
          </Button>
        )}
      </div>
      <p className="field__hint">{t('evidenceHint')}</p>
      <JobFailure error={attach.error} />
    </div>
  );
}
