import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactabilityFacts, decide, type Question } from '#shared/compliance/contactability.rules.ts';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import { defaultHours, SE } from '#shared/compliance/rule-packs/SE.ts';
import { anyDay, anyFacts, anySuppression, inAnyOrder } from '#test/support/any-facts.ts';
import {
  decisionSchema,
  isNaturalPerson,
  legalForms,
  ruleIds,
  suppressionKinds,
  type Verdict,
  verdicts,
} from '#shared/compliance/vocabulary.ts';

/** A private person whose number was found clear, called on Monday 2026-11-23 at 10:00. */
const clear: ContactabilityFacts = {
  country: 'SE',
  legalForm: 'consumer',
  suppressions: [],
  restrictedSince: null,
  registerChecks: [{ register: 'nix-telefon', registerVersionOn: '2026-11-01', isListed: false }],
  earlierNos: [],
  customerRelations: [],
  consents: [],
  offeredProductKind: null,
  callLaterOn: null,
  saidNotNowOn: null,
  saidWrongNumberOn: null,
  hasTalkedBefore: false,
  source: null,
  obtainedOn: null,
  noticeDueOn: null,
  isPrivateAddress: false,
  hours: defaultHours,
  message: null,
};

const askedAt = (at: string): Question => ({
  channel: 'phone',
  purpose: 'direct-marketing',
  at,
  timeZone: 'Europe/Stockholm',
});

const mondayMorning = askedAt('2026-11-23T09:00:00.000Z');

const onDay = (day: string): Question => askedAt(`${day}T10:00:00.000Z`);

/** `blocked opt-out, allowed register-check-valid`: the verdict and rule of every reason, in order. */
const reasonsOf = (facts: Partial<ContactabilityFacts>, question: Question = mondayMorning): string =>
  decide({ ...clear, ...facts }, question)
    .reasons.map(({ verdict, rule }) => `${verdict} ${rule}`)
    .join(', ');

const check = (registerVersionOn: string, isListed = false) => ({
  register: 'nix-telefon',
  registerVersionOn,
  isListed,
});

describe('a call to a private person', () => {
  it('is allowed when the number was found clear', () => {
    expect(decide(clear, mondayMorning)).toEqual({
      verdict: 'allowed',
      reasons: [
        {
          rule: 'register-check-valid',
          verdict: 'allowed',
          facts: { register: 'nix-telefon', versionOn: '2026-11-01', until: '2026-12-31' },
          citations: SE.citations['register-check-valid'],
        },
      ],
      duties: ['say-who-is-calling', 'say-source-at-first-contact', 'say-right-to-object'],
      rulePack: 'SE 2026-11-25',
      decidedAt: '2026-11-23T09:00:00.000Z',
    });
  });

  it.each(['consumer', 'sole-trader', 'unknown'] as const)('is blocked until %s is checked', (legalForm) => {
    const decision = decide({ ...clear, legalForm, registerChecks: [] }, mondayMorning);
    expect(decision.verdict).toBe('blocked');
    expect(decision.reasons[0]).toMatchObject({
      rule: 'register-never-checked',
      facts: { register: 'nix-telefon' },
    });
  });

  it.each(['employee', 'role-address', 'legal-person'] as const)('needs no check for %s', (legalForm) => {
    expect(reasonsOf({ legalForm, registerChecks: [] })).toBe('allowed business-call');
  });

  it('counts somebody unknown as a private person and says so', () => {
    expect(reasonsOf({ legalForm: 'unknown' })).toBe(
      'allowed register-check-valid, allowed unknown-legal-form',
    );
  });
});

