import { invisibleCharacters } from './fold-text.ts';

/** A written number taken apart: what is dialled, and what was written beside it. */
interface PhoneText {
  /** Digits, with a leading `+` when a country code was written. */
  readonly dialled: string;
  /** `12` for `ankn 12`, `vx` when only the word for a switchboard was written. */
  readonly extension: string | null;
}

const MAX_LENGTH = 120;
// Excel shows six significant digits: with no more than that, the rest of the number is gone.
const SIGNIFICANT_DIGITS_SHOWN = 6;

const numberedExtension =
  /[\s,;]*\(?(?:anknytning|anknytn|ankn|ank|extension|ext|växel|vx|x|#)\s?[.:=]?\s?(\d{1,6})\)?$/i;
const bareSwitchboard = /[\s,;]*\(?(?:växel|växeln|vx)\)?\.?$/i;
const leadingSwitchboard = /^(?:växel|växeln|vx|switchboard)(?![a-zåäö])\s?[.:]?\s?/i;
const place =
  '(?:telefon|tel|tfn|mobiltelefon|mobil|mob|mobile|cell|phone|direkt|direct|arbete|arb|work|hem|home|privat)';
const leadingLabel = new RegExp(
  `^(?:(?:${place}|callto|nr)\\s?(?:nr|nummer)?(?![a-zåäö])|[tm](?=[.:]))[.:]*\\s?`,
  'i',
);
const trailingLabel = new RegExp(`\\s?\\(?(?<![a-zåäö])${place}\\)?$`, 'i');

/** One space between words, one kind of dash, ordinary digits, nothing invisible. */
export const cleanPhoneText = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(invisibleCharacters, '')
    .replace(/[\p{Pd}\u{2212}]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();

/** Reads what a person or a spreadsheet wrote as one number; null when it holds anything else. */
export function readPhoneText(raw: string): PhoneText | null {
  if (raw.length > MAX_LENGTH) return null;
  const cell = undoSpreadsheetDamage(cleanPhoneText(raw).replace(/^(?:="?|['"])|"$/g, ''));
  if (cell === null) return null;
  const { rest, extension } = takeExtension(cell.replace(leadingLabel, ''));
  const number = rest
    .replace(leadingLabel, '')
    .replace(trailingLabel, '')
    .replace(/[\s,;]+$/, '');
  const dialled = isDateOrPair(number) ? null : dialledDigits(number);
  return dialled === null ? null : { dialled, extension };
}

// `2026-11-23` would be a freephone number, and `08-12 34 56 / 57` one number that nobody has: a slash stands only
// behind an area code.
const isDateOrPair = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) ||
  (text.includes('/') && !/^\(?(?:0\d{1,3}|\+[^/]{1,12})\)? ?\/[^/]*$/.test(text));

/**
 * Digits as they are dialled, without the trunk zero that is written after a country code: `+46 (0)70-12` is
 * `+467012`. Null when the text holds anything but a number or the start of one.
 */
export function dialledDigits(text: string): string | null {
  if (!/^(?:\+|\( ?\+)?[\d ()./-]*\d[ ()./-]*$/.test(text)) return null;
  const compact = text.replace(/[ ./-]/g, '').replace(/^\((\+?\d+)\)/, '$1');
  const isInternational = /^\+|^00|^[1-9]\d{0,2}\(0\)/.test(compact);
  if (!isInternational) return compact.replace(/\D/g, '');
  const digits = compact.replace('(0)', '').replace(/\D/g, '').replace(/^00/, '');
  return `+${digits.replace(/^460+/, '46')}`;
}

function takeExtension(text: string): { rest: string; extension: string | null } {
  const numbered = numberedExtension.exec(text);
  if (numbered) return { rest: text.slice(0, numbered.index), extension: numbered[1] ?? null };
  const bare = bareSwitchboard.exec(text);
  if (bare) return { rest: text.slice(0, bare.index), extension: 'vx' };
  const rest = text.replace(leadingSwitchboard, '');
  return { rest, extension: rest === text ? null : 'vx' };
}

function undoSpreadsheetDamage(text: string): string | null {
  const scientific = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text);
  if (!scientific) return text.replace(/^(\d{7,15})[.,]0{1,2}$/, '$1');
  const digits = `${scientific[1]}${scientific[2] ?? ''}`.replace(/0+$/, '');
  const length = Number(scientific[3]) + 1;
  const isExact = digits.length > SIGNIFICANT_DIGITS_SHOWN && digits.length <= length;
  return isExact ? digits.padEnd(length, '0') : null;
}
