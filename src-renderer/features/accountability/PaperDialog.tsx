import type { ReactNode } from 'react';
import type { Document } from '#shared/documents/document-model.ts';
import { accountabilityMessages } from '#shared/features/accountability/accountability.messages.ts';
import { useOperation } from '../../ipc/use-operation.ts';
import { Banner } from '../../ui/layout/Banner.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/layout/Dialog.tsx';
import { DocumentView } from '../../ui/layout/DocumentView.tsx';
import { useLanguage, useTexts } from '../../ui/language.tsx';
import { useErrorText } from '../../ui/form/use-error-text.ts';

interface Props {
  readonly title: string;
  readonly read: () => Promise<{ readonly document: Document }>;
  /** Ways to save it. */
  readonly actions: ReactNode;
  readonly onClose: () => void;
}

/** A paper as it will be printed. */
export function PaperDialog({ title, read, actions, onClose }: Props) {
  const t = useTexts(accountabilityMessages);
  const errorText = useErrorText();
  const language = useLanguage();
  const { value, error } = useOperation(read, [language], ['accountability', 'settings', 'retention']);
  return (
    <Dialog
      title={title}
      isOpen
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          {actions}
        </>
      }
    >
      {error !== null && <Banner tone="stop">{errorText(error)}</Banner>}
      {value && <DocumentView label={title} document={value.document} />}
    </Dialog>
  );
}
