import type { Block, Document } from '#shared/documents/document-model.ts';
import { type Language, type Params, type Text, translate } from '#shared/i18n/text.ts';

/** What every paper says: how its pages are counted, and who stands behind one without a name. */
type Needed = 'pageOf' | 'noController';

/** A paragraph of a document. */
export const paragraph = (text: string, tone: 'normal' | 'soft' = 'normal'): Block => ({
  type: 'paragraph',
  text,
  tone,
});

/** Puts the words of one catalogue and the parts of a paper together in one language. */
export const createPaper = <Key extends string>(
  messages: Readonly<Record<Key | Needed, Text>>,
  language: Language,
) => {
  const say = (key: Key | Needed, params?: Params): string => translate(messages[key], language, params);
  const heading = (level: 1 | 2, key: Key): Block => ({ type: 'heading', level, text: say(key) });
  return {
    language,
    say,
    text: (text: Text): string => translate(text, language),
    number: (value: number): string => value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB'),
    heading: (key: Key): Block => heading(1, key),
    subheading: (key: Key): Block => heading(2, key),
    paragraph,
    /** A pair without a value is left out. */
    facts: (rows: readonly (readonly [Key, string])[]): Block => ({
      type: 'facts',
      rows: rows.flatMap(([key, value]) => (value === '' ? [] : { label: say(key), value })),
    }),
    /** Each column with its part of the width. */
    table: (
      caption: Key,
      columns: readonly (readonly [Key, number])[],
      rows: readonly (readonly string[])[],
    ): Block => ({
      type: 'table',
      caption: say(caption),
      columns: columns.map(([key, share]) => ({ title: say(key), share })),
      rows: rows.map((row) => [...row]),
    }),
    list: (items: string[]): Block => ({ type: 'list', items }),
    document: (title: Key, issuer: string, blocks: Block[]): Document => ({
      language,
      title: say(title),
      issuer: issuer || say('noController'),
      pageOf: say('pageOf'),
      blocks,
    }),
  };
};

export type Paper<Key extends string> = ReturnType<typeof createPaper<Key>>;
