import type { ReactNode } from 'react';
import './Facts.css';

interface FactsProps {
  /** Label and value; a row with an empty value is left out. */
  readonly rows: readonly { readonly label: string; readonly value: ReactNode }[];
}

/** Labels and values, one pair a line. */
export const Facts = ({ rows }: FactsProps) => (
  <dl className="facts">
    {rows
      .filter(({ value }) => value !== '')
      .map(({ label, value }) => (
        <div key={label} className="facts__row">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
