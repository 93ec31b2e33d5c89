import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Progress, type ProgressProps } from './Progress.tsx';
import './Dialog.css';

interface ProgressDialogProps extends ProgressProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** What holds while it runs, and what cancelling means. */
  readonly words: string;
}

/**
 * Work during which nothing else may be done. Escape and the button ask it to stop, as long as it can be stopped; it
 * closes when it has.
 */
export function ProgressDialog({ title, isOpen, words, ...progress }: ProgressDialogProps) {
  return (
    <ModalOverlay
      className="dialog-veil"
      isOpen={isOpen}
      onOpenChange={(isStillOpen) => {
        if (!isStillOpen) progress.onCancel?.();
      }}
    >
      <Modal className="dialog">
        <Dialog className="dialog__body">
          <header className="dialog__header">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
          </header>
          <div className="dialog__content stack">
            <Progress {...progress} cancelKeyHint="Esc" />
            <p className="soft small">{words}</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
