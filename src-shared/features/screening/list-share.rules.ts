import type { Language } from '../../i18n/text.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/** A whole number as the language groups it: `1 234`, `1,234`. */
export const sayCount = (count: number, language: Language): string =>
  new Intl.NumberFormat(locales[language]).format(count);

/**
 * A share in per cent with one decimal, `61,2 %`. Cut off, not rounded, so that 100 % is said only of all, and
 * `under 0,1 %` of what would otherwise look like nothing.
 */
export function sayShare(part: number, whole: number, language: Language): string {
  const tenths = whole === 0 ? 0 : Math.floor((part * 1000) / whole);
  const isTooSmall = tenths === 0 && part > 0;
  const said = new Intl.NumberFormat(locales[language], {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format((isTooSmall ? 1 : tenths) / 1000);
  return isTooSmall ? `under ${said}` : said;
}
