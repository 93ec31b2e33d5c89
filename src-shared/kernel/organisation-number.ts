import { twoDigits } from './clock.ts';

/** A Swedish organisation number, or the personal identity number that a sole trader uses as one. */
interface OrganisationNumber {
  /** `556036-0793`. */
  readonly value: string;
  /** True for a personnummer or samordningsnummer: a natural person in law. */
  readonly isPersonalIdentityNumber: boolean;
}

/** Where in a text a personal identity number stands. The number itself is not repeated. */
interface PersonalIdentityNumberPlace {
  readonly start: number;
  readonly end: number;
  /** `coordination` is a samordningsnummer: the day of birth plus 60. */
  readonly kind: 'personal' | 'coordination';
}

/**
 * Ten or twelve digits with their check digit, also written as a VAT number (`SE556036079301`). Null when it is
 * none. Numbers under lag (1974:174) are given out with a third digit of at least 2, so that it is never a month.
 */
export function parseOrganisationNumber(raw: string): OrganisationNumber | null {
  const typed = raw
    .normalize('NFKC')
    .replace(/[\p{Pd}\u{2212}]/gu, '-')
    .replace(/\s/g, '')
    .toUpperCase();
  const found = /^(16|18|19|20)?(\d{6})[-+]?(\d{4})$/.exec(typed.replace(/^SE(\d{6}-?\d{4})01$/, '$1'));
  if (!found) return null;
  const [, century = '', first = '', last = ''] = found;
  if (!hasCheckDigit(first + last)) return null;
  const isLegalPerson = Number(first[2]) >= 2 && first[0] !== '0';
  const isCenturyRight = century === '' || (century === '16') === isLegalPerson;
  if (!isCenturyRight || (!isLegalPerson && kindOf(century, first) === null)) return null;
  return { value: `${first}-${last}`, isPersonalIdentityNumber: !isLegalPerson };
}

/** Every personnummer and samordningsnummer in a text, for a warning while it is typed. */
export function findPersonalIdentityNumbers(text: string): readonly PersonalIdentityNumberPlace[] {
  const places: PersonalIdentityNumberPlace[] = [];
  for (const found of text.matchAll(
    /(?<![\d+])(18|19|20)?(\d{6})(\s?[-+\u{2010}-\u{2015}]\s?|\s)?(\d{4})(?!\d)/gu,
  )) {
    const [whole, century = '', first = '', separator = '', last = ''] = found;
    const kind = hasCheckDigit(first + last) ? kindOf(century, first) : null;
    if (kind === null || (separator === '' && startsLikePhoneNumber(whole))) continue;
    places.push({ start: found.index, end: found.index + whole.length, kind });
  }
  return places;
}

// Ten digits in a row that begin like this are a telephone number far more often than a child born in 2001, 2007 or 2008.
const startsLikePhoneNumber = (digits: string): boolean => /^(?:010|070|08)\d+$/.test(digits);

function kindOf(century: string, sixDigits: string): PersonalIdentityNumberPlace['kind'] | null {
  const [year, month, day] = [0, 2, 4].map((at) => sixDigits.slice(at, at + 2)) as [string, string, string];
  const isCoordination = Number(day) > 60;
  const date = twoDigits(isCoordination ? Number(day) - 60 : Number(day));
  const centuries = century === '' ? ['19', '20'] : [century];
  const isDate = centuries.some((hundreds) => isCalendarDay(`${hundreds}${year}-${month}-${date}`));
  if (!isDate) return null;
  return isCoordination ? 'coordination' : 'personal';
}

function isCalendarDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function hasCheckDigit(tenDigits: string): boolean {
  const sum = Array.from(tenDigits, Number).reduce((total, digit, index) => {
    const weighted = index % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}
