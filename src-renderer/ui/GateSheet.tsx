import type { ReactNode } from 'react';
import './GateSheet.css';

export interface GateSheetProps {
  readonly children: ReactNode;
  readonly isWide?: boolean;
}

/** The one sheet on an otherwise empty desk: what is shown while the journal is not. */
export const GateSheet = ({ children, isWide }: GateSheetProps) => (
  <main className="gate">
    <div
      className={
        isWide ? 'gate__sheet gate__sheet--wide stack stack--loose' : 'gate__sheet stack stack--loose'
      }
    >
      {children}
    </div>
  </main>
);
