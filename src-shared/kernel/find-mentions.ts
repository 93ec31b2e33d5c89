import { parseEmailAddress } from './email-address.ts';
import { foldText } from './fold-text.ts';
import { phoneSearchForms } from './phone-number.ts';

/** What to look for in running text. */
export interface MentionTerms {
  /** Words folded and joined by one space, as `nameFormsOf` gives them. */
  readonly names?: Iterable<string>;
  /** Digits only, in every form a number is written in: see `writtenNumberForms`. */
  readonly numbers?: Iterable<string>;
  /** E-mail match keys. */
  readonly emails?: Iterable<string>;
}

/** One place in a text, counted in UTF-16 units, and the term that was found there. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly kind: 'name' | 'number' | 'email';
  readonly term: string;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const MAX_DIGITS = 18;
// Soft hyphens and zero-width characters are part of a word: they must not hide a name.
const wordPattern = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu;
const betweenWords = /^[\s\p{P}\p{S}]{1,3}$/u;
const digitRun = /\+?\(?\d(?:[\d\s()./\p{Pd}\p{Cf}]*\d)?/gu;
// Bounded, so that a long text without any @ is read once.
const addressRun = /[\p{L}\p{M}\p{N}._%+-]{1,64}@[\p{L}\p{M}\p{N}.-]{0,253}[\p{L}\p{M}\p{N}]/gu;

/** The words of a text without case, diacritics and invisible characters. */
const foldedWordsOf = (text: string): Word[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: foldText(match[0].replace(/\p{Cf}/gu, '')),
  }));

/**
 * How a person's name may be written, folded: `Anna Maria Berg` as `anna maria berg`, `berg anna maria`,
 * `anna berg`, `berg anna` and `a berg`; `BERG, Anna` likewise. A single word stays alone.
 */
export function nameFormsOf(name: string): string[] {
  const comma = name.indexOf(',');
  const turned = comma < 0 ? name : `${name.slice(comma + 1)} ${name.slice(0, comma)}`;
  const words = foldedWordsOf(turned).map((word) => word.folded);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (words.length === 1) return [first];
  const initial = Array.from(first)[0] ?? first;
  const forms = [
    words.join(' '),
    [last, ...words.slice(0, -1)].join(' '),
    `${first} ${last}`,
    `${last} ${first}`,
    `${initial} ${last}`,
  ];
  return [...new Set(forms)];
}

/** Digits of a number as a person may write them: `46…`, `0046…`, `+46 (0)…`, `0…` and without any prefix. */
export function writtenNumberForms(e164: string): string[] {
  const [international = '', trunk = '', bare = ''] = phoneSearchForms(e164).split(' ');
  const countryCode = bare !== '' && international.endsWith(bare) ? international.slice(0, -bare.length) : '';
  const withTrunk = countryCode === '' ? [] : [`${countryCode}${trunk}`, `00${countryCode}${trunk}`];
  return [international, `00${international}`, trunk, bare, ...withTrunk].filter((form) => form.length > 5);
}

/** A function that finds every term in a text, left to right, the longest first where several begin. */
export function createMentionFinder(terms: MentionTerms): (text: string) => Mention[] {
  const names = indexNames(terms.names ?? []);
  const mayHoldName = createNameSieve(names);
  const numbers = new Set(terms.numbers ?? []);
  const mayHoldNumber = createNumberSieve(numbers);
  const emails = new Set(terms.emails ?? []);
  return (text) => {
    const found = [
      ...(emails.size > 0 && text.includes('@') ? findEmails(text, emails) : []),
      ...(numbers.size > 0 && mayHoldNumber(text) ? findNumbers(text, numbers) : []),
      ...(names.size > 0 && mayHoldName(text) ? findNames(text, names) : []),
    ];
    return withoutOverlap(found);
  };
}

type NameIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, string[][]>();
  for (const name of names) {
    const words = name.split(' ');
    const known = index.get(words[0] ?? '');
    if (known) known.push(words);
    else index.set(words[0] ?? '', [words]);
  }
  for (const forms of index.values()) forms.sort((a, b) => b.length - a.length);
  return index;
}

// With more than this, looking for each is slower than reading the words.
const SIEVE_SIZE = 16;

/** A quick no for most texts, where only a few names are looked for among very many texts. */
function createNameSieve(index: NameIndex): (text: string) => boolean {
  const longest = new Set<string>();
  for (const forms of index.values())
    for (const words of forms) {
      longest.add(words.reduce((one, other) => (other.length > one.length ? other : one), ''));
      if (longest.size > SIEVE_SIZE) return () => true;
    }
  const patterns = [...longest].map(patternOfWord);
  return (text) => patterns.some((pattern) => pattern.test(text));
}

/** Finds a folded word as `foldedWordsOf` may have met it: in either case, with any diacritics, with what none can see. */
const patternOfWord = (word: string): RegExp =>
  new RegExp(Array.from(word, lettersFoldingTo).join(String.raw`[\p{M}\p{Cf}\p{Diacritic}]*`), 'u');

