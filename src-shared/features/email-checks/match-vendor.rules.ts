import { isBelow, type RemoteAddress } from './draft-address.rules.ts';
import { knownSenders } from './known-senders.ts';
import { trackerVendors } from './tracker-vendors.ts';

/** A service whose address was recognised. */
export interface FoundVendor {
  readonly vendor: string;
  /** By its name alone: anything at that host is recognised, whatever it is. */
  readonly isByHost: boolean;
}

/**
 * A pattern is a host, a path, or both. A host stands for everything below it as well; `#` in it is a number. A path is
 * how path and query begin, at any slash when there is no host. In it `#` is a number, `{20}` at least so many letters,
 * digits and `_=+-`, `*` the rest of a segment and `**` anything. No pattern ever looks at a character twice, but for
 * the beginnings at the slashes, so no address can make it slow.
 */
interface Pattern {
  readonly vendor: string;
  /** Empty for any. */
  readonly host: string;
  readonly path: string;
}

const splitWords = (words: string | undefined): readonly string[] => words?.split(' ') ?? [];

function patternOf(vendor: string, written: string): Pattern {
  const slash = written.indexOf('/');
  const host = slash < 0 ? written : written.slice(0, slash);
  return { vendor, host, path: slash < 0 ? '' : written.slice(slash).toLowerCase() };
}

const listed = trackerVendors
  .trim()
  .split('\n')
  .flatMap((line) => {
    const [vendor = '', patterns = ''] = line.split(': ');
    return patterns.split(' ').map((pattern) => patternOf(vendor, pattern));
  });

/** Whoever is named by a host comes before whoever is told by a path that others may have too. */
const hostsFirst = (patterns: readonly Pattern[]): readonly Pattern[] => [
  ...patterns.filter(({ host }) => host !== ''),
  ...patterns.filter(({ host }) => host === ''),
];

const opening = hostsFirst([
  ...knownSenders.flatMap(({ vendor, opens }) => splitWords(opens).map((one) => patternOf(vendor, one))),
  ...listed,
]);
const clicking = hostsFirst(
  knownSenders.flatMap(({ vendor, clicks }) => splitWords(clicks).map((one) => patternOf(vendor, one))),
);
const domains = knownSenders.map(({ vendor, domains }) => ({ vendor, domains: splitWords(domains) }));
const marks = new Map(
  knownSenders.flatMap(({ vendor, marks }) => splitWords(marks).map((mark) => [mark, vendor] as const)),
);

/** Who counts that this picture is fetched, when its address is known. */
export const vendorOfOpening = (address: RemoteAddress): FoundVendor | null => find(address, opening);

/** Who counts that this link is followed, when its address is known. */
export const vendorOfClick = (address: RemoteAddress): FoundVendor | null => find(address, clicking);

/** Whose domain an address lies at; that alone says nothing of counting. */
export const vendorOfHost = (host: string): string | null =>
  domains.find((one) => isBelow(host, one.domains))?.vendor ?? null;

/** Whose parameter for the recipient this is; null for any other. */
export const vendorOfParameter = (name: string): string | null => marks.get(name) ?? null;

const longestLooked = 600;
const mostSlashes = 20;

function find({ host, rest }: RemoteAddress, patterns: readonly Pattern[]): FoundVendor | null {
  const numbered = host.replace(/\d+/g, '#');
  const looked = rest.slice(0, longestLooked).toLowerCase();
  const starts = slashesOf(looked);
  const found = patterns.find((pattern) => {
    if (pattern.host === '') return starts.some((start) => fits(looked, start, pattern.path));
    return (
      isBelow(pattern.host.includes('#') ? numbered : host, [pattern.host]) && fits(looked, 0, pattern.path)
    );
  });
  return found ? { vendor: found.vendor, isByHost: found.path === '' } : null;
}

function slashesOf(rest: string): readonly number[] {
  const end = rest.includes('?') ? rest.indexOf('?') : rest.length;
  const slashes: number[] = [];
  for (
    let at = rest.indexOf('/');
    at >= 0 && at < end && slashes.length < mostSlashes;
    at = rest.indexOf('/', at + 1)
  )
    slashes.push(at);
  return slashes;
}

function fits(text: string, start: number, pattern: string): boolean {
  let at = start;
  for (let place = 0; place < pattern.length;) {
    if (pattern.startsWith('**', place)) return text.includes(pattern.slice(place + 2), at);
    const { sign, least, length } = partAt(pattern, place);
    const end = endOfRun(text, at, sign);
    if (end - at < least) return false;
    at = end;
    place += length;
  }
  return true;
}

/** A part of a pattern: which characters it takes, at least how many, and its own length. */
function partAt(
  pattern: string,
  place: number,
): { readonly sign: RegExp | string; readonly least: number; readonly length: number } {
  const run = /^\{(\d+)\}/.exec(pattern.slice(place, place + 6));
  if (run) return { sign: /[\w=+-]/, least: Number(run[1]), length: run[0].length };
  const sign = pattern[place] ?? '';
  if (sign === '#') return { sign: /\d/, least: 1, length: 1 };
  if (sign === '*') return { sign: /[^/?&]/, least: 0, length: 1 };
  return { sign, least: 1, length: 1 };
}

function endOfRun(text: string, from: number, sign: RegExp | string): number {
  if (typeof sign === 'string') return text[from] === sign ? from + 1 : from;
  let end = from;
  while (end < text.length && sign.test(text[end] ?? '')) end += 1;
  return end;
}
