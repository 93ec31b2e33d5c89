/**
 * True when a typed number is the one that is shown: `+46 70 174 06 05` is `070-174 06 05`. A covered number
 * (`070-••• •• 05`) is judged by the digits that can be seen.
 */
export function isSameNumber(typed: string, shown: string): boolean {
  const digits = dialled(typed);
  const pattern = dialled(shown);
  return (
    digits.length === pattern.length &&
    Array.from(pattern).every((digit, place) => digit === '•' || digit === digits[place])
  );
}

/** Digits alone, Swedish numbers with their leading zero and others with their country code. */
const dialled = (number: string): string =>
  number
    .replaceAll('(0)', '')
    .replaceAll(/[^\d•]/g, '')
    .replace(/^00/, '')
    .replace(/^46/, '0');
