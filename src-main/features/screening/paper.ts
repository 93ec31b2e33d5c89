import type { Block, Document } from '#shared/documents/document-model.ts';
import { listPapersMessages } from '#shared/features/screening/list-papers.messages.ts';
import { type Language, type Params, type Text, translate } from '#shared/i18n/text.ts';

type Key = keyof typeof listPapersMessages;

/** Puts words and parts of a paper together in one language. */
export const createPaper = (language: Language) => {
  const say = (key: Key, params?: Params): string => translate(listPapersMessages[key], language, params);
  return {
    language,
    say,
    text: (text: Text): string => translate(text, language),
    number: (value: number): string => value.toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB'),
    heading: (key: Key): Block => ({ type: 'heading', level: 1, text: say(key) }),
    subheading: (key: Key): Block => ({ type: 'heading', level: 2, text: say(key) }),
    paragraph: (text: string, tone: 'normal' | 'soft' = 'normal'): Block => ({
      type: 'paragraph',
      text,
      tone,
    }),
    /** A pair without a value is left out. */
    facts: (rows: readonly (readonly [Key, string])[]): Block => ({
      type: 'facts',
      rows: rows.filter(([, value]) => value !== '').map(([key, value]) => ({ label: say(key), value })),
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

export type Paper = ReturnType<typeof createPaper>;
