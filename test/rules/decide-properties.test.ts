import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactabilityFacts, MessageFacts } from '#shared/compliance/contactability-facts.ts';
import { trackings } from '#shared/compliance/contactability-facts.ts';
import { decide, type Question } from '#shared/compliance/contactability.rules.ts';
import { nextAsk } from '#shared/compliance/next-ask.rules.ts';
import { otherCountries } from '#shared/compliance/rule-packs/other-countries.ts';
import { packFor, rulePacks, withOwnRulings } from '#shared/compliance/rule-packs/pack-for.ts';
import type { OwnRuling } from '#shared/compliance/rule-packs/rule-pack.ts';
import { coversUse } from '#shared/compliance/scopes.ts';
import {
  type Ask,
  asks,
  type Decision,
  decisionSchema,
  isNaturalPerson,
  legalForms,
  sourceKinds,
  uses,
  type Verdict,
  verdicts,
} from '#shared/compliance/vocabulary.ts';
import { anyConsent, anyDay, anyFacts, anySuppression, inAnyOrder } from '#test/support/any-facts.ts';
import { stranger } from './marketing-case.ts';

const anyQuestion: fc.Arbitrary<Question> = fc
  .tuple(fc.constantFrom(...uses), anyDay, fc.integer({ min: 0, max: 86_399 }))
  .map(([channel, on, seconds]) => ({
    channel,
    purpose: 'direct-marketing',
    at: new Date(Date.parse(`${on}T00:00:00Z`) + seconds * 1000).toISOString(),
    timeZone: 'Europe/Stockholm',
  }));

const strictness = (verdict: Verdict): number => verdicts.indexOf(verdict);

/** Holds for whatever is asked of whomever: a thousand times. */
const holds = <T extends readonly unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
): void => {
  fc.assert(
    fc.property(fc.tuple<unknown[]>(...arbitraries), (values) => check(...(values as unknown as T))),
    { numRuns: 1000 },
  );
};

const stricterOrSame = (after: Decision, before: Decision): void => {
  expect(strictness(after.verdict)).toBeGreaterThanOrEqual(strictness(before.verdict));
};

describe('every answer', () => {
  it('is valid, has the strictest reason first, and cites a source for each reason', () => {
    holds([anyFacts, anyQuestion], (facts, question) => {
      const decision = decide(facts, question);
      expect(decision.reasons.length).toBeGreaterThan(0);
      expect(decision.reasons[0]?.verdict).toBe(decision.verdict);
      const order = decision.reasons.map(({ verdict }) => strictness(verdict));
      expect(order).toEqual(order.toSorted((a, b) => b - a));
      for (const { citations, rule } of decision.reasons) {
        expect(citations.length, rule).toBeGreaterThan(0);
        for (const { label, address, confidence } of citations) {
          expect(label.trim()).not.toBe('');
          if (confidence === 'high' || confidence === 'medium') expect(address).toMatch(/^https?:/);
        }
      }
    });
  });

  it('survives being stored and read again', () => {
    holds([anyFacts, anyQuestion], (facts, question) => {
      const decision = decide(facts, question);
      expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision);
    });
  });

  it('is the same twice, and in whatever order the facts come', () => {
    const shuffled = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), inAnyOrder(facts)));
    holds([shuffled, anyQuestion], ([facts, others], question) => {
      const decision = decide(facts, question);
      expect(decide(facts, question)).toEqual(decision);
      expect(decide(others, question)).toEqual(decision);
    });
  });

  it('hangs on the facts and the pack alone, whichever pack was asked before', () => {
    const anyPack = fc.constantFrom(...rulePacks, otherCountries);
    holds([anyFacts, anyQuestion, anyPack, anyPack], (facts, question, pack, other) => {
      const decision = decide(facts, question, pack);
      decide(facts, question, other);
      expect(decide(structuredClone(facts), question, structuredClone(pack))).toEqual(decision);
      expect(decision.rulePack).toBe(`${pack.country} ${pack.versionOn}`);
    });
  });

  it('follows the recipient’s country unless told otherwise', () => {
    holds([anyFacts, anyQuestion], (facts, question) => {
      expect(decide(facts, question)).toEqual(decide(facts, question, packFor(facts.country)));
    });
  });
});

