import { ClipboardPaste, FileInput } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Session } from '#shared/features/screening/screening-session.contract.ts';
import { screeningMessages } from '#shared/features/screening/screening.messages.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { client } from '../../../ipc/client.ts';
import { useJob } from '../../../ipc/use-job.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { DropZone } from '../../../ui/controls/DropZone.tsx';
import { useTexts } from '../../../ui/language.tsx';
import { Progress } from '../../../ui/layout/Progress.tsx';
import { JobBar } from '../JobBar.tsx';
import { JobFailure } from '../JobFailure.tsx';
import { PasteList } from './PasteList.tsx';

interface Props {
  /** On the button; the file is chosen in the system's own dialog. */
  readonly chooseText: string;
  /** True when something else on the page comes first. */
  readonly isSecondary?: boolean;
  /** A list was read and is now the one in hand: at its card when it is new, else at the step it had reached. */
  readonly onRead: (session: Session) => void;
  /** A file began to be read, or that came to an end. */
  readonly onBusy?: (isBusy: boolean) => void;
}

const stopReading = () => client.screening.cancel();

/** The three ways in for a list: choose it, drop it, paste it. */
export function BringList({ chooseText, isSecondary = false, onRead, onBusy }: Props) {
  const t = useTexts(screeningMessages);
  const [isPasting, setIsPasting] = useState(false);
  const choose = useJob('list', chooseList, stopReading);
  const bring = useBringing();
  const isBusy = choose.isRunning || bring.job.isRunning;
  const chooseFile = async () => {
    bring.job.clearError();
    const outcome = await choose.run(undefined);
    if (outcome.ok && outcome.value.outcome === 'read') onRead(outcome.value.session);
  };
  const take = async (file: File) => {
    choose.clearError();
    setIsPasting(false);
    const outcome = await bring.job.run(file);
    if (outcome.ok) onRead(outcome.value);
  };
  const running = choose.isRunning ? choose : bring.job;
  useEscape(isBusy, running.cancel);
  const tell = useEffectEvent((isReading: boolean) => onBusy?.(isReading));
  useEffect(() => tell(isBusy), [isBusy]);
  return (
    <div className="stack">
      <DropZone onFile={(file) => void take(file)} isDisabled={isBusy}>
        <p>{t('dropHere')}</p>
        <div className="row">
          <Button
            kind={isSecondary ? 'quiet' : 'primary'}
            icon={FileInput}
            isDisabled={bring.job.isRunning}
            pendingText={choose.isRunning ? t('waitingForFile') : null}
            onPress={() => void chooseFile()}
          >
            {chooseText}
          </Button>
          <Button icon={ClipboardPaste} isDisabled={isBusy} onPress={() => setIsPasting(true)}>
            {t('paste')}
          </Button>
        </div>
        <div className="bring__progress">
          {bring.job.isRunning && bring.job.progress === null && (
            <Progress
              label={t('bringing')}
              done={bring.sent.bytes}
              total={bring.sent.of}
              onCancel={bring.job.cancel}
              isCancelling={bring.job.isCancelling}
              cancelKeyHint="Esc"
            />
          )}
          {running.isRunning && running.progress !== null && <JobBar job={running} label={t('reading')} />}
          {!isBusy && <p className="soft small">{t('kinds')}</p>}
        </div>
      </DropZone>
      <JobFailure error={choose.error ?? bring.job.error} />
      {isPasting && <PasteList onRows={(file) => void take(file)} onClose={() => setIsPasting(false)} />}
    </div>
  );
}

async function chooseList() {
  const chosen = await client.screening.chooseFile();
  return chosen.outcome === 'read' ? { ...chosen, session: await pastFile(chosen.session) } : chosen;
}

/** The first step is done with the reading itself. */
const pastFile = async (session: Session): Promise<Session> =>
  session.step === 'file' ? client.screening.goTo({ step: 'card' }) : session;

/** Hands a file over from the page, and says how much of it has gone. */
function useBringing() {
  const [sent, setSent] = useState({ bytes: 0, of: 0 });
  const isStopped = useRef(false);
  const job = useJob(
    'list',
    async (file: File) => {
      isStopped.current = false;
      setSent({ bytes: 0, of: file.size });
      const session = await bringFile(file, file.name, {
        onSent: (bytes) => setSent({ bytes, of: file.size }),
        isStopped: () => isStopped.current,
      });
      return pastFile(session);
    },
    () => {
      isStopped.current = true;
      return stopReading();
    },
  );
  return { job, sent };
}

/** Escape stops what runs, before it means anything else. */
function useEscape(isRunning: boolean, cancel: () => void): void {
  useEffect(() => {
    if (!isRunning) return undefined;
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      cancel();
    };
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }, [isRunning, cancel]);
}

/** Small enough that handing a piece over is not felt, and a multiple of three: base64 without padding between. */
const PIECE_BYTES = 1_572_864;

interface Bringing {
  /** Bytes that main has. */
  readonly onSent: (bytes: number) => void;
  readonly isStopped: () => boolean;
}

/**
 * Hands a file that was dropped or pasted over to main, piece by piece, and answers with the list it was read as.
 * Rejects with `cancelled` once it is stopped, and with whatever main refuses the file for.
 */
async function bringFile(file: Blob, name: string, { onSent, isStopped }: Bringing): Promise<Session> {
  const transferId = crypto.randomUUID();
  for (let start = 0; ; start += PIECE_BYTES) {
    const end = Math.min(file.size, start + PIECE_BYTES);
    const part = await toBase64(file.slice(start, end));
    if (isStopped()) throw new AppError('cancelled');
    const session = await client.screening.bringPart({
      transferId,
      name: name.slice(0, 255),
      part,
      isLast: end === file.size,
    });
    onSent(end);
    if (session !== null) return session;
    if (end === file.size) throw new AppError('file-unreadable');
  }
}

/** What follows the comma in `data:…;base64,…`. */
const contentOf = (address: FileReader['result']): string =>
  typeof address === 'string' ? address.slice(address.indexOf(',') + 1) : '';

/** Read by the browser in its own thread. */
const toBase64 = (piece: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(contentOf(reader.result)));
    reader.addEventListener('error', () => reject(new AppError('file-unreadable')));
    reader.readAsDataURL(piece);
  });
