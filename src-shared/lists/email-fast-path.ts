import { parseEmailAddress } from '../kernel/email-address.ts';
import { hashBytes, hashText } from './hash-text.ts';
import { decodeUtf8, withUtf8 } from './utf8.ts';

/** An e-mail address in hashes, to be looked up in sets. All are 0 when the text holds no address. */
export interface EmailHashes {
  /** Of the match key. */
  key: number;
  /** Of the match key without its plus-tag. */
  address: number;
  domain: number;
  /** Of the domain without its first label; 0 when fewer than two labels are left. */
  parentDomain: number;
  /** The domain has more than three labels, so that there are parents above that one. */
  isDeep: boolean;
}

export const createEmailHashes = (): EmailHashes => ({
  key: 0,
  address: 0,
  domain: 0,
  parentDomain: 0,
  isDeep: false,
});

/** Reads what `parseEmailAddress` gives for a text into `found`, which is used again; answers `found.address`. */
export const readEmail = (text: string, found: EmailHashes): number =>
  withUtf8(text, (bytes, start, end) => readEmailBytes(bytes, start, end, found));

/** The same for a cell in UTF-8. Plain addresses take a short way, everything else goes to `parseEmailAddress`. */
export function readEmailBytes(bytes: Uint8Array, start: number, end: number, found: EmailHashes): number {
  let from = start;
  let to = end;
  while (from < to && bytes[from] === SPACE) from += 1;
  while (to > from && bytes[to - 1] === SPACE) to -= 1;
  if (to === from) Object.assign(found, nothing);
  else if (takePlain(bytes, from, to)) hashPlain(found);
  else Object.assign(found, hashSlowly(decodeUtf8(bytes, from, to)));
  return found.address;
}

const nothing: Readonly<EmailHashes> = createEmailHashes();

function hashSlowly(text: string): Readonly<EmailHashes> {
  const address = parseEmailAddress(text);
  if (address === null) return nothing;
  const labels = address.domain.split('.');
  return {
    key: hashText(address.matchKey),
    address: hashText(address.matchKeyWithoutTag),
    domain: hashText(address.domain),
    parentDomain: labels.length > 2 ? hashText(labels.slice(1).join('.')) : 0,
    isDeep: labels.length > 3,
  };
}

const SPACE = 0x20;
const PLUS = 0x2b;
const DASH = 0x2d;
const DOT = 0x2e;
const AT = 0x40;
const APOSTROPHE = 0x27;
const ZERO = 0x30;
const NINE = 0x39;
// As `parseEmailAddress` has them.
const MAX_LOCAL = 64;
const MAX_LABEL = 63;
const MAX_ADDRESS = 254;
const NO_PLUS = -1;

/** The lower case of each character that may stand in front of the `@`; 0 for all others. */
const localCase = new Uint8Array(256);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-")
  localCase[character.charCodeAt(0)] = character.toLowerCase().charCodeAt(0);

/** The one address at hand, in lower case, and where its parts stand. */
const plain = {
  bytes: new Uint8Array(MAX_ADDRESS),
  length: 0,
  at: 0,
  /** The plus of a tag, or `at` when there is none. */
  tag: 0,
  firstDot: 0,
  labels: 0,
};

/** False for all that is no plain ASCII address, valid in other ways or not at all. */
const takePlain = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start <= MAX_ADDRESS &&
  // A quote in front would be taken off.
  bytes[start] !== APOSTROPHE &&
  takeLocal(bytes, start, end) &&
  takeDomain(bytes, start + plain.at + 1, end);

function takeLocal(bytes: Uint8Array, start: number, end: number): boolean {
  plain.tag = NO_PLUS;
  let before = DOT;
  for (let index = 0; start + index < end; index += 1) {
    const byte = bytes[start + index] as number;
    if (byte === AT) {
      plain.at = index;
      plain.bytes[index] = AT;
      // A plus in the first place is no tag.
      if (plain.tag <= 0) plain.tag = index;
      return before !== DOT && index <= MAX_LOCAL;
    }
    const lower = localCase[byte] as number;
    if (lower === 0 || (byte === DOT && before === DOT)) return false;
    if (byte === PLUS && plain.tag === NO_PLUS) plain.tag = index;
    plain.bytes[index] = lower;
    before = byte;
  }
  return false;
}

function takeDomain(bytes: Uint8Array, start: number, end: number): boolean {
  let to = plain.at + 1;
  let labelStart = to;
  // Than digits, in the label at hand.
  let hasOther = false;
  plain.labels = 1;
  for (let at = start; at < end; at += 1) {
    const lower = localCase[bytes[at] as number] as number;
    if (lower === DOT) {
      if (!isLabel(labelStart, to)) return false;
      if (plain.labels === 1) plain.firstDot = to;
      plain.labels += 1;
      labelStart = to + 1;
      hasOther = false;
    } else if (isLetter(lower) || lower === DASH) hasOther = true;
    else if (lower < ZERO || lower > NINE) return false;
    plain.bytes[to] = lower;
    to += 1;
  }
  plain.length = to;
  // With a last label of digits only it is a machine's address.
  return plain.labels > 1 && hasOther && isLabel(labelStart, to);
}

const isLetter = (lower: number): boolean => lower >= 0x61 && lower <= 0x7a;

const isLabel = (start: number, end: number): boolean =>
  end > start && end - start <= MAX_LABEL && plain.bytes[start] !== DASH && plain.bytes[end - 1] !== DASH;

function hashPlain(found: EmailHashes): void {
  const { bytes, length, at, tag, firstDot, labels } = plain;
  found.key = hashBytes(bytes, 0, length);
  found.domain = hashBytes(bytes, at + 1, length);
  found.parentDomain = labels > 2 ? hashBytes(bytes, firstDot + 1, length) : 0;
  found.isDeep = labels > 3;
  found.address = found.key;
  if (tag === at) return;
  bytes.copyWithin(tag, at, length);
  found.address = hashBytes(bytes, 0, length - (at - tag));
}
