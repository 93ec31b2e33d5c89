import { parseEmailAddress } from '../kernel/email-address.ts';
import { parseOrganisationNumber } from '../kernel/organisation-number.ts';
import { parsePhoneNumber } from '../kernel/phone-number.ts';
import { fieldOfTitle } from './header-words.ts';
import type { ListField, Mapping } from './list-fields.ts';

const LONGEST_VALUE = 200;
/** Share of a column's values that must look alike. */
const MOST = 0.6;
const HALF = 0.5;
// Customer numbers and prices pass for telephone numbers now and then.
const NEARLY_ALL = 0.85;

const legalForm =
  /(?:^|\s)(?:AB|HB|KB|AS|A\/S|ApS|Oy|Oyj|Ltd|Inc|GmbH|aktiebolag|handelsbolag|kommanditbolag)\.?(?=$|[\s,(])/iu;
const personName = /^\p{Lu}[\p{L}'’-]{1,29}(?: (?:af|av|de|den|der|van|von|\p{Lu}[\p{L}'’.-]{0,29})){1,4}$/u;

/** Does a value look like something that is listed, so that it is no column's title? */
export const isDataLike = (text: string): boolean =>
  text.length <= LONGEST_VALUE &&
  (text.replace(/\D/g, '').length >= 6 || /[^\s@]@[^\s@]+\.[^\s@]/.test(text));

/**
 * What each column is, by its title and then by a sample of its values. Content overrules a title only where most
 * values are personal identity numbers.
 */
export function suggestMapping(titles: readonly string[], samples: readonly (readonly string[])[]): Mapping {
  const guesses = titles.map((title, column) => guessColumn(title, samples[column] ?? []));
  const isNamed = guesses.some((guess) => nameFields.has(guess.field));
  const fields = guesses.map(({ field, isNameAtBest }) => (isNameAtBest && !isNamed ? 'name' : field));
  return keepFirst(fields);
}

const nameFields: ReadonlySet<ListField> = new Set(['name', 'first-name', 'last-name']);
// Of these a row has one; a second column would be read as nothing.
const singleFields: ReadonlySet<ListField> = new Set([
  ...nameFields,
  'company',
  'role',
  'organisation-number',
]);

const keepFirst = (fields: readonly ListField[]): Mapping =>
  fields.map((field, column) =>
    singleFields.has(field) && fields.indexOf(field) < column ? 'ignore' : field,
  );

interface Guess {
  readonly field: ListField;
  readonly isNameAtBest: boolean;
}

function guessColumn(title: string, sample: readonly string[]): Guess {
  const values = valuesOf(sample);
  const named = fieldOfTitle(title);
  if (arePersonal(values)) return { field: 'personal-identity-number', isNameAtBest: false };
  if (named !== null) return { field: named, isNameAtBest: false };
  const look = lookOf(sample, title.trim() !== '');
  return { field: look === null || look === 'name' ? 'ignore' : look, isNameAtBest: look === 'name' };
}

/** What most of the values look like. A name is only a guess, and `hasTitle` asks for more of a telephone number. */
export function lookOf(sample: readonly string[], hasTitle = false): ListField | null {
  const values = valuesOf(sample);
  const share = (test: (value: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(test).length / values.length;
  if (arePersonal(values)) return 'personal-identity-number';
  if (share((value) => parseEmailAddress(value) !== null) >= MOST) return 'email';
  if (share((value) => parseOrganisationNumber(value) !== null) >= MOST) return 'organisation-number';
  if (share((value) => parsePhoneNumber(value) !== null) >= (hasTitle ? NEARLY_ALL : MOST)) return 'phone';
  if (share((value) => legalForm.test(value)) >= HALF) return 'company';
  return share((value) => personName.test(value)) >= MOST ? 'name' : null;
}

const valuesOf = (sample: readonly string[]): readonly string[] =>
  sample.map((value) => value.trim()).filter((value) => value !== '' && value.length <= LONGEST_VALUE);

// Ten digits in a row can also be a number to call; those say nothing here.
function arePersonal(values: readonly string[]): boolean {
  const telling = values.filter((value) => !/^0\d{9}$/.test(value) || parsePhoneNumber(value) === null);
  const personal = telling.filter((value) => parseOrganisationNumber(value)?.isPersonalIdentityNumber);
  return telling.length > 0 && personal.length > telling.length * HALF;
}
