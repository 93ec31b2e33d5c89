import { Paperclip } from 'lucide-react';
import { consentsMessages } from '#shared/features/consents/consents.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import type { ConsentDraft } from './consent-draft.ts';

interface Props {
  readonly evidence: ConsentDraft['evidence'];
  readonly onChange: (evidence: ConsentDraft['evidence']) => void;
}

/** The document that goes into the journal together with the consent. */
export function EvidenceChoice({ evidence, onChange }: Props) {
  const t = useTexts(consentsMessages);
  const errorText = useErrorText();
  const choose = useAction(() => client.consents.chooseEvidence(), 'in-place');
  const run = async () => {
    const outcome = await choose.run(undefined);
    if (outcome.ok && outcome.value.outcome === 'read') onChange(outcome.value);
  };
  return (
    <div className="stack stack--tight" role="group" aria-label={t('evidence')}>
      <p className="field__label">{t('evidence')}</p>
      <div className="row">
        <Button
          icon={Paperclip}
          pendingText={choose.isPending ? t('attaching') : null}
          onPress={() => void run()}
        >
          {evidence === null ? t('attach') : t('chooseOther')}
        </Button>
        <span role="status" className={evidence === null ? 'soft' : ''}>
          {evidence === null ? t('noEvidence') : t('evidenceChosen', { name: evidence.name })}
        </span>
        {evidence !== null && (
          <Button kind="link" onPress={() => onChange(null)}>
            {t('removeEvidence')}
          </Button>
        )}
      </div>
      <p className="field__hint">{t('evidenceHint')}</p>
      {choose.error && <Banner tone="stop">{errorText(choose.error)}</Banner>}
    </div>
  );
}
