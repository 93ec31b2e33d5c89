import { CircleAlert, CircleCheck, Undo2, X } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { Button, IconButton } from '../controls/Button.tsx';
import { Icon } from '../controls/Icon.tsx';
import { clearToasts, dismissToast, showToast, useToasts, type Toast } from './toast.store.ts';
import { useErrorText } from '../form/use-error-text.ts';
import { useFrameTexts } from '../use-frame-texts.ts';
import './ToastRegion.css';

const PLAIN_SECONDS = 6;
const TICK_MS = 250;

interface ToastRegionProps {
  /** Milliseconds that only go forward. */
  readonly now?: () => number;
}

const monotonicNow = (): number => performance.now();

/** Where messages appear. Stands once, in the app; Alt+Z takes the newest undo from anywhere. */
export function ToastRegion({ now = monotonicNow }: ToastRegionProps) {
  const t = useFrameTexts();
  const toasts = useToasts((state) => state.toasts);
  const undo = useUndo();
  const newest = toasts.findLast((toast) => toast.undo !== null);
  useEffect(() => clearToasts, []);
  const undoByKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.code !== 'KeyZ') return;
    if (!newest) return;
    event.preventDefault();
    void undo(newest);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => undoByKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
  return (
    <section className="toasts" aria-label={t('notices')} aria-live="polite" aria-relevant="additions">
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} isUndoneByKey={toast === newest} now={now} onUndo={undo} />
      ))}
    </section>
  );
}

function useUndo() {
  const t = useFrameTexts();
  const errorText = useErrorText();
  return useCallback(
    async (toast: Toast) => {
      dismissToast(toast.id);
      try {
        await toast.undo?.run();
        showToast({ text: t('undone') });
      } catch (error) {
        showToast({ text: errorText(error), tone: 'stop' });
      }
    },
    [t, errorText],
  );
}

interface ToastRowProps {
  readonly toast: Toast;
  readonly isUndoneByKey: boolean;
  readonly now: () => number;
  readonly onUndo: (toast: Toast) => Promise<void>;
}

function ToastRow({ toast, isUndoneByKey, now, onUndo }: ToastRowProps) {
  const t = useFrameTexts();
  const seconds = useSecondsLeft(toast, now);
  return (
    <div className={`toast toast--${toast.tone}`}>
      <Icon of={toast.tone === 'stop' ? CircleAlert : CircleCheck} size={20} />
      <p className="toast__text">{toast.text}</p>
      {toast.undo && (
        <Button
          icon={Undo2}
          {...(isUndoneByKey && { keyHint: 'Alt Z', 'aria-keyshortcuts': 'Alt+Z' })}
          onPress={() => void onUndo(toast)}
        >
          {/* Read once, not every second. */}
          <span className="visually-hidden">{t('undo')}</span>
          <span className="toast__seconds" aria-hidden>
            {t('undoIn', { seconds })}
          </span>
        </Button>
      )}
      <IconButton icon={X} label={t('close')} onPress={() => dismissToast(toast.id)} />
    </div>
  );
}

/** Whole seconds until the toast goes. One that says what went wrong stays until it is closed. */
function useSecondsLeft(toast: Toast, now: () => number): number {
  const total = toast.undo?.seconds ?? PLAIN_SECONDS;
  const [endsAt] = useState(() => now() + total * 1000);
  const [left, setLeft] = useState(total);
  const tick = useEffectEvent(() => {
    const remaining = endsAt - now();
    setLeft(Math.max(0, Math.ceil(remaining / 1000)));
    if (remaining <= 0 && toast.tone !== 'stop') dismissToast(toast.id);
  });
  useEffect(() => {
    const timer = setInterval(() => tick(), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return left;
}
