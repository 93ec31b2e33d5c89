import { AppError } from '#shared/kernel/app-error.ts';
import { passphraseBytes } from './derive-key.ts';

// Sounds that Swedish and English speakers say and spell alike.
const consonants = 'bdfgklmnprstv';
const vowels = 'aeiou';
const syllableCount = consonants.length * vowels.length;
const wordCount = 6;
const syllablesPerWord = 2;
const suggestedShape = new RegExp(`^(?:[${consonants}][${vowels}]){2,3}$`);

/** zxcvbn's scale: 0 guessed at once … 4 out of reach. */
type Score = 0 | 1 | 2 | 3 | 4;

interface PassphraseRating {
  readonly score: Score;
  readonly isAccepted: boolean;
}

/** Six made-up words of two syllables, such as `kivo rasu beta lomi duna fepo`, and their entropy in bits. */
export function suggestPassphrase(randomBytes: (count: number) => Buffer): {
  passphrase: string;
  bits: number;
} {
  const syllable = (): string => {
    const index = randomIndex(randomBytes, syllableCount);
    return `${consonants[Math.floor(index / vowels.length)]}${vowels[index % vowels.length]}`;
  };
  const word = (): string => Array.from({ length: syllablesPerWord }, syllable).join('');
  return {
    passphrase: Array.from({ length: wordCount }, word).join(' '),
    bits: Math.floor(wordCount * syllablesPerWord * Math.log2(syllableCount)),
  };
}

// Eight bytes against 65 values: the remainder's bias is below 2^-57.
const randomIndex = (randomBytes: (count: number) => Buffer, count: number): number =>
  Number(randomBytes(8).readBigUInt64BE() % BigInt(count));

/** How strong a passphrase is, and whether a journal may be locked with it. */
export async function ratePassphrase(passphrase: string): Promise<PassphraseRating> {
  const score = await scoreOf(passphrase);
  const isShort = Buffer.byteLength(passphrase.normalize('NFC'), 'utf8') <= 1024;
  return { score, isAccepted: isShort && (score >= 3 || isOfSuggestedShape(passphrase)) };
}

/** Throws `passphrase-too-long` or `passphrase-too-weak`. */
export async function assertAccepted(passphrase: string): Promise<void> {
  passphraseBytes(passphrase).fill(0);
  if (!(await ratePassphrase(passphrase)).isAccepted) throw new AppError('passphrase-too-weak');
}

/** At least five different words as suggested. */
const isOfSuggestedShape = (passphrase: string): boolean =>
  new Set(
    passphrase
      .toLowerCase()
      .split(/[\s-]+/)
      .filter(isSuggestedWord),
  ).size >= 5;

// `mama papa` has the shape, but nobody suggested it.
const isSuggestedWord = (word: string): boolean =>
  suggestedShape.test(word) && word.slice(0, 2) !== word.slice(2, 4);

// The estimator slows down with length, and a strong beginning is enough.
const ratedLength = 128;

async function scoreOf(passphrase: string): Promise<Score> {
  estimator ??= loadEstimator();
  return (await estimator).check(passphrase.slice(0, ratedLength)).score;
}

let estimator: ReturnType<typeof loadEstimator> | null = null;

// Loaded when first asked for: its dictionaries take a tenth of a second.
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...dictionary, swedish: swedishWords },
    graphs: adjacencyGraphs,
  });
}

/** What Swedes put into passwords first, commonest first; the estimator's own lists are English. */
const swedishWords = (
  'hej lösenord losenord hemlig hemligt sommar vinter höst host vår var sverige stockholm göteborg goteborg malmö ' +
  'malmo januari februari mars april maj juni juli augusti september oktober november december måndag mandag tisdag ' +
  'onsdag torsdag fredag lördag lordag söndag sondag ringbok samtal kunder försäljning forsaljning säljare saljare ' +
  'journal älskling alskling kärlek karlek familjen hammarby djurgården djurgarden fotboll hockey blomma solen hunden katten'
).split(' ');