describe('a check against a register', () => {
  it.each([
    ['2026-09-23', '2026-11-22', 'allowed register-check-valid'],
    ['2026-09-23', '2026-11-23', 'blocked register-check-expired'],
    ['2026-12-31', '2027-02-27', 'allowed register-check-valid'],
    ['2026-12-31', '2027-02-28', 'blocked register-check-expired'],
    ['2027-12-30', '2028-02-28', 'allowed register-check-valid'],
    ['2027-12-30', '2028-02-29', 'blocked register-check-expired'],
    ['2026-06-30', '2026-08-29', 'allowed register-check-valid'],
    ['2026-06-30', '2026-08-30', 'blocked register-check-expired'],
    ['2026-11-23', '2026-11-23', 'allowed register-check-valid'],
    ['2026-11-24', '2026-11-23', 'blocked register-never-checked'],
  ])('of the version of %s says on %s: %s', (versionOn, day, reason) => {
    expect(reasonsOf({ registerChecks: [check(versionOn)] }, onDay(day)).split(', ')).toContain(reason);
  });

  it('names the first day on which it no longer counted', () => {
    const decision = decide({ ...clear, registerChecks: [check('2026-08-31')] }, mondayMorning);
    expect(decision.reasons[0]?.facts).toEqual({
      register: 'nix-telefon',
      versionOn: '2026-08-31',
      expiredOn: '2026-10-31',
    });
  });

  it('counts by the day where the seller is, not by the day in Greenwich', () => {
    const registerChecks = [check('2026-09-23')];
    expect(reasonsOf({ registerChecks }, askedAt('2026-11-22T22:59:00.000Z'))).toContain(
      'register-check-valid',
    );
    expect(reasonsOf({ registerChecks }, askedAt('2026-11-22T23:00:00.000Z'))).toContain(
      'register-check-expired',
    );
  });

  it.each([
    [
      'a later clear one beats an earlier listing',
      [check('2026-10-01', true), check('2026-11-01')],
      'allowed',
    ],
    [
      'a later listing beats an earlier clear one',
      [check('2026-10-01'), check('2026-11-01', true)],
      'blocked',
    ],
    [
      'a listing beats a clear one of the same version',
      [check('2026-11-01', true), check('2026-11-01')],
      'blocked',
    ],
    ['an old listing still holds', [check('2019-01-01', true)], 'blocked'],
    ['a listing of a version still to come holds', [check('2026-12-01', true)], 'blocked'],
    ['a clear one of a version still to come says nothing', [check('2026-12-01')], 'blocked'],
    [
      'a clear one to come does not lift a listing',
      [check('2026-11-01', true), check('2026-12-01')],
      'blocked',
    ],
    [
      'one of another register says nothing',
      [{ register: 'robinson', registerVersionOn: '2026-11-01', isListed: false }],
      'blocked',
    ],
  ])('is read so that %s', (_case, registerChecks, verdict) => {
    expect(decide({ ...clear, registerChecks }, mondayMorning).verdict).toBe(verdict);
    expect(decide({ ...clear, registerChecks: registerChecks.toReversed() }, mondayMorning).verdict).toBe(
      verdict,
    );
  });

  it('that lists a company’s number makes the call unclear, since companies cannot be listed', () => {
    const listed = { registerChecks: [check('2026-11-01', true)] };
    expect(reasonsOf({ ...listed, legalForm: 'employee' })).toBe(
      'unclear register-listed, allowed business-call',
    );
    expect(reasonsOf({ ...listed, legalForm: 'sole-trader' })).toBe('blocked register-listed');
  });
});

