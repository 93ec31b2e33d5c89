import { useId, type ReactNode } from 'react';
import './Page.css';

interface PanelProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** Small things at the right of the title: a count, a link. */
  readonly aside?: ReactNode;
}

/** A part of a page under its own heading. Parted by a thin line, never boxed. */
export function Panel({ title, lead, children, aside }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <div className="panel__header">
          <h2 id={id}>{title}</h2>
          {aside}
        </div>
        {lead !== undefined && <p className="soft">{lead}</p>}
      </header>
      {children}
    </section>
  );
}
