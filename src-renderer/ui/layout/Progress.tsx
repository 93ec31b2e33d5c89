import { Label, ProgressBar } from 'react-aria-components';
import { Button } from '../controls/Button.tsx';
import { useFrameTexts } from '../use-frame-texts.ts';
import { useNumberText } from '../use-number-text.ts';
import './Meter.css';
import './Progress.css';

export interface ProgressProps {
  /** What is going on, in words. */
  readonly label: string;
  /** How far it has come; null while that is not known. */
  readonly done: number | null;
  readonly total: number;
  /** True when `done` is worth reading as a number: rows, not a share. */
  readonly isCounted?: boolean;
  readonly onCancel?: () => void;
  /** True once it has been asked to stop. */
  readonly isCancelling?: boolean;
  /** Printed on the cancel button; the page binds the key. */
  readonly cancelKeyHint?: string;
}

/** Long work: how far it has come, and a way out of it. A screen reader is told at every quarter. */
export function Progress(props: ProgressProps) {
  const { label, done, total, isCounted = false, onCancel, isCancelling = false, cancelKeyHint } = props;
  const t = useFrameTexts();
  const percent = done === null || total <= 0 ? null : Math.min(100, Math.floor((100 * done) / total));
  return (
    <div className="progress">
      <ProgressBar
        className="meter meter--wide"
        isIndeterminate={percent === null}
        value={percent ?? 0}
        {...(percent !== null && { valueLabel: t('percent', { value: percent }) })}
      >
        <div className="meter__words">
          <Label>{label}</Label>
          <span className="meter__value">
            <Amount done={isCounted ? done : null} total={total} percent={percent} />
          </span>
        </div>
        <div className="meter__track">
          <div
            className={percent === null ? 'meter__bar meter__bar--moving' : 'meter__bar'}
            style={{ width: percent === null ? '30%' : `${percent}%` }}
          />
        </div>
      </ProgressBar>
      {onCancel && (
        <Button
          onPress={onCancel}
          pendingText={isCancelling ? t('cancelling') : null}
          {...(cancelKeyHint !== undefined && { keyHint: cancelKeyHint })}
        >
          {t('cancel')}
        </Button>
      )}
      <Quarters label={label} percent={percent} />
    </div>
  );
}

interface AmountProps {
  /** Null when only the share is worth reading. */
  readonly done: number | null;
  readonly total: number;
  readonly percent: number | null;
}

/** The percentage, with the count before it where one row is worth counting. */
function Amount({ done, total, percent }: AmountProps) {
  const t = useFrameTexts();
  const numberText = useNumberText();
  if (percent === null) return null;
  const share = t('percent', { value: percent });
  return done === null
    ? share
    : t('doneOfTotal', { done: numberText(done), total: numberText(total), share });
}

/** Said aloud when the work begins and at each quarter, never in between. */
function Quarters({ label, percent }: { readonly label: string; readonly percent: number | null }) {
  const t = useFrameTexts();
  const quarter = percent === null ? 0 : Math.floor(percent / 25) * 25;
  return (
    <span className="visually-hidden" role="status">
      {quarter === 0 ? label : `${label} ${t('percent', { value: quarter })}`}
    </span>
  );
}