describe('an exception from a register', () => {
  const listed = { registerChecks: [check('2026-11-20', true)] };
  const bought = (
    endedOn: string | null,
    confirmedRunningOn: string | null = null,
    productKind = 'windows',
  ) => ({
    productKind,
    soldOn: '2024-01-01',
    endedOn,
    confirmedRunningOn,
    gaveAddress: false,
    wasOptOutOffered: null,
  });
  const customer = (...relation: Parameters<typeof bought>) => ({
    ...listed,
    customerRelations: [bought(...relation)],
    offeredProductKind: 'windows',
  });
  const consent = (givenOn: string, withdrawnOn: string | null = null) => ({
    ...listed,
    consents: [{ use: 'phone' as const, givenOn, withdrawnOn, namesController: true }],
  });

  it.each([
    // Up to and including the same-numbered day a year after the end.
    ['2025-11-23', null, '2026-11-23', 'allowed register-exception-customer'],
    ['2025-11-23', null, '2026-11-24', 'blocked register-listed'],
    ['2024-02-29', null, '2025-02-28', 'allowed register-exception-customer'],
    ['2024-02-29', null, '2025-03-03', 'blocked register-listed'],
    ['2026-11-23', null, '2026-11-23', 'allowed register-exception-customer'],
    // An end that lies ahead, or none, is no proof that the contract runs.
    ['2026-11-24', null, '2026-11-23', 'blocked register-listed'],
    [null, null, '2026-11-23', 'blocked register-listed'],
    // A running contract was confirmed within twelve months.
    [null, '2025-11-23', '2026-11-23', 'allowed register-exception-customer'],
    [null, '2025-11-23', '2026-11-24', 'blocked register-listed'],
    ['2028-01-01', '2025-11-23', '2026-11-23', 'allowed register-exception-customer'],
    ['2028-01-01', '2025-11-23', '2026-11-24', 'blocked register-listed'],
    [null, '2026-11-24', '2026-11-23', 'blocked register-listed'],
    // A confirmation does not bring back what has ended.
    ['2025-11-21', '2026-11-01', '2026-11-23', 'blocked register-listed'],
  ])('for a contract that ended on %s, confirmed on %s: on %s %s', (endedOn, confirmedOn, day, reason) => {
    const [first] = reasonsOf(customer(endedOn, confirmedOn), onDay(day)).split(', ');
    expect(first).toBe(reason);
  });

  it.each([
    ['2026-08-24', '2026-11-23', 'allowed register-exception-consent'],
    ['2026-08-23', '2026-11-20', 'allowed register-exception-consent'],
    ['2026-08-23', '2026-11-23', 'blocked register-listed'],
    ['2026-11-30', '2027-02-26', 'allowed register-exception-consent'],
    ['2026-12-01', '2027-03-01', 'blocked register-listed'],
    ['2026-11-23', '2026-11-23', 'allowed register-exception-consent'],
    ['2026-11-24', '2026-11-23', 'blocked register-listed'],
  ])('for a consent given on %s: on %s %s', (givenOn, day, reason) => {
    const [first] = reasonsOf(consent(givenOn), onDay(day)).split(', ');
    expect(first).toBe(reason);
  });

  it('ends with a consent that was taken back, even one that is fresh', () => {
    expect(reasonsOf(consent('2026-11-20', '2026-11-21'))).toBe('blocked register-listed');
    const again = [...consent('2026-11-20', '2026-11-21').consents, ...consent('2026-11-22').consents];
    expect(reasonsOf({ ...listed, consents: again })).toBe('allowed register-exception-consent');
  });

  it('names what it stands on and its last day', () => {
    expect(decide({ ...clear, ...customer('2026-01-31') }, mondayMorning).reasons[0]).toEqual({
      rule: 'register-exception-customer',
      verdict: 'allowed',
      facts: {
        register: 'nix-telefon',
        productKind: 'windows',
        until: '2027-01-31',
        because: 'same-product',
      },
      citations: SE.citations['register-exception-customer'],
    });
    expect(decide({ ...clear, ...consent('2026-11-01') }, mondayMorning).reasons[0]?.facts).toEqual({
      register: 'nix-telefon',
      givenOn: '2026-11-01',
      until: '2027-01-31',
    });
  });

  it('is for the same kind of product only, and a condition until somebody says what is offered', () => {
    const relation = customer('2026-11-01', null, 'doors');
    expect(reasonsOf(relation)).toBe('blocked register-listed');
    expect(reasonsOf({ ...relation, offeredProductKind: 'doors' })).toBe(
      'allowed register-exception-customer',
    );
    expect(reasonsOf({ ...relation, offeredProductKind: null })).toBe(
      'conditional register-exception-customer',
    );
  });

  it('is the one that holds longest, and a consent before a customer relation', () => {
    const customerRelations = [bought('2026-01-01'), bought('2026-05-01'), bought('2025-12-01')];
    const facts = { ...listed, customerRelations, offeredProductKind: 'windows' };
    for (const relations of [customerRelations, customerRelations.toReversed()])
      expect(
        decide({ ...clear, ...facts, customerRelations: relations }, mondayMorning).reasons[0]?.facts,
      ).toMatchObject({ until: '2027-05-01' });
    expect(reasonsOf({ ...facts, ...consent('2026-11-01'), offeredProductKind: null })).toBe(
      'allowed register-exception-consent',
    );
  });

  it.each([
    ['never checked', []],
    ['checked too long ago', [check('2026-01-01')]],
    ['listed', [check('2026-01-01', true)]],
  ])('stands in for a number that is %s', (_case, registerChecks) => {
    expect(reasonsOf({ ...customer('2026-11-01'), registerChecks })).toBe(
      'allowed register-exception-customer',
    );
    expect(reasonsOf({ ...consent('2026-11-01'), registerChecks })).toBe(
      'allowed register-exception-consent',
    );
  });

  it('says nothing where the register stops nobody: a number found clear, a company, another country', () => {
    expect(reasonsOf({ ...customer('2026-11-01'), registerChecks: clear.registerChecks })).toBe(
      'allowed register-check-valid',
    );
    const relations = { ...customer('2026-11-01'), legalForm: 'employee' as const };
    expect(reasonsOf({ ...relations, registerChecks: [] })).toBe('allowed business-call');
    expect(reasonsOf(relations)).toBe('allowed register-exception-customer, allowed business-call');
    expect(reasonsOf({ ...customer('2026-11-01'), country: 'NO' })).toBe('blocked register-never-checked');
  });

  it('never beats an opt-out', () => {
    const suppressions = [{ kind: 'phone', scope: ['phone'], since: '2020-01-01' }] as const;
    expect(reasonsOf({ ...customer('2026-11-01'), ...consent('2026-11-22'), suppressions })).toBe(
      'blocked opt-out, allowed register-exception-consent',
    );
  });
});

