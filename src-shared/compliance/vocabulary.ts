import { z } from '../kernel/schema.ts';

/** How a person can be reached. SMS counts as e-mail in Swedish marketing law but is objected to on its own. */
export const channels = ['phone', 'sms', 'email', 'post'] as const;
export type Channel = (typeof channels)[number];

/** What may be asked about and consented to, each on its own: reaching somebody, and seeing what they open. */
export const uses = [...channels, 'tracking'] as const;
export type Use = (typeof uses)[number];
export const useSchema = z.enum(uses);

/** What one opt-out can cover. Unclear wording is recorded as `all` (GDPR art. 21(2)–(3); MFL 21 §). */
export const scopes = ['all', 'phone', 'sms', 'email', 'post', 'tracking'] as const;
export type Scope = (typeof scopes)[number];
export const scopeSchema = z.enum(scopes);

/** What may be kept in the opt-out register. */
export const suppressionKinds = ['phone', 'email', 'domain', 'organisation', 'person'] as const;
export type SuppressionKind = (typeof suppressionKinds)[number];
export const suppressionKindSchema = z.enum(suppressionKinds);

/**
 * Who somebody is in law. A sole trader (enskild firma) is a natural person; `unknown` counts as one,
 * because a mistake would otherwise fall on a person (MFL 19 §, 21 §; NIX-Telefon since 2017-07-01).
 */
export const legalForms = [
  'unknown',
  'consumer',
  'sole-trader',
  'employee',
  'role-address',
  'legal-person',
] as const;
export type LegalForm = (typeof legalForms)[number];
export const legalFormSchema = z.enum(legalForms);

/** True for whoever the law treats as a natural person outside a company: consumer, sole trader, unknown. */
export const isNaturalPerson = (form: LegalForm): boolean =>
  form === 'consumer' || form === 'sole-trader' || form === 'unknown';

/** How marketing law divides those who are written to or called. */
export const recipientKinds = ['natural-person', 'employee', 'company'] as const;
export type RecipientKind = (typeof recipientKinds)[number];

/** A function's address is its company's; a sole trader's is a natural person's, whatever stands before the @. */
export function recipientKindOf(form: LegalForm): RecipientKind {
  if (isNaturalPerson(form)) return 'natural-person';
  return form === 'employee' ? 'employee' : 'company';
}

/** How an identifier came into the journal: the answer to GDPR art. 15(1)(g). */
export const sourceKinds = [
  'sale',
  'inquiry',
  'visit',
  'call',
  'referral',
  'public-source',
  'list-import',
  'fair',
  'other',
] as const;
export type SourceKind = (typeof sourceKinds)[number];
export const sourceKindSchema = z.enum(sourceKinds);

// Told by the person, so that GDPR art. 14(2)(f) has nothing to add.
const sourcesFromThePerson: ReadonlySet<SourceKind> = new Set(['sale', 'inquiry', 'visit', 'call', 'fair']);

/** False for a bought list, a public source, a referral, and whatever nobody knows. */
export const isFromThePerson = (source: SourceKind | null): boolean =>
  source !== null && sourcesFromThePerson.has(source);

/** Ordered from freest to strictest: the strictest reason decides. */
export const verdicts = ['allowed', 'conditional', 'unclear', 'blocked'] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictSchema = z.enum(verdicts);

/** Every rule the decision knows; texts in `compliance.messages`. */
export const ruleIds = [
  'opt-out',
  'restricted',
  'unknown-country',
  'forbidden',
  'law-uncertain',
  'own-rule',
  // Registers and calls.
  'register-listed',
  'register-never-checked',
  'register-check-expired',
  'register-check-valid',
  'register-exception-customer',
  'register-exception-consent',
  'call-later',
  'not-now',
  'outside-calling-hours',
  'unknown-legal-form',
  'business-call',
  'presumed-interest',
  'customer-exception',
  'until-objection',
  'wrong-number-before',
  // What marketing law asks before a message.
  'consent-held',
  'consent-missing',
  'soft-opt-in',
  'soft-opt-in-open',
  'answers-inquiry',
  'inquiry-open',
  'about-their-work',
  'about-their-work-open',
  'published-address',
  'published-address-open',
  'company-message',
  // What the GDPR asks besides.
  'assessment-needed',
  'assessment-not-specific',
  'assessment-fails',
  'assessment-unsure',
  'assessment-made',
  'notice-overdue',
  'list-too-old',
  // Seeing what somebody opens.
  'tracking-consent',
  'tracking-without-consent',
  'tracking-open',
] as const;
export type RuleId = (typeof ruleIds)[number];

/** What a decision can still need to know, in the order in which it is asked. */
export const asks = [
  'country',
  'legal-form',
  'source',
  'answers-inquiry',
  'sale',
  'opt-out-offered',
  'no-mail-list',
  'similar-products',
  'about-their-work',
  'published-address',
  'tracking',
  'assessment-purpose',
  'assessment-necessity',
  'assessment-balance',
  'assessment-why',
] as const;
export type Ask = (typeof asks)[number];

/** What must be said or done in a contact that is allowed. It never changes the verdict. */
export const duties = [
  'say-who-is-calling',
  'say-source-at-first-contact',
  'say-right-to-object',
  'write-who-is-sending',
  'write-stop-address',
  'write-right-to-object',
  'write-source',
  'write-privacy-information',
] as const;
export type Duty = (typeof duties)[number];

/** Where a rule comes from, in the form a lawyer cites it. */
export const citationSchema = z.object({
  /** `MFL (2008:486) 21 §`, `GDPR art. 21(3)`. */
  label: z.string(),
  /** Where the text can be read. Shown as text, never opened by the product. */
  address: z.string(),
  confidence: z.enum(['high', 'medium', 'low', 'own-default']),
});
export type Citation = z.infer<typeof citationSchema>;

/** One ground for a verdict: the rule, the facts and dates it used, and where it is written. */
export const reasonSchema = z.object({
  rule: z.enum(ruleIds),
  verdict: verdictSchema,
  /** Fills the placeholders of the rule's sentence: dates as `2026-11-23`, codes as keys. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  citations: z.array(citationSchema),
  /** What nobody has said yet and could change this reason. */
  asks: z.array(z.enum(asks)).optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

/** What `decide` answers. Stored with the call, so it can be shown and reproduced later. */
export const decisionSchema = z.object({
  verdict: verdictSchema,
  /** Strictest first; never empty. */
  reasons: z.array(reasonSchema),
  duties: z.array(z.enum(duties)),
  /** Country and date of the rule pack, `SE 2026-11-23`. */
  rulePack: z.string(),
  decidedAt: z.string(),
});
export type Decision = z.infer<typeof decisionSchema>;
