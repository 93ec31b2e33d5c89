import type { DraftContent } from '../../drafts/draft-content.ts';
import { checkDuties, type DutyContext } from './draft-duties.rules.ts';
import type { DraftScan, Finding, UsesTracking } from './draft-scan.contract.ts';
import { beaconIn, type Found } from './found-beacons.rules.ts';
import { trackedLink } from './found-links.rules.ts';

const mostFindings = 200;
const longestWhere = 120;

/** What a draft holds that watches its reader, and what its text says of what it must say. Pure: nothing is fetched. */
export function scanDraft(draft: DraftContent, context: DutyContext): DraftScan {
  const findings = findingsOf(draft);
  return {
    kind: draft.kind,
    subject: draft.subject,
    usesTracking: usesOf(findings),
    findings: findings.slice(0, mostFindings),
    checks: checkDuties(draft, context),
  };
}

function findingsOf(draft: DraftContent): readonly Finding[] {
  const ownDomains = ownDomainsOf(draft);
  const found = [
    ...draft.headers.flatMap(receiptIn),
    ...draft.references.flatMap((reference) => beaconIn(reference, ownDomains) ?? []),
    ...draft.links.flatMap((link) => trackedLink(link, ownDomains) ?? []),
  ];
  return counted(found).sort((one, other) => rankOf(one) - rankOf(other));
}

const rankOf = ({ sure }: Finding): number => (sure === 'certain' ? 0 : 1);

function receiptIn({ name }: DraftContent['headers'][number]): readonly Found[] {
  if (name === 'list-unsubscribe') return [];
  const address = canonicalNames[name];
  return [{ kind: 'read-receipt', vendor: null, why: 'receipt-header', sure: 'certain', address, host: '' }];
}

const canonicalNames = {
  'disposition-notification-to': 'Disposition-Notification-To',
  'return-receipt-to': 'Return-Receipt-To',
  'read-receipt-to': 'Read-Receipt-To',
  'x-confirm-reading-to': 'X-Confirm-Reading-To',
} as const;

/** An address below the sender's own domain in a link is the sender's, not the recipient's. */
function ownDomainsOf({ from, replyTo }: DraftContent): ReadonlySet<string> {
  const addresses = [...(from ? [from] : []), ...replyTo].map(({ address }) => address);
  const domains = addresses.map((address) => address.slice(address.lastIndexOf('@') + 1).toLowerCase());
  return new Set(domains.filter((domain) => domain.includes('.') && !sharedDomains.has(domain)));
}

const sharedDomains = new Set(
  'gmail.com googlemail.com hotmail.com hotmail.se outlook.com live.com live.se icloud.com me.com yahoo.com yahoo.se telia.com'.split(
    ' ',
  ),
);

function counted(found: readonly Found[]): Finding[] {
  const findings = new Map<string, Finding>();
  for (const { address, host, ...rest } of found) {
    const key = [rest.kind, rest.vendor, rest.why, rest.sure, host].join('\n');
    const before = findings.get(key);
    findings.set(
      key,
      before ? { ...before, count: before.count + 1 } : { ...rest, where: shortened(address), count: 1 },
    );
  }
  return [...findings.values()];
}

const shortened = (address: string): string =>
  address.length <= longestWhere
    ? address
    : `${address
        .slice(0, longestWhere - 2)
        .toWellFormed()
        .replace(/\uFFFD$/, '')} …`;

function usesOf(findings: readonly Finding[]): UsesTracking {
  const isFollowed = findings.some(({ kind }) => kind === 'tracked-link');
  const isWatched = findings.some(({ kind }) => kind !== 'tracked-link');
  if (isFollowed) return isWatched ? 'both' : 'links';
  return isWatched ? 'opens' : 'none';
}