describe('a no', () => {
  it('never turns a verdict towards allowed, and blocks whatever it covers', () => {
    holds([anyFacts, anySuppression, anyQuestion], (facts, added, question) => {
      const before = decide(facts, question);
      const after = decide({ ...facts, suppressions: [...facts.suppressions, added] }, question);
      stricterOrSame(after, before);
      if (!coversUse(added.scope, question.channel)) return;
      expect(after.verdict).toBe('blocked');
      expect(after.reasons[0]?.rule).toBe('opt-out');
      expect(after.duties).toEqual([]);
    });
  });

  it('that was lifted never turns a verdict towards allowed', () => {
    const anyEarlierNo = fc.record({ scope: anySuppression.map(({ scope }) => scope), saidOn: anyDay });
    holds([anyFacts, anyEarlierNo, anyQuestion], (facts, added, question) => {
      const after = decide({ ...facts, earlierNos: [...facts.earlierNos, added] }, question);
      stricterOrSame(after, decide(facts, question));
    });
  });

  it('leaves no exception for customers behind, and no legitimate interest in messages', () => {
    const gone = new Set(['soft-opt-in', 'assessment-made', 'company-message']);
    holds([anyFacts, anyDay, anyQuestion], (facts, saidOn, question) => {
      const earlierNos = [...facts.earlierNos, { scope: [...(['all'] as const)], saidOn }];
      const { reasons } = decide({ ...facts, earlierNos }, question);
      expect(reasons.filter(({ rule }) => gone.has(rule))).toEqual([]);
    });
  });
});

describe('a restriction', () => {
  it('never turns a verdict towards allowed, and blocks whatever is asked', () => {
    holds([anyFacts, anyDay, anyQuestion], (facts, restrictedSince, question) => {
      const without = { ...facts, restrictedSince: null };
      const after = decide({ ...facts, restrictedSince }, question);
      stricterOrSame(after, decide(without, question));
      expect(after.verdict).toBe('blocked');
      expect(after.duties).toEqual([]);
      const rules = after.reasons.map(({ rule }) => rule);
      expect(rules.indexOf('restricted')).toBe(rules.includes('opt-out') ? 1 : 0);
    });
  });

  it('that has ended leaves nothing behind', () => {
    holds([anyFacts, anyQuestion], (facts, question) => {
      const { reasons } = decide({ ...facts, restrictedSince: null }, question);
      expect(reasons.map(({ rule }) => rule)).not.toContain('restricted');
    });
  });
});

describe('a consent', () => {
  it('never turns a verdict away from allowed while it stands', () => {
    holds([anyFacts, anyConsent, anyQuestion], (facts, consent, question) => {
      const added = { ...consent, withdrawnOn: null };
      const after = decide({ ...facts, consents: [...facts.consents, added] }, question);
      stricterOrSame(decide(facts, question), after);
    });
  });

  it('that was taken back counts as none, and ends what needed none', () => {
    const needsNone = new Set(['soft-opt-in', 'assessment-made', 'company-message']);
    holds([anyFacts, anyConsent, anyDay, anyQuestion], (facts, consent, withdrawnOn, question) => {
      const without = decide(facts, question);
      const added = { ...consent, withdrawnOn };
      const after = decide({ ...facts, consents: [added, ...facts.consents] }, question);
      stricterOrSame(after, without);
      if (consent.use !== question.channel || question.channel === 'phone' || question.channel === 'tracking')
        expect(after).toEqual(without);
      else expect(after.reasons.filter(({ rule }) => needsNone.has(rule))).toEqual([]);
    });
  });

  it('to other companies counts as none', () => {
    holds([anyFacts, anyConsent, anyQuestion], (facts, consent, question) => {
      const added = { ...consent, namesController: false, withdrawnOn: null };
      const after = decide({ ...facts, consents: [added, ...facts.consents] }, question);
      expect(after).toEqual(decide(facts, question));
    });
  });

  it('to one thing changes nothing about another', () => {
    holds([anyFacts, anyConsent, anyQuestion], (facts, consent, question) => {
      // Tracking is asked about inside a message as well.
      fc.pre(consent.use !== question.channel && consent.use !== 'tracking');
      const added = { ...facts, consents: [...facts.consents, consent] };
      expect(decide(added, question)).toEqual(decide(facts, question));
    });
  });
});

