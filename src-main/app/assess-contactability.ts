import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import { decide } from '#shared/compliance/contactability.rules.ts';
import { type Party, suppressionKeysOf } from '#shared/compliance/party.ts';
import { packFor, withOwnRulings } from '#shared/compliance/rule-packs/pack-for.ts';
import type { OwnRuling, RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import { restrictedSinceOf } from '#shared/compliance/restricted.rules.ts';
import { isAboutTheParty } from '#shared/compliance/scopes.ts';
import { type Decision, sourceKindSchema } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay, Clock, Instant } from '#shared/kernel/clock.ts';
import type { Queries } from '../database/journal.ts';
import { type Agreed, nothingAgreed, type PartyKeys } from './what-was-agreed.ts';

/** What earlier calls say about calling again. */
type CallHistory = Pick<
  ContactabilityFacts,
  'callLaterOn' | 'saidNotNowOn' | 'saidWrongNumberOn' | 'hasTalkedBefore'
>;

/** Where the facts come from: each feature gives its own. */
export interface FactSources {
  readonly findSuppressions: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ContactabilityFacts['suppressions']>;
  /** Those of these contacts whose data may only be stored, and since when. */
  readonly findRestricted: (
    queries: Queries,
    contactIds: readonly string[],
  ) => Promise<ReadonlyMap<string, CalendarDay>>;
  readonly readEarlierNos: (queries: Queries, party: PartyKeys) => Promise<ContactabilityFacts['earlierNos']>;
  readonly findRegisterChecks: (
    queries: Queries,
    number: string,
  ) => Promise<ContactabilityFacts['registerChecks']>;
  readonly findCallHistory: (queries: Queries, party: Party) => Promise<CallHistory>;
  /** What the contact bought and agreed to, seen from this number. */
  readonly findAgreed: (queries: Queries, contactId: string, number: string | null) => Promise<Agreed>;
  readonly readCallingHours: (queries: Queries) => Promise<ContactabilityFacts['hours']>;
  readonly readOwnRulings: (queries: Queries) => Promise<ReadonlyMap<string, OwnRuling>>;
}

/** May this party be called at `at`? */
type Assess = (queries: Queries, party: Party, at: Instant) => Promise<Decision>;

/** Gathers the facts and asks the one decision. Nothing else in the product may call `decide`. */
export const createAssess =
  (sources: FactSources, clock: Clock): Assess =>
  async (queries, party, at) => {
    const number = party.number?.e164 ?? null;
    const { contactId } = party;
    const source = sourceKindSchema.safeParse(party.source?.kind);
    const cards = [...(contactId === null ? [] : [contactId]), ...party.otherCards];
    const keys = suppressionKeysOf(party);
    const agreed = contactId === null ? nothingAgreed : await sources.findAgreed(queries, contactId, number);
    const facts: ContactabilityFacts = {
      country: party.number?.country ?? null,
      legalForm: party.legalForm,
      suppressions: [
        ...(await sources.findSuppressions(queries, keys)),
        ...(await sources.findSuppressions(queries, party.otherIdentifiers)).filter(isAboutTheParty),
      ],
      restrictedSince: restrictedSinceOf(await sources.findRestricted(queries, cards), cards),
      // Before a call a no that was lifted matters only to a consent from before it.
      earlierNos:
        agreed.consents.length === 0
          ? []
          : await sources.readEarlierNos(queries, { keys, elsewhere: party.otherIdentifiers }),
      registerChecks: number === null ? [] : await sources.findRegisterChecks(queries, number),
      ...agreed,
      offeredProductKind: null,
      ...(await sources.findCallHistory(queries, party)),
      source: source.success ? source.data : null,
      obtainedOn: null,
      noticeDueOn: null,
      isPrivateAddress: false,
      hours: await sources.readCallingHours(queries),
      message: null,
    };
    const rules = withOwnRulings(packFor(facts.country), await sources.readOwnRulings(queries));
    return decide(
      facts,
      { channel: 'phone', purpose: 'direct-marketing', at, timeZone: clock.timeZone() },
      rules,
    );
  };

// Screening asks whether somebody may be called at all, not whether the clock allows it now.
const anyHour = { from: 0, to: 24 };

/** The same decision on facts that were gathered for many at once. */
export const createAssessRow =
  (clock: Clock) =>
  (facts: Omit<ContactabilityFacts, 'hours'>, at: Instant, rulesOf: RulesOf): Decision =>
    decide(
      { ...facts, hours: { person: anyHour, company: anyHour } },
      { channel: 'phone', purpose: 'direct-marketing', at, timeZone: clock.timeZone() },
      rulesOf(facts.country),
    );

/** The rules of a country as the company has overruled them. */
type RulesOf = (country: string | null) => RulePack;

/** Reads the company's own rulings once for many questions. */
export const createReadRules =
  (readOwnRulings: FactSources['readOwnRulings']) =>
  async (queries: Queries): Promise<RulesOf> => {
    const rulings = await readOwnRulings(queries);
    return (country) => withOwnRulings(packFor(country), rulings);
  };

/** The same decision on a message, under rules that are given: also those of an earlier day. */
export const assessMessage = decide;
