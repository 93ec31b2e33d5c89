export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. `{name}` is filled in; with `{count}` a text may have a singular of its own. */
export type Text = Readonly<Record<Language, string | { readonly one: string; readonly other: string }>>;

/** The texts of one feature, Swedish and English side by side. */
export type Messages = Readonly<Record<string, Text>>;

export type Params = Readonly<Record<string, string | number>>;

/** The text in `language` with its placeholders filled. A placeholder without a value stays visible. */
export function translate(text: Text, language: Language, params: Params = {}): string {
  const form = text[language];
  const pattern = typeof form === 'string' ? form : params['count'] === 1 ? form.one : form.other;
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in params ? String(params[name]) : whole,
  );
}
