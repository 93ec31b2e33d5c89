import { KeyHint } from './KeyHint.tsx';
import './ShortcutGroup.css';

interface Shortcut {
  readonly keys: string;
  readonly text: string;
}

/** Keys and what they do, under a heading: one part of the sheet that `?` opens. */
export const ShortcutGroup = ({ title, rows }: { title: string; rows: readonly Shortcut[] }) => (
  <section className="shortcuts">
    <h3>{title}</h3>
    <dl>
      {rows.map((row) => (
        <div key={row.keys} className="shortcuts__row">
          <dt>{row.text}</dt>
          <dd>
            <KeyHint keys={row.keys} />
            <span className="visually-hidden">{row.keys}</span>
          </dd>
        </div>
      ))}
    </dl>
  </section>
);