describe('an opt-out', () => {
  it.each(suppressionKinds)('kept under the %s blocks the call', (kind) => {
    const suppressions = [{ kind, scope: ['all'] as const, since: '2026-03-03' }];
    expect(decide({ ...clear, suppressions }, mondayMorning)).toMatchObject({
      verdict: 'blocked',
      duties: [],
    });
  });

  it.each([
    ['all', 'blocked'],
    ['phone', 'blocked'],
    ['sms', 'allowed'],
    ['email', 'allowed'],
    ['post', 'allowed'],
    ['tracking', 'allowed'],
  ] as const)('from %s leaves a call %s', (scope, verdict) => {
    const suppressions = [{ kind: 'phone', scope: [scope], since: '2026-03-03' }] as const;
    expect(decide({ ...clear, suppressions }, mondayMorning).verdict).toBe(verdict);
  });

  it('from several channels blocks a call when one of them is the phone', () => {
    const suppressions = [{ kind: 'phone', scope: ['email', 'phone'], since: '2026-03-03' }] as const;
    expect(decide({ ...clear, suppressions }, mondayMorning).reasons[0]?.facts).toEqual({
      kind: 'phone',
      scope: 'phone',
      since: '2026-03-03',
    });
  });

  it('that is the oldest speaks for the others', () => {
    const suppressions = [
      { kind: 'person', scope: ['phone'], since: '2026-05-01' },
      { kind: 'organisation', scope: ['all'], since: '2026-03-03' },
      { kind: 'phone', scope: ['email'], since: '2020-01-01' },
    ] as const;
    expect(decide({ ...clear, suppressions }, mondayMorning).reasons[0]).toMatchObject({
      rule: 'opt-out',
      facts: { kind: 'organisation', scope: 'all', since: '2026-03-03' },
    });
  });

  it.each(legalForms)('beats everything that speaks for a call to %s', (legalForm) => {
    const suppressions = [{ kind: 'person', scope: ['all'], since: '2026-11-23' }] as const;
    const facts = { legalForm, suppressions, hasTalkedBefore: true, source: 'sale' as const };
    expect(reasonsOf(facts)).toMatch(/^blocked opt-out/);
    expect(reasonsOf({ ...facts, country: null })).toMatch(/^blocked opt-out/);
  });
});

