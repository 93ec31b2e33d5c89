import { useCallback } from 'react';
import { useLocale } from 'react-aria-components';

/** `numberText(12034)`: a whole number with its thousands parted, as the language writes it. */
export function useNumberText(): (value: number) => string {
  const { locale } = useLocale();
  return useCallback((value) => formatterFor(locale).format(value), [locale]);
}

const formatters = new Map<string, Intl.NumberFormat>();

// Making a formatter costs a hundred times more than using one.
function formatterFor(locale: string): Intl.NumberFormat {
  const known = formatters.get(locale);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  formatters.set(locale, made);
  return made;
}
