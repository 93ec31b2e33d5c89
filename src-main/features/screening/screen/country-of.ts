import { readE164 } from '#shared/kernel/phone-number.ts';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';

/**
 * The country (ISO 3166) of a valid number (E.164 digits); null for numbers of no country. Answers what `readE164`
 * does, a hundred times as fast for nearly all numbers of a list.
 */
export const countryOf = (number: number): string | null =>
  isSwedish(number) ? 'SE' : foreignCountryOf(number);

/** Country codes are prefix-free: whatever begins with 46 is Swedish. */
function isSwedish(number: number): boolean {
  // Nearly every number of a Swedish list has eleven digits.
  if (number >= 46e9 && number < 47e9) return true;
  for (let unit = 1e5; unit <= 1e13; unit *= 10) if (number >= 46 * unit && number < 47 * unit) return true;
  return false;
}

// Territories that share a country code are told apart by what stands before the last four digits.
const BLOCK = 10_000;
const MOST_BLOCKS = 100_000;
const blocks = new Map<number, string | null>();

function foreignCountryOf(number: number): string | null {
  const alone = aloneUnder(String(number));
  if (alone !== undefined) return alone;
  const block = Math.floor(number / BLOCK);
  const known = blocks.get(block);
  if (known !== undefined) return known;
  const country = readE164(`+${number}`)?.country ?? null;
  if (blocks.size >= MOST_BLOCKS) blocks.clear();
  blocks.set(block, country);
  return country;
}

/** The country that has its code to itself; undefined when several share it. */
const aloneUnder = (digits: string): string | undefined =>
  [1, 2, 3]
    .map((length) => countryByCode().get(digits.slice(0, length)))
    .find((country) => country !== undefined);

let byCode: ReadonlyMap<string, string> | null = null;

function countryByCode(): ReadonlyMap<string, string> {
  byCode ??= new Map(
    [...Map.groupBy(getCountries(), (country) => getCountryCallingCode(country))].flatMap(
      ([code, [country, ...others]]) =>
        country !== undefined && others.length === 0 ? [[code, country] as const] : [],
    ),
  );
  return byCode;
}