describe('a number that is not Swedish', () => {
  it('of which the country is unknown makes the call unclear, whoever carries it', () => {
    expect(reasonsOf({ country: null, registerChecks: [] })).toBe('unclear unknown-country');
    expect(reasonsOf({ country: null, legalForm: 'legal-person' })).toBe('unclear unknown-country');
  });

  it.each([
    ['NO', 'blocked register-never-checked'],
    ['DE', 'blocked consent-missing'],
    ['FR', 'blocked consent-missing'],
    ['US', 'blocked consent-missing'],
  ])('follows the law of its own country (%s)', (country, reason) => {
    expect(reasonsOf({ country, registerChecks: [] })).toBe(reason);
  });

  it('of a company hangs on what that country asks', () => {
    expect(reasonsOf({ country: 'DE', legalForm: 'legal-person' })).toBe('conditional presumed-interest');
    expect(reasonsOf({ country: 'DK', legalForm: 'legal-person' })).toBe('allowed business-call');
    expect(reasonsOf({ country: 'AT', legalForm: 'legal-person' })).toBe('blocked consent-missing');
    expect(reasonsOf({ country: 'US', legalForm: 'legal-person' })).toBe(
      'unclear law-uncertain, allowed business-call',
    );
  });
});

describe('an earlier answer', () => {
  it.each([
    ['2026-11-25', '2026-11-24', 'conditional'],
    ['2026-11-25', '2026-11-25', 'allowed'],
    ['2026-11-25', '2026-11-26', 'allowed'],
  ])('“call on %s” leaves a call on %s %s', (callLaterOn, day, verdict) => {
    expect(decide({ ...clear, callLaterOn }, onDay(day)).verdict).toBe(verdict);
  });

  it.each([
    ['2026-08-25', '2026-08-25', 'conditional'],
    ['2026-08-25', '2026-11-20', 'conditional'],
    ['2026-08-26', '2026-11-23', 'conditional'],
    ['2026-08-25', '2026-11-23', 'allowed'],
    ['2026-08-25', '2026-11-24', 'allowed'],
  ])('“not now” on %s leaves a call on %s %s', (saidNotNowOn, day, verdict) => {
    const registerChecks = [check(day)];
    expect(decide({ ...clear, saidNotNowOn, registerChecks }, onDay(day)).verdict).toBe(verdict);
  });

  it('“not now” names the first free day', () => {
    expect(decide({ ...clear, saidNotNowOn: '2026-11-20' }, mondayMorning).reasons[0]).toMatchObject({
      rule: 'not-now',
      facts: { saidOn: '2026-11-20', freeOn: '2027-02-18' },
    });
  });

  it('“wrong number” makes a condition of checking the number, however long ago', () => {
    expect(reasonsOf({ saidWrongNumberOn: '2024-01-01' })).toBe(
      'conditional wrong-number-before, allowed register-check-valid',
    );
  });
});

