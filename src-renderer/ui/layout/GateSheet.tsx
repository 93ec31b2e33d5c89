import type { ReactNode } from 'react';
import './GateSheet.css';

/** The title of a step: takes the focus, so that the step is read from its beginning. */
export const GateTitle = ({ children }: { readonly children: ReactNode }) => (
  <h1 ref={focusFirst} tabIndex={-1} className="gate__title">
    {children}
  </h1>
);

const focusFirst = (title: HTMLElement | null): void => title?.focus();

interface GateSheetProps {
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
