import { isValidElement, useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './Page.css';

/** Where a page's own right column is hung in the frame. */
export const DETAIL_SLOT_ID = 'page-detail';

interface PageProps {
  readonly title: string;
  /** One soft line under the title: what this page is, or how much there is. */
  readonly lead?: ReactNode;
  /** Buttons at the right of the title, the primary one last. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Shown in the reserved right column while nobody stands in the log line. Keyed by what it is about. */
  readonly detail?: ReactNode;
  /** True when the page holds a table that scrolls by itself and takes the height that is left. */
  readonly isFilled?: boolean;
}

/** A page: title, what it offers, content. Gives its title the focus when it opens. */
export function Page({ title, lead, actions, children, detail, isFilled }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The log line keeps the focus when a page opens beneath it.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  const slot = detail === undefined ? null : document.getElementById(DETAIL_SLOT_ID);
  const shown = slot === null ? null : `of ${isValidElement(detail) ? detail.key : ''}`;
  useEffect(() => (shown === null ? undefined : bringDetailIntoSight()), [shown]);
  return (
    <div className={isFilled ? 'page page--filled' : 'page'}>
      <header className="page__header">
        <div className="page__titles">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="soft">{lead}</p>}
        </div>
        {actions !== undefined && <div className="row">{actions}</div>}
      </header>
      {children}
      {slot && createPortal(detail, slot)}
    </div>
  );
}

/** In a narrow window the column stands above the page, out of sight of whoever opened a row. */
function bringDetailIntoSight(): (() => void) | undefined {
  const slot = document.getElementById(DETAIL_SLOT_ID);
  if (slot === null || !window.matchMedia('(max-width: 960px)').matches) return undefined;
  // What is shown in it is read from the journal first.
  const observer = new ResizeObserver(() => {
    if (slot.clientHeight === 0) return;
    observer.disconnect();
    slot.scrollIntoView({ block: 'start' });
  });
  observer.observe(slot);
  return () => observer.disconnect();
}
