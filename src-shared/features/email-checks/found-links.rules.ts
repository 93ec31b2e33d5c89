import type { DraftLink } from '../../drafts/draft-content.ts';
import { isBelow, readAddress, type RemoteAddress, siteOf, unwrapAddress } from './draft-address.rules.ts';
import type { Found } from './found-beacons.rules.ts';
import { vendorOfClick, vendorOfHost } from './match-vendor.rules.ts';
import { isRandomWord } from './random-word.rules.ts';
import { isCounting, type Mark, markOf, targetOf } from './recipient-marks.rules.ts';
import { isStopLink } from './stop-words.rules.ts';

/** A link that tells its sender who followed it; null for any other, and for the one that ends the sending. */
export function trackedLink(link: DraftLink, ownDomains: ReadonlySet<string>): Found | null {
  const written = unwrapAddress(link.address);
  const address = readAddress(written);
  if (!address || isStopLink({ ...link, address: written })) return null;
  const mark = markOf(written, address, ownDomains);
  const sign = signOf(address, mark);
  if (!sign) return null;
  const found = { kind: 'tracked-link', address: link.address, host: address.host } as const;
  return { ...found, ...sign, vendor: sign.vendor ?? mark?.vendor ?? vendorOfHost(address.host) };
}

type Sign = Pick<Found, 'why' | 'sure' | 'vendor'>;

function signOf(address: RemoteAddress, mark: Mark | null): Sign | null {
  const known = vendorOfClick(address);
  const isPage = known?.isByHost === true && address.segments.length === 0 && address.parameters.length === 0;
  if (known && !isPage) return { why: 'vendor-address', sure: 'certain', vendor: known.vendor };
  const host = vendorOfHost(address.host);
  if (host !== null && (mark || isOwnWord(address)))
    return { why: 'vendor-address', sure: 'certain', vendor: host };
  if (mark && mark.why !== 'recipient-token') return { ...mark, vendor: mark.vendor };
  return redirectSign(address, mark) ?? (mark ? { ...mark, vendor: mark.vendor } : null);
}

/** A word nobody would choose, shorter than elsewhere: at the host of a mailing service it is enough. */
const isOwnWord = ({ segments, parameters }: RemoteAddress): boolean =>
  [...segments, ...parameters.map(({ value }) => value)].some((word) => isRandomWord(word, 12));

/** Pages that are handed another address and do something with it for the reader. */
const passingHosts: readonly string[] =
  `facebook.com linkedin.com twitter.com x.com wa.me whatsapp.com pinterest.com reddit.com t.me telegram.me
  calendar.google.com outlook.live.com outlook.office.com outlook.office365.com calendar.yahoo.com addtocalendar.com
  web.archive.org translate.google.com validator.w3.org bsky.app mastodon.social`.split(/\s+/);
const passingWords =
  /^(?:return|return_?(?:url|to|path)|redirect_uri|continue|next|callback|service|login|auth|sso)$/i;

function redirectSign(address: RemoteAddress, mark: Mark | null): Sign | null {
  const found = targetOf(address);
  const target = found && readAddress(found.target);
  if (!found || !target || target.host === address.host || isBelow(address.host, passingHosts)) return null;
  const isCounted = isCounting(address);
  if (siteOf(target.host) === siteOf(address.host) && !isCounted) return null;
  const isPassing = address.parameters.some(({ name }) => passingWords.test(name));
  if (isPassing && !isCounted && !mark) return null;
  const isCertain = found.isDisguised || mark !== null;
  return { why: 'redirect', sure: isCertain ? 'certain' : 'likely', vendor: null };
}
