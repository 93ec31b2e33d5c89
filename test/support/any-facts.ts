import * as fc from 'fast-check';
import { type ContactabilityFacts, trackings } from '#shared/compliance/contactability-facts.ts';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import { legalForms, scopes, sourceKinds, suppressionKinds, uses } from '#shared/compliance/vocabulary.ts';
import { addDays } from '#shared/kernel/clock.ts';

/** A calendar day of the years around the rules' dates. */
export const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const anyAnswer = maybe(fc.boolean());

export const anySuppression = fc.record({
  kind: fc.constantFrom(...suppressionKinds),
  scope: fc.uniqueArray(fc.constantFrom(...scopes), { minLength: 1 }),
  since: anyDay,
});

export const anyConsent = fc.record({
  use: fc.constantFrom(...uses),
  givenOn: anyDay,
  withdrawnOn: maybe(anyDay),
  namesController: fc.boolean(),
});

const anyHours = fc.record({ from: fc.integer({ min: 0, max: 24 }), to: fc.integer({ min: 0, max: 24 }) });

const anyMessage = fc.record({
  answersInquiry: anyAnswer,
  wasOptOutOffered: anyAnswer,
  isOnNoMailList: anyAnswer,
  isForSimilarProducts: anyAnswer,
  isAboutTheirWork: anyAnswer,
  isAddressPublished: anyAnswer,
  tracking: maybe(fc.constantFrom(...trackings)),
  assessment: fc.record({
    purpose: fc.constantFrom('', 'Visa vår nya skärvätska'),
    necessity: maybe(fc.constantFrom('needed' as const, 'another-way' as const)),
    balance: maybe(fc.constantFrom('expected' as const, 'unsure' as const, 'not-expected' as const)),
    why: fc.constantFrom('', 'Bra', 'Hon köper in skärvätska till verkstaden i Gnosjö sedan i våras'),
    isWhyReused: fc.boolean(),
  }),
});

const registerIds = rulePacks.flatMap(({ registers }) => registers.map(({ id }) => id));

/** Facts of every country, recipient and source, sensible or not. */
export const anyFacts: fc.Arbitrary<ContactabilityFacts> = fc.record({
  country: fc.constantFrom('SE', 'SE', 'SE', ...rulePacks.map(({ country }) => country), 'US', null),
  legalForm: fc.constantFrom(...legalForms),
  suppressions: fc.array(anySuppression, { maxLength: 3 }),
  earlierNos: fc.array(fc.record({ scope: anySuppression.map(({ scope }) => scope), saidOn: anyDay }), {
    maxLength: 2,
  }),
  // Seldom: it blocks whatever else is said, and the other properties would hold of nothing.
  restrictedSince: fc.oneof({ weight: 19, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: anyDay }),
  registerChecks: fc.array(
    fc.record({
      register: fc.constantFrom('nix-telefon', 'nix-telefon', 'unheard-of', ...registerIds),
      registerVersionOn: anyDay,
      isListed: fc.boolean(),
    }),
    { maxLength: 5 },
  ),
  customerRelations: fc.array(
    fc.record({
      productKind: fc.constantFrom('windows', 'doors'),
      soldOn: anyDay,
      endedOn: maybe(anyDay),
      confirmedRunningOn: maybe(anyDay),
      gaveAddress: fc.boolean(),
      wasOptOutOffered: anyAnswer,
    }),
    { maxLength: 3 },
  ),
  consents: fc.array(anyConsent, { maxLength: 3 }),
  offeredProductKind: fc.constantFrom('windows', null),
  callLaterOn: maybe(anyDay),
  saidNotNowOn: maybe(anyDay),
  saidWrongNumberOn: maybe(anyDay),
  hasTalkedBefore: fc.boolean(),
  source: maybe(fc.constantFrom(...sourceKinds)),
  obtainedOn: maybe(anyDay),
  noticeDueOn: maybe(anyDay),
  isPrivateAddress: fc.boolean(),
  hours: fc.record({ person: anyHours, company: anyHours }),
  message: fc.oneof({ weight: 3, arbitrary: anyMessage }, { weight: 1, arbitrary: fc.constant(null) }),
});

/** The same facts with every list in another order. */
export const inAnyOrder = (facts: ContactabilityFacts): fc.Arbitrary<ContactabilityFacts> => {
  const shuffle = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  return fc
    .record({
      suppressions: shuffle(facts.suppressions),
      earlierNos: shuffle(facts.earlierNos),
      registerChecks: shuffle(facts.registerChecks),
      customerRelations: shuffle(facts.customerRelations),
      consents: shuffle(facts.consents),
    })
    .map((lists) => ({ ...facts, ...lists }));
};
