import type { Language } from '../../i18n/text.ts';

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>;

/**
 * A share in per cent with one decimal, `61,2 %`. Cut off, not rounded, so that `100 %` is said only of all and `0 %`
 * only of none.
 */
export function sayShare(part: number, whole: number, language: Language): string {
  const tenths = whole === 0 ? 0 : Math.floor((part * 1000) / whole);
  const isTooSmall = tenths === 0 && part > 0;
  const share = (isTooSmall ? 1 : tenths) / 1000;
  const said = new Intl.NumberFormat(locales[language], {
    style: 'percent',
    minimumFractionDigits: share === 0 || share === 1 ? 0 : 1,
  }).format(share);
  return isTooSmall ? `under ${said}` : said;
}
