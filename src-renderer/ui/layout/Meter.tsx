import { Label, Meter as AriaMeter } from 'react-aria-components';
import './Meter.css';

interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** The value in words: the bar only underlines it. */
  readonly words: string;
  readonly tone?: 'accent' | 'ok' | 'caution' | 'stop';
}

/** How much of something there is: strength, days left. */
export const Meter = ({ label, value, max, words, tone = 'accent' }: MeterProps) => (
  <AriaMeter className={`meter meter--${tone}`} value={value} maxValue={max} valueLabel={words}>
    {({ percentage }) => (
      <>
        <div className="meter__words">
          <Label>{label}</Label>
          <span className="meter__value">{words}</span>
        </div>
        <div className="meter__track">
          <div className="meter__bar" style={{ width: `${percentage}%` }} />
        </div>
      </>
    )}
  </AriaMeter>
);
