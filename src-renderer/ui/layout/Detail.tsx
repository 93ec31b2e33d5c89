import type { ReactNode } from 'react';
import './Detail.css';

interface DetailProps {
  readonly title: string;
  /** One soft line under the title. */
  readonly lead?: string;
  readonly children: ReactNode;
}

/** One thing in the right column: its name, then its parts. */
export const Detail = ({ title, lead = '', children }: DetailProps) => (
  <article className="detail" aria-label={title}>
    <header>
      <h2 className="detail__title">{title}</h2>
      {lead !== '' && <p className="soft">{lead}</p>}
    </header>
    {children}
  </article>
);

/** A part of it under a small heading. */
export const DetailPart = ({ title, children }: Pick<DetailProps, 'title' | 'children'>) => (
  <section className="detail__part">
    <h3 className="detail__heading">{title}</h3>
    {children}
  </section>
);