function lettersFoldingTo(folded: string): string {
  const known = lettersByFolded.get(folded);
  // What is no letter of the Latin alphabet may be written in ways that nobody has counted.
  return known === undefined ? String.raw`[^\p{ASCII}]*` : `[${known}]`;
}

const lettersByFolded: ReadonlyMap<string, string> = collectLetters();

/** Every sign that folds to a letter from a to z or a digit, by that letter. */
function collectLetters(): Map<string, string> {
  const letters = new Map<string, string>();
  const blocks = [
    [0x30, 0x39],
    [0x41, 0x24f],
    [0x1e00, 0x1eff],
    [0x212a, 0x212b],
  ] as const;
  for (const [first, last] of blocks)
    for (let code = first; code <= last; code += 1) {
      const letter = String.fromCodePoint(code);
      const folded = foldText(letter);
      if (/^[a-z\d]$/.test(folded)) letters.set(folded, (letters.get(folded) ?? '') + letter);
    }
  return letters;
}

/** The same for numbers: a form that another one holds is found with it. */
function createNumberSieve(forms: ReadonlySet<string>): (text: string) => boolean {
  const shortest: string[] = [];
  for (const form of [...forms].toSorted((a, b) => a.length - b.length)) {
    if (shortest.some((one) => form.includes(one))) continue;
    shortest.push(form);
    if (shortest.length > SIEVE_SIZE) return () => true;
  }
  const patterns = shortest.map(
    (form) => new RegExp(Array.from(form).join(String.raw`[\s()./\p{Pd}\p{Cf}]*`), 'u'),
  );
  return (text) => patterns.some((pattern) => pattern.test(text));
}

function findNames(text: string, index: NameIndex): Mention[] {
  const words = foldedWordsOf(text);
  return words.flatMap((word, at) => {
    const forms = [...(index.get(word.folded) ?? []), ...(index.get(withoutGenitive(word.folded)) ?? [])];
    const form = forms.find((form) => standsAt(text, words, at, form));
    const last = form && words[at + form.length - 1];
    return form && last
      ? [{ start: word.start, end: last.end, kind: 'name' as const, term: form.join(' ') }]
      : [];
  });
}

function standsAt(text: string, words: readonly Word[], at: number, form: readonly string[]): boolean {
  return form.every((part, offset) => {
    const word = words[at + offset];
    const before = words[at + offset - 1];
    if (!word) return false;
    const isLast = offset === form.length - 1;
    const isSame = word.folded === part || (isLast && withoutGenitive(word.folded) === part);
    return isSame && (offset === 0 || betweenWords.test(text.slice(before?.end, word.start)));
  });
}

/** Swedish and English genitive: `Bergs` is Berg's. */
const withoutGenitive = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

function findNumbers(text: string, numbers: ReadonlySet<string>): Mention[] {
  return [...text.matchAll(digitRun)].flatMap((run) => numbersInRun(run[0], run.index, numbers));
}

function numbersInRun(run: string, offset: number, numbers: ReadonlySet<string>): Mention[] {
  const groups = [...run.matchAll(/\d+/g)];
  return groups.flatMap((group, from) => {
    // Only a plus sign or a bracket can stand before the first digit of a run.
    const start = from === 0 ? offset : offset + group.index;
    const found = longestFrom(groups, from, numbers);
    const last = groups[found.last];
    if (found.digits === '' || !last) return [];
    return [
      { start, end: offset + last.index + last[0].length, kind: 'number' as const, term: found.digits },
    ];
  });
}

/** The longest known number that begins with the group at `from`; no digits when there is none. */
function longestFrom(
  groups: readonly RegExpExecArray[],
  from: number,
  numbers: ReadonlySet<string>,
): { digits: string; last: number } {
  let digits = '';
  let found = { digits: '', last: from };
  for (let at = from; at < groups.length && digits.length <= MAX_DIGITS; at += 1) {
    digits += groups[at]?.[0] ?? '';
    if (numbers.has(digits)) found = { digits, last: at };
  }
  return found;
}

function findEmails(text: string, emails: ReadonlySet<string>): Mention[] {
  return [...text.matchAll(addressRun)].flatMap((run) => {
    const address = parseEmailAddress(run[0].replace(/^[.%+-]+/, ''));
    const term = [address?.matchKey, address?.matchKeyWithoutTag].find((key) => key && emails.has(key));
    return term === undefined
      ? []
      : [{ start: run.index, end: run.index + run[0].length, kind: 'email' as const, term }];
  });
}

function withoutOverlap(found: readonly Mention[]): Mention[] {
  const kept: Mention[] = [];
  for (const mention of found.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (mention.start >= (kept.at(-1)?.end ?? 0)) kept.push(mention);
  return kept;
}
