import { asciiDomain } from '../../kernel/email-address.ts';

/** An address that is fetched or followed over the network. */
export interface RemoteAddress {
  /** In lower case and ASCII, as far as it is a name at all. */
  readonly host: string;
  /** Path and query as written. */
  readonly rest: string;
  /** Of the path, decoded. */
  readonly segments: readonly string[];
  /** Of the query, and of a fragment that looks like one; names in lower case, values decoded. */
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

const schemePattern = /^(?:https?|ftp):[\\/]*|^[\\/]{2}/i;
const mostParts = 60;

/** Takes an address apart as a browser would; null for one that nothing is fetched from. */
export function readAddress(written: string): RemoteAddress | null {
  const scheme = schemePattern.exec(written)?.[0];
  if (scheme === undefined) return null;
  const [, authority = '', rest = '', fragment = ''] =
    /^([^/\\?#]*)([^#]*)#?(.*)$/s.exec(written.slice(scheme.length)) ?? [];
  const host = hostOf(authority);
  if (host === '') return null;
  const cut = rest.indexOf('?');
  const path = (cut < 0 ? rest : rest.slice(0, cut)).replaceAll('\\', '/');
  const query = cut < 0 ? '' : rest.slice(cut + 1);
  return {
    host,
    rest: `${path.startsWith('/') ? '' : '/'}${path}${cut < 0 ? '' : `?${query}`}`,
    segments: path
      .split('/', mostParts)
      .filter((segment) => segment !== '')
      .map(decodePercent),
    parameters: [...parametersOf(query), ...(fragment.includes('=') ? parametersOf(fragment) : [])],
  };
}

function hostOf(authority: string): string {
  const name = decodePercent(authority.slice(authority.lastIndexOf('@') + 1)).replace(/:\d*$/, '');
  return asciiDomain(name) ?? name.toLowerCase();
}

const parametersOf = (query: string): RemoteAddress['parameters'] =>
  query
    .split(/[&;]/, mostParts)
    .filter((part) => part !== '')
    .map((part) => {
      const cut = part.indexOf('=');
      const name = cut < 0 ? '' : part.slice(0, cut);
      return {
        name: decodePercent(name)
          .toLowerCase()
          .replace(/^amp;|^\?/, ''),
        value: decodePercent(cut < 0 ? part : part.slice(cut + 1)),
      };
    });

const mostRounds = 3;

/** Decoded as often as it was encoded, up to three times; what is no encoding stays. */
export function decodePercent(text: string): string {
  let decoded = text;
  for (let round = 0; round < mostRounds && decoded.includes('%'); round += 1) {
    const next = decoded.replace(/(?:%[0-9a-f]{2})+/gi, decodeRun);
    if (next === decoded) break;
    decoded = next;
  }
  return decoded;
}

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    return run;
  }
}

/** The site a host belongs to, near enough: its last two labels, or three below such as `co.uk`. */
export function siteOf(host: string): string {
  const labels = host.split('.');
  const isShort =
    /^(?:co|com|org|net|gov|ac)$/.test(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return labels.slice(isShort ? -3 : -2).join('.');
}

/** True when the host is one of these domains or lies below one. */
export const isBelow = (host: string, domains: Iterable<string>): boolean => {
  for (const domain of domains) if (host === domain || host.endsWith(`.${domain}`)) return true;
  return false;
};

const mostWraps = 3;

/** The address inside those that a mail program or its guard has put around it, which say nothing of the sender. */
export function unwrapAddress(written: string): string {
  let address = written;
  for (let round = 0; round < mostWraps; round += 1) {
    const inner = innerAddress(address);
    if (inner === null) return address;
    address = inner;
  }
  return address;
}

/** Where each guard keeps the address it stands in front of. */
const guards: Readonly<Record<string, readonly string[]>> = {
  'safelinks.protection.outlook.com': ['url'],
  'linkprotect.cudasvc.com': ['a'],
  'google.com': ['q', 'url'],
  'google.se': ['q', 'url'],
};

function innerAddress(written: string): string | null {
  const address = readAddress(written);
  if (!address) return null;
  const { host, rest, parameters } = address;
  if (isBelow(host, ['googleusercontent.com'])) return /#(https?:\/\/.+)$/s.exec(written)?.[1] ?? null;
  if (isBelow(host, ['urldefense.com'])) return /\/v3\/__(https?:\/.+?)__;/s.exec(rest)?.[1] ?? null;
  if (isBelow(host, ['urldefense.proofpoint.com'])) {
    const hidden = parameters.find(({ name }) => name === 'u')?.value;
    return hidden === undefined ? null : decodePercent(hidden.replaceAll('-', '%').replaceAll('_', '/'));
  }
  const guard = Object.keys(guards).find((domain) => isBelow(host, [domain]));
  if (guard === undefined || (guard.startsWith('google') && !/^\/url\b/.test(rest))) return null;
  const inner = parameters.find(({ name }) => guards[guard]?.includes(name))?.value ?? '';
  return schemePattern.test(inner) ? inner : null;
}