describe('calling hours', () => {
  it.each([
    ['consumer', '2026-11-23T07:59:59.999Z', 'hour'],
    ['consumer', '2026-11-23T08:00:00.000Z', null],
    ['consumer', '2026-11-23T18:59:59.999Z', null],
    ['consumer', '2026-11-23T19:00:00.000Z', 'hour'],
    ['sole-trader', '2026-11-23T07:30:00.000Z', 'hour'],
    ['unknown', '2026-11-23T07:30:00.000Z', 'hour'],
    ['legal-person', '2026-11-23T06:59:59.999Z', 'hour'],
    ['legal-person', '2026-11-23T07:00:00.000Z', null],
    ['employee', '2026-11-23T15:59:59.999Z', null],
    ['employee', '2026-11-23T16:00:00.000Z', 'hour'],
    ['role-address', '2026-11-23T16:00:00.000Z', 'hour'],
    // Summer time: 09:00 in Stockholm is 07:00 in Greenwich.
    ['consumer', '2026-11-16T07:30:00.000Z', 'hour'],
    ['consumer', '2026-10-23T07:00:00.000Z', null],
    ['consumer', '2026-10-23T06:59:00.000Z', 'hour'],
    ['consumer', '2026-11-20T10:00:00.000Z', null],
    ['consumer', '2026-11-21T10:00:00.000Z', 'weekend'],
    ['legal-person', '2026-11-22T10:00:00.000Z', 'weekend'],
    ['consumer', '2027-01-06T10:00:00.000Z', 'holiday'],
    ['legal-person', '2026-12-25T10:00:00.000Z', 'holiday'],
    ['legal-person', '2026-12-24T10:00:00.000Z', null],
    // Friday evening in Greenwich is already Saturday in Stockholm.
    ['consumer', '2026-11-20T23:30:00.000Z', 'weekend'],
  ] as const)('for %s at %s: %s', (legalForm, at, because) => {
    const facts = { ...clear, legalForm, registerChecks: [check(at.slice(0, 10))] };
    const reason = decide(facts, askedAt(at)).reasons.find(({ rule }) => rule === 'outside-calling-hours');
    expect(reason?.facts['because'] ?? null).toBe(because);
  });

  it('are a condition and never a ban, and name the hours that are set', () => {
    const hours = { person: { from: 12, to: 13 }, company: { from: 8, to: 17 } };
    expect(decide({ ...clear, hours }, mondayMorning)).toMatchObject({
      verdict: 'conditional',
      reasons: [{ rule: 'outside-calling-hours', facts: { because: 'hour', from: 12, to: 13 } }, {}],
    });
  });

  it.each([
    [0, 24, 'allowed'],
    [0, 0, 'conditional'],
    [20, 9, 'conditional'],
  ])('from %i to %i leave a Monday morning %s', (from, to, verdict) => {
    const hours = { person: { from, to }, company: defaultHours.company };
    expect(decide({ ...clear, hours }, mondayMorning).verdict).toBe(verdict);
  });
});

describe('the duties in a call', () => {
  const first = ['say-who-is-calling', 'say-source-at-first-contact', 'say-right-to-object'];
  it.each([
    ['consumer', false, false, first],
    ['employee', false, false, first],
    ['unknown', false, true, ['say-who-is-calling', 'say-right-to-object']],
    ['consumer', true, false, ['say-who-is-calling']],
    ['legal-person', false, false, ['say-who-is-calling']],
    ['role-address', false, false, ['say-who-is-calling']],
  ] as const)(
    'to %s (talked before: %s, source is the person: %s) are %j',
    (legalForm, hasTalkedBefore, isSourceThePerson, duties) => {
      const source = isSourceThePerson ? ('visit' as const) : ('list-import' as const);
      const facts = { ...clear, legalForm, hasTalkedBefore, source };
      expect(decide(facts, mondayMorning).duties).toEqual(duties);
    },
  );

  it('are none when the call is blocked', () => {
    expect(decide({ ...clear, registerChecks: [] }, mondayMorning).duties).toEqual([]);
  });
});

const strictness = (verdict: Verdict | undefined): number => verdicts.indexOf(verdict ?? 'allowed');

