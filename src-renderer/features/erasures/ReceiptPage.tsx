import { Download } from 'lucide-react';
import { erasuresMessages } from '#shared/features/erasures/erasures.messages.ts';
import { client } from '../../ipc/client.ts';
import { useAction } from '../../ipc/use-action.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { DocumentView } from '../../ui/layout/DocumentView.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { Page } from '../../ui/layout/Page.tsx';
import { showToast } from '../../ui/layout/toast.store.ts';
import { useErrorText } from '../../ui/form/use-error-text.ts';
import './erasures.css';

interface Props {
  readonly id: string;
  readonly onBack: () => void;
}

/** The receipt of an erasure, as it will be printed. */
export function ReceiptPage({ id, onBack }: Props) {
  const t = useTexts(erasuresMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const { value, error, reload } = useOperation(
    () => client.erasures.readReceipt({ id, language }),
    [id, language],
    [],
  );
  const save = useAction(client.erasures.saveReceipt, 'in-place');
  const write = async () => {
    const outcome = await save.run({ id, language });
    if (!outcome.ok || outcome.value.outcome === 'cancelled') return;
    showToast({ text: t('saved', { files: outcome.value.fileNames.join(', ') }) });
  };
  return (
    <Page
      title={value?.document.title ?? t('receipts')}
      actions={
        <>
          <Button onPress={onBack}>{t('backToReceipts')}</Button>
          <Button
            kind="primary"
            icon={Download}
            isDisabled={value === undefined}
            pendingText={save.isPending ? t('saving') : null}
            onPress={() => void write()}
          >
            {t('saveReceipt')}
          </Button>
        </>
      }
    >
      {error !== null && (
        <Banner tone="stop" actions={<Button onPress={reload}>{t('tryAgain')}</Button>}>
          {errorText(error)}
        </Banner>
      )}
      {save.error && <Banner tone="stop">{errorText(save.error)}</Banner>}
      {value !== undefined && <DocumentView label={t('document')} document={value.document} />}
    </Page>
  );
}
