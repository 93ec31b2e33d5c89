import type { Block, Document } from '#shared/documents/document-model.ts';
import { Facts } from './Facts.tsx';
import './DocumentView.css';

interface DocumentViewProps {
  /** Read aloud: what this document is. */
  readonly label: string;
  readonly document: Document;
}

/** A document on paper: the same blocks that are printed, in the same order. */
export function DocumentView({ label, document }: DocumentViewProps) {
  return (
    // A long document scrolls by itself; without a tab stop the keyboard could not reach its end.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="sheet" role="region" aria-label={label} tabIndex={0}>
      <article lang={document.language}>
        <p className="sheet__issuer">{document.issuer}</p>
        <h3 className="sheet__title">{document.title}</h3>
        {document.blocks.map((block, index) => (
          // Blocks have no name of their own and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <BlockView key={index} block={block} />
        ))}
      </article>
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'heading':
      return block.level === 1 ? <h4>{block.text}</h4> : <h5>{block.text}</h5>;
    case 'paragraph':
      return <p className={block.tone === 'soft' ? 'soft' : ''}>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'table':
      return <TableView table={block} />;
  }
}

function TableView({ table }: { readonly table: Extract<Block, { type: 'table' }> }) {
  const whole = table.columns.reduce((sum, column) => sum + column.share, 0);
  return (
    <table>
      <caption className="visually-hidden">{table.caption}</caption>
      <colgroup>
        {table.columns.map((column) => (
          <col key={column.title} style={{ width: `${(100 * column.share) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column.title} scope="col">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          // Rows of a printed table have no name and never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={row}>
            {cells.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
