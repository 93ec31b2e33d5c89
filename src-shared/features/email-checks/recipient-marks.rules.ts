import { isRoleAddress } from '../../kernel/email-address.ts';
import { campaignParameters, recipientParameters } from './address-parameters.ts';
import { decodePercent, isBelow, type RemoteAddress } from './draft-address.rules.ts';
import type { Finding, FindingWhy } from './draft-scan.contract.ts';
import { hiddenText } from './hidden-text.rules.ts';
import { vendorOfParameter } from './match-vendor.rules.ts';
import { hasPersonalTag } from './merge-tags.rules.ts';
import { isRandomWord, longestToken, shortestToken } from './random-word.rules.ts';

/** What in an address stands for the one who gets the message. */
export interface Mark {
  readonly why: Extract<FindingWhy, 'merge-tag' | `recipient-${string}`>;
  readonly sure: Finding['sure'];
  readonly vendor: string | null;
}

/** The strongest mark of an address; null when the address could be the same for everybody. */
export function markOf(
  written: string,
  address: RemoteAddress,
  ownDomains: ReadonlySet<string>,
): Mark | null {
  if (hasPersonalTag(written)) return { why: 'merge-tag', sure: 'certain', vendor: null };
  const words = [...address.parameters.map(({ value }) => value), ...address.segments];
  if (words.some((word) => holdsSomebody(word, ownDomains)))
    return { why: 'recipient-address', sure: 'certain', vendor: null };
  return parameterMark(address) ?? tokenMark(address);
}

const emailPattern =
  /[a-z0-9._%+-]{1,64}@([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,4}\.([a-z]{2,24}))(?![\w-])/gi;
const fileEnds = new Set('png jpg jpeg gif webp svg css js'.split(' '));

/** An e-mail address, plain or in another writing, that is neither the sender's own nor a function's. */
function holdsSomebody(word: string, ownDomains: ReadonlySet<string>): boolean {
  const texts = [word, ...word.split(/[.,:|]/, 10).map(hiddenText)].filter((text) => text?.includes('@'));
  return texts.some((text) =>
    [...(text ?? '').matchAll(emailPattern)].some(([found, domain = '', end = '']) => {
      const local = found.slice(0, found.indexOf('@'));
      return (
        !fileEnds.has(end.toLowerCase()) &&
        !isBelow(domain.toLowerCase(), ownDomains) &&
        !isRoleAddress(local)
      );
    }),
  );
}

function parameterMark({ parameters }: RemoteAddress): Mark | null {
  for (const { name, value } of parameters) {
    const vendor = vendorOfParameter(name);
    if (vendor !== null && value.length > 3) return { why: 'recipient-parameter', sure: 'certain', vendor };
    if (!recipientParameters.has(name)) continue;
    if (isRandomWord(value, 12)) return { why: 'recipient-parameter', sure: 'certain', vendor: null };
    if (/^[\w-]*\d{3}[\w-]*$/.test(value))
      return { why: 'recipient-parameter', sure: 'likely', vendor: null };
  }
  return null;
}

/** Where a long word in the address names a document, a picture or a meeting, and not who gets it. */
const contentHosts: readonly string[] =
  `docs.google.com drive.google.com forms.gle google.com googleusercontent.com ggpht.com gstatic.com goo.gl
  dropbox.com dropboxusercontent.com sharepoint.com onedrive.live.com 1drv.ms office.com teams.microsoft.com
  teams.live.com zoom.us whereby.com calendly.com cal.com youtube.com youtu.be ytimg.com vimeo.com loom.com spotify.com
  linkedin.com licdn.com facebook.com fbcdn.net instagram.com cdninstagram.com figma.com notion.so notion.site miro.com
  trello.com github.com githubusercontent.com firebasestorage.googleapis.com storage.googleapis.com amazonaws.com
  cloudfront.net windows.net gravatar.com unsplash.com wixstatic.com squarespace-cdn.com shopify.com cloudinary.com
  imgix.net typekit.net typeform.com surveymonkey.com tally.so canva.com issuu.com wetransfer.com we.tl trustpilot.com
  mcusercontent.com hubspotusercontent.com hubspotusercontent-eu1.net hubspotusercontent-na1.net hubspot.net`.split(
    /\s+/,
  );

function tokenMark(address: RemoteAddress): Mark | null {
  if (isBelow(address.host, contentHosts)) return null;
  const isCounted = isCounting(address);
  const inQuery = address.parameters.some(
    ({ name, value }) => !isCampaign(name) && isRandomWord(value, shortestToken),
  );
  const inPath = address.segments.some((segment) => isRandomWord(segment, longestToken - 4));
  const isBare = !address.segments.some((segment) => /^[\p{L}-]{4,}(?:\.\w+)?$/u.test(segment));
  if (!inQuery && !(inPath && (isCounted || isBare))) return null;
  return { why: 'recipient-token', sure: isCounted ? 'certain' : 'likely', vendor: null };
}

const isCampaign = (name: string): boolean => campaignParameters.has(name) || name.startsWith('utm_');

const countingWords = new Set(
  `click clicks clicked track tracking tracker trk trace redirect redir lnk link links open opens opened beacon pixel
  wf ls cl op e2t e3t read seen imp log logo.gif o.gif open.gif pixel.gif t.gif track.gif p.gif open.php track.php
  open.aspx click.aspx klick spar sparning oppnad`.split(/\s+/),
);
const countingHosts =
  /^(?:clicks?|ct|track(?:er|ing)?|trk|tr|links?|lnk|l|e?mailtrack|e|t|r|go|opens?|url\d+|email|em\d*|pixel|beacon|klick|utskick)\./;

/** True when the address itself says that it counts: by the name of its host, or by a word of its path. */
export const isCounting = ({ host, segments }: RemoteAddress): boolean =>
  countingHosts.test(host) || segments.some((segment) => countingWords.has(segment.toLowerCase()));

/** The address that another one leads on to; null when it leads nowhere else. */
export function targetOf(
  address: RemoteAddress,
): { readonly target: string; readonly isDisguised: boolean } | null {
  const words = [...address.parameters.map(({ value }) => value), ...address.segments];
  for (const word of words) if (isAddress(word)) return { target: word, isDisguised: false };
  for (const word of words) {
    const hidden = word
      .split(/[.,:|~]/, 10)
      .map(hiddenText)
      .find((text) => text !== null && isAddress(text));
    if (hidden) return { target: hidden, isDisguised: true };
  }
  // An address may also lie in the path with its own slashes.
  const inPath = /\/(https?:\/{1,2}[^/].*)$/is.exec(decodePercent(address.rest))?.[1];
  return inPath === undefined ? null : { target: inPath, isDisguised: false };
}

const isAddress = (word: string): boolean => /^https?:\/\/[^/\s]+\.[^/\s]/i.test(word);
