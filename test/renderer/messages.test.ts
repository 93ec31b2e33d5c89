import { describe, expect, it } from 'vitest';
import { errorMessages } from '#shared/i18n/error.messages.ts';
import { languages, translate, type Language, type Messages, type Text } from '#shared/i18n/text.ts';
import { errorCodes } from '#shared/kernel/error-codes.ts';

const catalogues = import.meta.glob<Record<string, Messages>>('../../src-shared/**/*.messages.ts', {
  eager: true,
});

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'sv' in value && 'en' in value;

const texts = Object.entries(catalogues).flatMap(([file, module]) =>
  Object.values(module).flatMap((messages) =>
    typeof messages === 'object' && messages !== null
      ? Object.entries(messages).flatMap(([key, text]) =>
          isText(text) ? [{ name: `${file} ${key}`, text }] : [],
        )
      : [],
  ),
);

const formsOf = (text: Text, language: Language): readonly string[] => {
  const form = text[language];
  return typeof form === 'string' ? [form] : [form.one, form.other];
};

const placeholdersOf = (form: string): readonly string[] =>
  [...form.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();

describe('the catalogues', () => {
  it('are all found', () => {
    expect(texts.length).toBeGreaterThan(200);
  });

  it.each(languages)('leave no text empty and none shouting (%s)', (language) => {
    const bad = texts.filter(({ text }) =>
      formsOf(text, language).some(
        (form) => form.trim() === '' || form.includes('!') || form !== form.trim(),
      ),
    );
    expect(bad.map(({ name }) => name)).toEqual([]);
  });

  it('ask for the same values in both languages', () => {
    const uneven = texts.filter(({ text }) => {
      const sets = languages.map((language) =>
        [...new Set(formsOf(text, language).flatMap(placeholdersOf))].toSorted().join(),
      );
      return new Set(sets).size > 1;
    });
    expect(uneven.map(({ name }) => name)).toEqual([]);
  });

  it('keep to the binding vocabulary', () => {
    const banned = /\b(blacklist|svartlist\w*|lead|leads)\b/i;
    const bad = texts.filter(({ text }) =>
      languages.some((language) => formsOf(text, language).some((form) => banned.test(form))),
    );
    expect(bad.map(({ name }) => name)).toEqual([]);
  });
});

describe('the sentence of an error', () => {
  const cases = languages.flatMap((language) => errorCodes.map((code) => ({ code, language })));

  it.each(cases)('says what happened and what holds now: $code ($language)', ({ code, language }) => {
    const sentence = translate(errorMessages[code], language, {});
    expect(sentence.length).toBeGreaterThan(30);
    expect(sentence.split(/[.?](?:\s|$)/).filter(Boolean).length).toBeGreaterThanOrEqual(2);
    expect(sentence).not.toContain('{');
  });

  it('differs from every other sentence', () => {
    for (const language of languages) {
      const sentences = errorCodes.map((code) => translate(errorMessages[code], language));
      expect(new Set(sentences).size).toBe(errorCodes.length);
    }
  });
});
