import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { decide } from '#shared/compliance/contactability.rules.ts';
import { type Party, suppressionKeysOf } from '#shared/compliance/party.ts';
import { isAboutTheParty } from '#shared/compliance/scopes.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import type { Clock, Instant } from '#shared/kernel/clock.ts';
import type { Queries } from '../database/journal.ts';

/** What earlier calls say about calling again. */
export type CallHistory = Pick<
  ContactabilityFacts,
  'callLaterOn' | 'saidNotNowOn' | 'saidWrongNumberOn' | 'hasTalkedBefore'
>;

/** Where the facts come from: each feature gives its own. */
export interface FactSources {
  readonly findSuppressions: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ContactabilityFacts['suppressions']>;
  readonly findRegisterChecks: (
    queries: Queries,
    number: string,
  ) => Promise<ContactabilityFacts['registerChecks']>;
  readonly findCallHistory: (queries: Queries, party: Party) => Promise<CallHistory>;
  readonly readCallingHours: (queries: Queries) => Promise<ContactabilityFacts['hours']>;
}

/** May this party be called at `at`? */
export type Assess = (queries: Queries, party: Party, at: Instant) => Promise<Decision>;

// Told by the person, so that Art. 14(2)(f) has nothing to add.
const sourcesFromThePerson: ReadonlySet<string> = new Set(['sale', 'inquiry', 'visit', 'call', 'fair']);

/** Sales and consents are not recorded yet, so no exception to a register holds for anybody. */
const nothingSold = {
  customerRelations: [],
  phoneConsents: [],
  offeredProductKind: null,
} satisfies Partial<ContactabilityFacts>;

/** Gathers the facts and asks the one decision. Nothing else in the product may call `decide`. */
export const createAssess =
  (sources: FactSources, clock: Clock): Assess =>
  async (queries, party, at) => {
    const number = party.number?.e164 ?? null;
    const facts: ContactabilityFacts = {
      country: party.number?.country ?? null,
      legalForm: party.legalForm,
      suppressions: [
        ...(await sources.findSuppressions(queries, suppressionKeysOf(party))),
        ...(await sources.findSuppressions(queries, party.otherIdentifiers)).filter(isAboutTheParty),
      ],
      registerChecks: number === null ? [] : await sources.findRegisterChecks(queries, number),
      ...nothingSold,
      ...(await sources.findCallHistory(queries, party)),
      isSourceThePerson: party.source !== null && sourcesFromThePerson.has(party.source.kind),
      hours: await sources.readCallingHours(queries),
    };
    return decide(facts, { channel: 'phone', purpose: 'direct-marketing', at, timeZone: clock.timeZone() });
  };

// Screening asks whether somebody may be called at all, not whether the clock allows it now.
const anyHour = { from: 0, to: 24 };

/** The same decision on facts that were gathered for many at once. */
export const createAssessRow =
  (clock: Clock) =>
  (facts: Omit<ContactabilityFacts, 'hours'>, at: Instant): Decision =>
    decide(
      { ...facts, hours: { person: anyHour, company: anyHour } },
      { channel: 'phone', purpose: 'direct-marketing', at, timeZone: clock.timeZone() },
    );
