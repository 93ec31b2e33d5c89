import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../controls/Button.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import './Dialog.css';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, a press outside, or the cross. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the foot, the one that does the thing last. */
  readonly actions?: ReactNode;
  readonly isWide?: boolean;
  /** True when there is nothing inside to focus: the text itself takes the focus, so that it can be scrolled. */
  readonly isText?: boolean;
  /** True when something cannot be undone: only a button closes it. */
  readonly isGrave?: boolean;
}

/** A window in the window. Only for what cannot be undone or needs its own focus; otherwise answer in place. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isWide,
  isText,
  isGrave = false,
}: DialogProps) {
  const t = useFrameTexts();
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) onClose();
      }}
      isDismissable={!isGrave}
      isKeyboardDismissDisabled={isGrave}
    >
      <Modal className={isWide ? 'dialog dialog--wide' : 'dialog'}>
        <AriaDialog className="dialog__body" role={isGrave ? 'alertdialog' : 'dialog'}>
          <header className="dialog__header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon={X} label={t('close')} onPress={onClose} />
          </header>
          <div className="dialog__content" {...(isText && { tabIndex: 0 })}>
            {children}
          </div>
          {actions !== undefined && <footer className="dialog__actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