describe('every decision', () => {
  const exceptions: ReadonlySet<string> = new Set([
    'register-exception-customer',
    'register-exception-consent',
    'customer-exception',
    'consent-held',
  ]);
  const anyQuestion = fc
    .tuple(anyDay, fc.integer({ min: 0, max: 86_399 }))
    .map(([on, seconds]) => askedAt(new Date(Date.parse(`${on}T00:00:00Z`) + seconds * 1000).toISOString()));

  it('is a valid one with at least one reason, strictest first, and the strictest is the verdict', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        const decision = decide(facts, question);
        expect(decisionSchema.parse(decision)).toEqual(decision);
        expect(decision.reasons.length).toBeGreaterThan(0);
        expect(decision.reasons[0]?.verdict).toBe(decision.verdict);
        const order = decision.reasons.map(({ verdict }) => strictness(verdict));
        expect(order).toEqual(order.toSorted((a, b) => b - a));
        expect(new Set(decision.reasons.map(({ rule }) => rule)).size).toBe(decision.reasons.length);
      }),
    );
  });

  it('is the same whatever the order of the facts, and the same twice', () => {
    const shuffled = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), inAnyOrder(facts)));
    fc.assert(
      fc.property(shuffled, anyQuestion, ([facts, others], question) => {
        const decision = decide(facts, question);
        expect(decide(others, question)).toEqual(decision);
        expect(decide(facts, question)).toEqual(decision);
      }),
    );
  });

  it('never moves towards allowed when a suppression is added', () => {
    fc.assert(
      fc.property(anyFacts, anySuppression, anyQuestion, (facts, added, question) => {
        const before = decide(facts, question);
        const after = decide({ ...facts, suppressions: [...facts.suppressions, added] }, question);
        expect(strictness(after.verdict)).toBeGreaterThanOrEqual(strictness(before.verdict));
      }),
    );
  });

  it('never moves towards allowed when a legal form is forgotten, where the law was certain', () => {
    const unhurried = { person: { from: 0, to: 24 }, company: { from: 0, to: 24 } };
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        const known = decide({ ...facts, hours: unhurried }, question);
        // Whoever counts as a person is not held back by doubts about companies (Spain's calls).
        fc.pre(known.reasons.every(({ rule }) => rule !== 'law-uncertain'));
        const forgotten = decide({ ...facts, hours: unhurried, legalForm: 'unknown' }, question);
        expect(strictness(forgotten.verdict)).toBeGreaterThanOrEqual(strictness(known.verdict));
      }),
    );
  });

  it('is never allowed for a natural person in Sweden without a check that counts or an exception', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        fc.pre(facts.country === 'SE' && isNaturalPerson(facts.legalForm));
        const rules = decide(facts, question).reasons.map(({ rule }) => rule);
        const isFree = rules.includes('register-check-valid') || rules.some((rule) => exceptions.has(rule));
        expect(decide(facts, question).verdict === 'blocked' || isFree).toBe(true);
      }),
    );
  });

  it('never makes an exception without a customer relation or a consent', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        const without = { ...facts, customerRelations: [], consents: [] };
        const rules = decide(without, question).reasons.map(({ rule }) => rule);
        expect(rules.filter((rule) => exceptions.has(rule))).toEqual([]);
      }),
    );
  });

  it('changes no fact it is given', () => {
    fc.assert(
      fc.property(anyFacts, anyQuestion, (facts, question) => {
        const before = structuredClone(facts);
        decide(facts, question);
        expect(facts).toEqual(before);
      }),
    );
  });

  it('refuses an instant or a time zone that is none', () => {
    expect(() => decide(clear, askedAt('yesterday'))).toThrow(RangeError);
    expect(() => decide(clear, { ...mondayMorning, timeZone: 'Mars/Olympus' })).toThrow(RangeError);
  });
});

// What these apply is a rule of the country, and its citations come with it.
const rulesWithTheirOwnLaw: ReadonlySet<string> = new Set([
  'forbidden',
  'presumed-interest',
  'customer-exception',
  'about-their-work',
  'about-their-work-open',
  'published-address',
  'published-address-open',
]);

describe('a rule pack', () => {
  it.each(rulePacks.map((pack) => [pack.country, pack] as const))(
    'of %s cites a source for every rule, with an address unless it is an own default or uncertain',
    (_country, pack) => {
      const citations = [
        ...ruleIds.flatMap((rule) => pack.citations[rule]),
        ...pack.rules.flatMap((rule) => rule.citations),
      ];
      for (const { address, confidence } of citations) {
        if (confidence === 'own-default') expect(address).toBe('');
        else if (confidence !== 'low') expect(address).toMatch(/^https?:\/\/\S+$/);
      }
      expect(pack.rules.every((rule) => rule.citations.length > 0)).toBe(true);
      const uncited = ruleIds.filter((rule) => pack.citations[rule].length === 0);
      const registerRules = pack.registers.length === 0 ? /^register-/ : /^$/;
      expect(uncited.filter((rule) => !rulesWithTheirOwnLaw.has(rule) && !registerRules.test(rule))).toEqual(
        [],
      );
    },
  );
});
