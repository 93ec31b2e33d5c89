import { type CountryCode, Metadata } from 'libphonenumber-js/max';
import { type DigitPattern, parseDigitPattern } from './digit-pattern.ts';

/** What makes a national number valid in one country, as the telephone library judges it. */
export interface NumberingPlan {
  readonly callingCode: string;
  /** All of these must match, the plan's general pattern first. */
  readonly required: readonly DigitPattern[];
  /** One of these must match: fixed line, mobile, freephone … each with the lengths it may have. */
  readonly kinds: readonly NumberKind[];
  /** A number with more digits is too long for every kind. */
  readonly longest: number;
  /** What does not fit is invalid. Otherwise it may be a number of another country, or have a trunk prefix. */
  readonly isComplete: boolean;
}

interface NumberKind {
  readonly pattern: DigitPattern;
  readonly lengths: readonly number[];
}

// The library's own reader of its metadata; its typings leave out all that is not formatting.
interface LibraryMetadata {
  readonly selectNumberingPlan: (country: CountryCode) => { readonly numberingPlan: LibraryPlan };
  readonly getCountryCodesForCallingCode: (callingCode: string) => readonly string[];
}
interface LibraryPlan {
  readonly callingCode: () => string;
  readonly IDDPrefix: () => string;
  readonly nationalNumberPattern: () => string;
  readonly possibleLengths: () => readonly number[];
  readonly nationalPrefixForParsing: () => string | 0 | undefined;
  readonly nationalPrefixTransformRule: () => string | 0 | undefined;
  readonly leadingDigits: () => string | 0 | undefined;
  readonly type: (kind: string) => LibraryKind | undefined;
}
interface LibraryKind {
  readonly pattern: () => string;
  readonly possibleLengths: () => readonly number[];
}

const kindNames = [
  'FIXED_LINE',
  'MOBILE',
  'TOLL_FREE',
  'PREMIUM_RATE',
  'PERSONAL_NUMBER',
  'VOICEMAIL',
  'UAN',
  'PAGER',
  'VOIP',
  'SHARED_COST',
] as const;

// Digits enough behind the leading ones of the longest number.
const whateverFollows = String.raw`\d{0,15}`;

/**
 * The plan of a country out of the library's metadata: a number that fits it is valid. Throws RangeError for a plan with
 * rules that are not known here, so that new metadata cannot be misread.
 */
export function readNumberingPlan(country: CountryCode): NumberingPlan {
  const plan = libraryPlan(country);
  const callingCode = plan.callingCode();
  const general = parseDigitPattern(plan.nationalNumberPattern());
  const [mainCountry, ...otherCountries] = countriesOf(callingCode);
  assertKnown(mainCountry === country && !plan.nationalPrefixTransformRule(), country);
  const trunkPrefix = plan.nationalPrefixForParsing() || '';
  assertKnown(
    trunkPrefix === '' || (trunkPrefix === '0' && general.after(general.begin, 0).length === 0),
    country,
  );
  const leading = otherCountries.length > 0 ? plan.leadingDigits() || '' : '';
  return {
    callingCode,
    required: leading === '' ? [general] : [general, parseDigitPattern(`(?:${leading})${whateverFollows}`)],
    kinds: kindsOf(plan),
    longest: Math.max(...plan.possibleLengths()),
    isComplete: trunkPrefix === '' && otherCountries.length === 0,
  };
}

/**
 * The plan of the country whose numbers are written without a code, with `0` in front of a national number and `00`
 * in front of a foreign one. It is complete for numbers from which the `0` has been taken. Throws RangeError when other
 * rules hold.
 */
export function readHomePlan(country: CountryCode): NumberingPlan {
  const plan = libraryPlan(country);
  assertKnown(plan.nationalPrefixForParsing() === '0', country);
  assertKnown(plan.IDDPrefix() === '00' && countriesOf(plan.callingCode()).length === 1, country);
  return { ...readNumberingPlan(country), isComplete: true };
}

function assertKnown(isKnown: boolean, country: CountryCode): void {
  if (!isKnown) throw new RangeError(`unknown rules in the numbering plan of ${country}`);
}

const libraryMetadata = (): LibraryMetadata => new Metadata() as unknown as LibraryMetadata;
const libraryPlan = (country: CountryCode): LibraryPlan =>
  libraryMetadata().selectNumberingPlan(country).numberingPlan;
const countriesOf = (callingCode: string): readonly string[] =>
  libraryMetadata().getCountryCodesForCallingCode(callingCode);

function kindsOf(plan: LibraryPlan): NumberKind[] {
  const possible = plan.possibleLengths();
  return kindNames.flatMap((name) => {
    const kind = plan.type(name);
    if (!kind?.pattern()) return [];
    const lengths = kind.possibleLengths().filter((length) => possible.includes(length));
    return [{ pattern: parseDigitPattern(kind.pattern()), lengths }];
  });
}
