import type { DraftReference, ReferenceKind } from '../../drafts/draft-content.ts';
import { readAddress, type RemoteAddress, unwrapAddress } from './draft-address.rules.ts';
import type { Finding, FindingKind } from './draft-scan.contract.ts';
import { type FoundVendor, vendorOfHost, vendorOfOpening } from './match-vendor.rules.ts';
import { isCounting, type Mark, markOf } from './recipient-marks.rules.ts';

/** A finding before its like are counted together. */
export type Found = Omit<Finding, 'count' | 'where'> & { readonly address: string; readonly host: string };

const kindOf: Readonly<Record<ReferenceKind, FindingKind>> = {
  image: 'open-pixel',
  background: 'css-beacon',
  'css-image': 'css-beacon',
  'css-import': 'css-beacon',
  stylesheet: 'css-beacon',
  'css-font': 'font-beacon',
  media: 'embedded-beacon',
  object: 'embedded-beacon',
  frame: 'embedded-beacon',
  script: 'embedded-beacon',
  refresh: 'embedded-beacon',
  preload: 'embedded-beacon',
};

/** What is known of one reference that is fetched over the network. */
interface Fetched {
  readonly reference: DraftReference;
  readonly address: RemoteAddress;
  readonly mark: Mark | null;
  /** A file by its name, which a script that counts need not be. */
  readonly isFile: boolean;
}

/** Something that tells its sender that the message was opened; null for what anybody may put into a message. */
export function beaconIn(reference: DraftReference, ownDomains: ReadonlySet<string>): Found | null {
  const written = unwrapAddress(reference.address);
  const address = readAddress(written);
  if (!address) return null;
  const mark = markOf(written, address, ownDomains);
  const isFile = filePattern.test(address.segments.at(-1) ?? '');
  const seen = signOf({ reference, address, mark, isFile }, vendorOfOpening(address));
  if (!seen) return null;
  const { why, sure, vendor } = seen;
  return {
    kind: kindOf[reference.kind],
    vendor: vendor ?? mark?.vendor ?? vendorOfHost(address.host),
    why,
    sure,
    address: reference.address,
    host: address.host,
  };
}

const filePattern = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|css|woff2?|ttf|otf|eot|mp[34]|ico)$/i;

type Sign = Pick<Finding, 'why' | 'sure' | 'vendor'>;

function signOf(fetched: Fetched, known: FoundVendor | null): Sign | null {
  const { reference, address, mark, isFile } = fetched;
  const isTiny = isSeenByNobody(reference);
  const isUnsaid = reference.width === null && reference.height === null;
  // A file of ordinary size at a service's host is a picture that was put there.
  if (known && !(isFile && !mark && !isTiny && (known.isByHost || !isUnsaid)))
    return { why: 'vendor-address', sure: 'certain', vendor: known.vendor };
  const sure = mark || !isFile || isCounting(address) ? 'certain' : 'likely';
  if (isPicture(reference.kind) && isTiny) return { why: 'tiny-image', sure, vendor: null };
  if (isPicture(reference.kind) && reference.isHidden && !isForOtherScreens(fetched))
    return { why: 'hidden-image', sure, vendor: null };
  if (mark) return { why: mark.why, sure: mark.sure, vendor: mark.vendor };
  const isOdd = isPicture(reference.kind) ? isUnsaid : true;
  return isOdd && isOpenAddress(address) ? { why: 'open-address', sure: 'likely', vendor: null } : null;
}

const isPicture = (kind: ReferenceKind): boolean =>
  kind === 'image' || kind === 'background' || kind === 'css-image';

const largestPixel = 3;

/** A line is thin in one direction only; a pixel says one of its sides and leaves the other, or is small in both. */
function isSeenByNobody({ width, height, isHidden, alt }: DraftReference): boolean {
  if (width === 0 || height === 0) return !(isHidden && alt);
  if (width === null && height === null) return false;
  return (
    (width ?? 1) <= largestPixel && (height ?? 1) <= largestPixel && Math.min(width ?? 9, height ?? 9) <= 2
  );
}

/** Pictures for small screens are hidden on large ones. They say what they show, and nothing of who looks. */
const isForOtherScreens = ({ reference, mark, isFile }: Fetched): boolean =>
  isFile && !mark && (Boolean(reference.alt) || (reference.width ?? 0) > 40 || (reference.height ?? 0) > 40);

const openWords =
  /^(?:open(?:s|ed)?|openrate|beacon|pixel|track(?:ing|er)?|trk|seen|read|imp|oppnad)(?:[-_.].*)?$/i;

const isOpenAddress = ({ segments }: RemoteAddress): boolean => segments.some((one) => openWords.test(one));