describe('somebody of unknown legal form', () => {
  const unhurried = { person: { from: 0, to: 24 }, company: { from: 0, to: 24 } };

  it('is never treated more freely than a natural person', () => {
    const natural = legalForms.filter(isNaturalPerson);
    holds([anyFacts, fc.constantFrom(...natural), anyQuestion], (facts, legalForm, question) => {
      const known = decide({ ...facts, legalForm }, question);
      stricterOrSame(decide({ ...facts, legalForm: 'unknown' }, question), known);
    });
  });

  it('is never called more freely than anybody known, where the law is certain', () => {
    holds([anyFacts, anyQuestion], (facts, question) => {
      const call: Question = { ...question, channel: 'phone' };
      const known = decide({ ...facts, hours: unhurried }, call, packFor(facts.country));
      fc.pre(known.reasons.every(({ rule }) => rule !== 'law-uncertain'));
      stricterOrSame(decide({ ...facts, hours: unhurried, legalForm: 'unknown' }, call), known);
    });
  });
});

describe('a rule of the company’s own', () => {
  const anyPermission = fc.constantFrom(...(['opt-in', 'opt-out', 'forbidden'] as const));
  const ruling = (permission: OwnRuling['permission']): OwnRuling => ({
    permission,
    note: 'Vi har frågat vår jurist.',
    decidedBy: 'Anna Alm',
    decidedOn: '2026-11-01',
  });

  it('is named wherever it counts, and a ban lets nothing through', () => {
    holds([anyFacts, anyQuestion, anyPermission], (facts, question, permission) => {
      fc.pre(facts.country !== null && question.channel !== 'tracking');
      const pack = packFor(facts.country);
      const ruled = withOwnRulings(pack, new Map(pack.rules.map(({ id }) => [id, ruling(permission)])));
      const { verdict, reasons } = decide(facts, question, ruled);
      expect(reasons.map(({ rule }) => rule)).toContain('own-rule');
      if (permission === 'forbidden') expect(verdict).toBe('blocked');
      expect(reasons.map(({ rule }) => rule)).not.toContain('law-uncertain');
    });
  });

  it('never lets anybody be reached who has said no', () => {
    holds([anyFacts, anyQuestion, anyPermission], (facts, question, permission) => {
      const pack = packFor(facts.country);
      const ruled = withOwnRulings(pack, new Map(pack.rules.map(({ id }) => [id, ruling(permission)])));
      const suppressions = [
        { kind: 'person' as const, scope: [question.channel], since: question.at.slice(0, 10) },
      ];
      expect(decide({ ...facts, suppressions }, question, ruled).verdict).toBe('blocked');
    });
  });
});

const { message: blank } = stranger;
const said = (facts: ContactabilityFacts, changes: Partial<MessageFacts>): ContactabilityFacts => {
  const message = facts.message ?? blank;
  if (message === null) throw new Error('a message is meant');
  return { ...facts, message: { ...message, ...changes } };
};
const weighed = (
  facts: ContactabilityFacts,
  changes: Partial<MessageFacts['assessment']>,
): ContactabilityFacts => {
  const { assessment } = said(facts, {}).message ?? {};
  if (!assessment) throw new Error('a message is meant');
  return said(facts, { assessment: { ...assessment, ...changes } });
};

type Answer = (facts: ContactabilityFacts) => ContactabilityFacts;

const yesOrNo = (field: keyof MessageFacts): Answer[] =>
  [true, false].map((value) => (facts) => said(facts, { [field]: value }));

/** What can be said to each question, "don't know" aside. */
const answersTo: Readonly<Record<Ask, readonly Answer[]>> = {
  country: [...rulePacks.map(({ country }) => country), 'US'].map((country) => (facts) => ({
    ...facts,
    country,
  })),
  'legal-form': legalForms
    .filter((form) => form !== 'unknown')
    .map((legalForm) => (facts) => ({ ...facts, legalForm })),
  source: sourceKinds.map((source) => (facts) => ({ ...facts, source })),
  'answers-inquiry': yesOrNo('answersInquiry'),
  sale: ['2020-01-01', '2024-06-01'].map((soldOn) => (facts) => ({
    ...facts,
    customerRelations: [
      ...facts.customerRelations,
      {
        productKind: 'windows',
        soldOn,
        endedOn: null,
        confirmedRunningOn: null,
        gaveAddress: true,
        wasOptOutOffered: null,
      },
    ],
  })),
  'opt-out-offered': yesOrNo('wasOptOutOffered'),
  'no-mail-list': yesOrNo('isOnNoMailList'),
  'similar-products': yesOrNo('isForSimilarProducts'),
  'about-their-work': yesOrNo('isAboutTheirWork'),
  'published-address': yesOrNo('isAddressPublished'),
  tracking: trackings.map((tracking) => (facts) => said(facts, { tracking })),
  'assessment-purpose': [(facts) => weighed(facts, { purpose: 'Visa den nya skärvätskan' })],
  'assessment-necessity': (['needed', 'another-way'] as const).map(
    (necessity) => (facts) => weighed(facts, { necessity }),
  ),
  'assessment-balance': (['expected', 'unsure', 'not-expected'] as const).map(
    (balance) => (facts) => weighed(facts, { balance }),
  ),
  'assessment-why': [
    (facts) =>
      weighed(facts, {
        why: 'Hon köper in skärvätska till verkstaden i Gnosjö sedan i våras',
        isWhyReused: false,
      }),
  ],
};

