import { type Citation, type RuleId, ruleIds } from '../vocabulary.ts';
import { commonCitations, ownDefault } from './citations.ts';
import type { MarketingRule, RulePack, SoftOptIn } from './rule-pack.ts';

const NOT_NOW_REST_DAYS = 90;

type RuleDraft = Pick<MarketingRule, 'channels' | 'recipient' | 'permission' | 'confidence' | 'citations'> &
  Partial<
    Pick<
      MarketingRule,
      | 'onlyIf'
      | 'softOptIn'
      | 'customerMonths'
      | 'isForRunningContracts'
      | 'consentMonths'
      | 'validFrom'
      | 'validUntil'
    >
  >;

interface PackDraft extends Pick<RulePack, 'country' | 'versionOn' | 'registers' | 'callingHours'> {
  readonly rules: readonly RuleDraft[];
  /** What the country's own law adds; it stands before what every pack cites. */
  readonly citations: Readonly<Partial<Record<RuleId, readonly Citation[]>>>;
}

/** The core conditions of Directive 2002/58/EC art. 13(2), with what a country changes in them. */
export const softOptIn = (changes: Partial<SoftOptIn> = {}): SoftOptIn => ({
  includesNegotiations: false,
  withinMonths: null,
  noMailList: null,
  ...changes,
});

/** One rule for every kind of recipient named, each citing the same law. */
export const rulesFor = (
  recipients: readonly RuleDraft['recipient'][],
  rule: Omit<RuleDraft, 'recipient'>,
): RuleDraft[] => recipients.map((recipient) => ({ ...rule, recipient }));

/** Letters, where no source was found: free until they object, and said to be uncertain. */
export const uncertainPost: readonly RuleDraft[] = rulesFor(['natural-person', 'employee', 'company'], {
  channels: ['post'],
  permission: 'opt-out',
  confidence: 'low',
  citations: [ownDefault('Egen regel: försiktig tills landets lag om brev har slagits upp')],
});

/** Hours that no country's law narrows; the company's own count. */
export const anyHours = { person: { from: 0, to: 24 }, company: { from: 0, to: 24 } };

/** A country's pack from what is peculiar to it. Throws RangeError when two rules would have the same id. */
export function definePack(draft: PackDraft): RulePack {
  const rules = draft.rules.map((rule) => ({
    onlyIf: null,
    softOptIn: null,
    customerMonths: null,
    isForRunningContracts: false,
    consentMonths: null,
    validFrom: null,
    validUntil: null,
    ownRuling: null,
    ...rule,
    id: idOf(draft.country, rule),
  }));
  if (new Set(rules.map(({ id }) => id)).size < rules.length) throw new RangeError('two rules with one id');
  return {
    ...draft,
    notNowRestDays: NOT_NOW_REST_DAYS,
    rules,
    citations: withCommon(draft.citations),
  };
}

function withCommon(own: PackDraft['citations']): RulePack['citations'] {
  const all: Record<RuleId, readonly Citation[]> = { ...commonCitations };
  for (const id of ruleIds) all[id] = [...(own[id] ?? []), ...commonCitations[id]];
  return all;
}

/** `SE-email-employee`, and the day from which it holds when an earlier rule stood in its place. */
const idOf = (country: string, { channels, recipient, validFrom }: RuleDraft): string =>
  [country, channels[0], recipient, ...(validFrom ? [validFrom] : [])].join('-');
