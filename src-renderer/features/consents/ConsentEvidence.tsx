import { Paperclip } from 'lucide-react';
import type { Consent } from '#shared/features/consents/consents.contract.ts';
import { consentsMessages } from '#shared/features/consents/consents.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/controls/Icon.tsx';
import { useTexts } from '../../ui/language.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';

interface AttachProps {
  readonly consentId: string;
  readonly what: string;
}

/** Adds one more document to a consent. */
export function AttachEvidence({ consentId, what }: AttachProps) {
  const t = useTexts(consentsMessages);
  const attach = useAction(async () => {
    const chosen = await client.consents.chooseEvidence();
    if (chosen.outcome === 'cancelled') return false;
    await client.consents.attachEvidence({ id: consentId, token: chosen.token });
    return true;
  });
  const run = async () => {
    const outcome = await attach.run(undefined);
    if (outcome.ok && outcome.value) showToast({ text: t('attached') });
  };
  return (
    <Button
      kind="link"
      aria-label={t('attach.what', { what })}
      pendingText={attach.isPending ? t('attaching') : null}
      onPress={() => void run()}
    >
      {t('attach')}
    </Button>
  );
}

/** The documents that prove a consent, each to be saved outside again. */
export const EvidenceFiles = ({ consent }: { readonly consent: Consent }) =>
  consent.evidence.length === 0 ? null : (
    <ul className="stack stack--tight">
      {consent.evidence.map((file) => (
        <SaveEvidence key={file.id} consentId={consent.id} file={file} />
      ))}
    </ul>
  );

interface FileProps {
  readonly consentId: string;
  readonly file: Consent['evidence'][number];
}

function SaveEvidence({ consentId, file }: FileProps) {
  const t = useTexts(consentsMessages);
  const save = useAction(client.consents.saveEvidence);
  const run = async () => {
    const outcome = await save.run({ id: consentId, evidenceId: file.id });
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('evidenceSaved', { name: outcome.value.fileNames.join(', ') }) });
  };
  return (
    <li className="consent__file">
      <Icon of={Paperclip} size={16} />
      <Button kind="link" pendingText={save.isPending ? t('saving') : null} onPress={() => void run()}>
        {t('saveEvidence', { name: file.name })}
      </Button>
    </li>
  );
}
