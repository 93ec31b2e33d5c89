import type {
  AssessmentFacts,
  ConsentFact,
  ContactabilityFacts,
  CustomerRelation,
  MessageFacts,
} from '#shared/compliance/contactability-facts.ts';
import type { RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { Duty, LegalForm, RuleId, Use, Verdict } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';

/** One line of the table: what is asked of the decision, and its answer to the letter. */
export interface MarketingCase {
  readonly says: string;
  /** What differs from `stranger`. */
  readonly facts: Partial<ContactabilityFacts>;
  readonly use: Use;
  /** The verdict and the rule of the first reason: `blocked consent-missing`. */
  readonly answer: `${Verdict} ${RuleId}`;
  /** Part of the label of a citation of that reason. */
  readonly cites: string;
  /** Midday in Stockholm; a Wednesday unless a case is about another day. */
  readonly on: CalendarDay;
  /** The first reason's own word for why. */
  readonly because?: string;
  readonly asks?: string;
  readonly duties?: readonly Duty[];
  /** In place of the country's own pack. */
  readonly pack?: RulePack;
}

type Details = Partial<Pick<MarketingCase, 'on' | 'because' | 'asks' | 'duties' | 'pack'>>;

const today = '2026-11-25';

/** A case in the order in which it is read aloud. */
export const at = (
  says: string,
  facts: Partial<ContactabilityFacts>,
  use: Use,
  answer: MarketingCase['answer'],
  cites: string,
  details: Details = {},
): MarketingCase => ({ says, facts, use, answer, cites, on: today, ...details });

const weighed: AssessmentFacts = {
  purpose: 'Visa den nya skärvätskan',
  necessity: 'needed',
  balance: 'expected',
  why: 'Hon köper in skärvätska till verkstaden i Gnosjö och bad oss återkomma i höst',
  isWhyReused: false,
};

const plain: MessageFacts = {
  answersInquiry: null,
  wasOptOutOffered: null,
  isOnNoMailList: null,
  isForSimilarProducts: null,
  isAboutTheirWork: null,
  isAddressPublished: null,
  tracking: 'none',
  assessment: weighed,
};

/** A message without tracking whose assessment is complete; nothing else is said of it. */
export const message = (changes: Partial<MessageFacts> = {}): { readonly message: MessageFacts } => ({
  message: { ...plain, ...changes },
});

export const assessed = (changes: Partial<AssessmentFacts>): { readonly message: MessageFacts } =>
  message({ assessment: { ...weighed, ...changes } });

/** A Swedish consumer found in a public source, of whom nothing is recorded. */
export const stranger: ContactabilityFacts = {
  country: 'SE',
  legalForm: 'consumer',
  suppressions: [],
  earlierNos: [],
  restrictedSince: null,
  registerChecks: [],
  customerRelations: [],
  consents: [],
  offeredProductKind: null,
  callLaterOn: null,
  saidNotNowOn: null,
  saidWrongNumberOn: null,
  hasTalkedBefore: false,
  source: 'public-source',
  obtainedOn: null,
  noticeDueOn: null,
  isPrivateAddress: false,
  hours: { person: { from: 9, to: 20 }, company: { from: 8, to: 17 } },
  message: plain,
};

export const who = (country: string | null, legalForm: LegalForm) => ({ country, legalForm });

/** A sale at which the address was given and a no was offered. */
export const sale = (changes: Partial<CustomerRelation> = {}): CustomerRelation => ({
  productKind: 'windows',
  soldOn: '2026-06-01',
  endedOn: null,
  confirmedRunningOn: null,
  gaveAddress: true,
  wasOptOutOffered: true,
  ...changes,
});

/** A customer who is written to about what was bought. */
export const customer = (
  changes: Partial<CustomerRelation> = {},
  said: Partial<MessageFacts> = { isForSimilarProducts: true },
): Partial<ContactabilityFacts> => ({
  source: 'sale',
  customerRelations: [sale(changes)],
  ...message(said),
});

/** A customer who is called about what was bought. */
export const buyer = (changes: Partial<CustomerRelation>): Partial<ContactabilityFacts> => ({
  customerRelations: [sale(changes)],
  offeredProductKind: 'windows',
});

export const checked = (register: string, registerVersionOn: CalendarDay, isListed = false) => ({
  registerChecks: [{ register, registerVersionOn, isListed }],
});

export const yes = (use: Use, givenOn: CalendarDay, changes: Partial<ConsentFact> = {}) => ({
  consents: [{ use, givenOn, withdrawnOn: null, namesController: true, ...changes }],
});