const messageQuestion = anyQuestion.filter(({ channel }) => channel !== 'phone' && channel !== 'tracking');
const openAsks = ({ reasons }: Decision): Ask[] => reasons.flatMap(({ asks = [] }) => asks);

describe('the questions', () => {
  const anyPicks = fc.array(fc.nat({ max: 99 }), { minLength: asks.length, maxLength: asks.length });

  it('end whatever is answered, even “don’t know”, and none comes twice', () => {
    holds([anyFacts, messageQuestion, anyPicks], (start, question, picks) => {
      const answered = new Set<Ask>();
      let facts = start;
      let ask = nextAsk(decide(facts, question), answered);
      while (ask !== null) {
        expect(answered.has(ask)).toBe(false);
        const choices = answersTo[ask];
        // The choice behind the last one is "don't know": nothing is changed.
        const choice = choices[(picks[answered.size] ?? 0) % (choices.length + 1)];
        answered.add(ask);
        facts = choice ? choice(facts) : facts;
        ask = nextAsk(decide(facts, question), answered);
      }
      expect(answered.size).toBeLessThanOrEqual(asks.length);
    });
  });

  it('are gone once they are answered', () => {
    holds([anyFacts, messageQuestion], (facts, question) => {
      const ask = nextAsk(decide(facts, question), new Set());
      if (ask === null) return;
      for (const answer of answersTo[ask])
        expect(openAsks(decide(answer(facts), question))).not.toContain(ask);
    });
  });

  it('are only those of which some answer changes the decision', () => {
    holds([anyFacts, messageQuestion], (facts, question) => {
      const before = decide(facts, question);
      const ask = nextAsk(before, new Set());
      if (ask === null) return;
      const changed = answersTo[ask].filter((answer) => {
        const { reasons } = decide(answer(facts), question);
        return JSON.stringify(reasons) !== JSON.stringify(before.reasons);
      });
      expect(changed.length, ask).toBeGreaterThan(0);
    });
  });

  it('are none once something blocks that no answer can lift', () => {
    holds([anyFacts, anyQuestion], (facts, question) => {
      const decision = decide(facts, question);
      const isFinal = decision.reasons.some(
        ({ verdict, asks: open = [] }) => verdict === 'blocked' && open.length === 0,
      );
      if (isFinal) expect(nextAsk(decision, new Set())).toBeNull();
      const suppressions = [{ kind: 'email' as const, scope: [...(['all'] as const)], since: '2026-01-01' }];
      expect(nextAsk(decide({ ...facts, suppressions }, question), new Set())).toBeNull();
    });
  });

  const told: ContactabilityFacts = said(stranger, { answersInquiry: true });
  const email: Question = {
    channel: 'email',
    purpose: 'direct-marketing',
    at: '2026-11-25T11:00:00.000Z',
    timeZone: 'Europe/Stockholm',
  };

  it.each<[ask: Ask | null, unsaid: Partial<ContactabilityFacts>]>([
    ['country', { country: null, legalForm: 'unknown', message: blank }],
    ['legal-form', { legalForm: 'unknown', message: blank }],
    ['answers-inquiry', { message: blank }],
    [null, {}],
  ])('come one after the other, the country first: %s', (ask, unsaid) => {
    expect(nextAsk(decide({ ...told, source: 'inquiry', ...unsaid }, email), new Set())).toBe(ask);
  });

  it('come in the order of the vocabulary when several are open', () => {
    const unweighed = weighed({ ...told, legalForm: 'employee', country: 'GB' }, { purpose: '', why: '' });
    const decision = decide(weighed(unweighed, { necessity: null, balance: null }), email);
    expect(openAsks(decision)).toEqual(asks.slice(asks.indexOf('assessment-purpose')));
    expect(nextAsk(decision, new Set())).toBe('assessment-purpose');
    expect(nextAsk(decision, new Set(['assessment-purpose', 'assessment-balance']))).toBe(
      'assessment-necessity',
    );
  });
});
