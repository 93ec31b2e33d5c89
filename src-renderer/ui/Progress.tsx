import { Label, ProgressBar } from 'react-aria-components';
import { Button } from './Button.tsx';
import { useFrameTexts } from './use-frame-texts.ts';
import './Meter.css';

export interface ProgressProps {
  /** What is being done: "Läser 12 000 rader". */
  readonly label: string;
  /** 0–1, or null while it cannot be told. */
  readonly share: number | null;
  readonly onCancel?: () => void;
}

/** Long work: what, how far, and a way out. */
export function Progress({ label, share, onCancel }: ProgressProps) {
  const t = useFrameTexts();
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div className="row row--apart">
      <ProgressBar className="meter meter--wide" value={percent ?? 0} isIndeterminate={percent === null}>
        <div className="meter__words">
          <Label>{label}</Label>
          {percent !== null && <span className="meter__value">{t('percent', { value: percent })}</span>}
        </div>
        <div className="meter__track">
          <div
            className={percent === null ? 'meter__bar meter__bar--moving' : 'meter__bar'}
            style={{ width: `${percent ?? 30}%` }}
          />
        </div>
      </ProgressBar>
      {onCancel && <Button onPress={onCancel}>{t('cancel')}</Button>}
    </div>
  );
}
