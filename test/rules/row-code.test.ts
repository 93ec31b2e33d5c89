import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decision, legalForms, type Reason, ruleIds, verdicts } from '#shared/compliance/vocabulary.ts';
import {
  codesByStrictness,
  findingOf,
  judgeRow,
  legalFormOf,
  type RowCase,
  strictestOf,
} from '#shared/features/screening/row-code.rules.ts';
import { audiences, rowCodes, usableCodes } from '#shared/features/screening/screening-words.ts';

const reason = (rule: Reason['rule'], verdict: Reason['verdict'] = 'blocked'): Reason => ({
  rule,
  verdict,
  facts: {},
  citations: [],
});

const decision = (...reasons: Reason[]): Decision => ({
  verdict: reasons[0]?.verdict ?? 'unclear',
  reasons,
  duties: [],
  rulePack: 'SE 2026-11-25',
  decidedAt: '2026-11-23T09:00:00.000Z',
});

const clear = decision(reason('register-check-valid', 'allowed'));
const row: RowCase = {
  hasIdentifier: true,
  holdsPersonalNumber: false,
  isErased: false,
  saysNo: false,
  decisions: [clear],
  emailOptOut: null,
  isSameAsEarlier: false,
  isInJournal: false,
};
const code = (fields: Partial<RowCase>) => judgeRow({ ...row, ...fields }).code;
const words = (fields: Partial<RowCase>) => judgeRow({ ...row, ...fields }).words;

const stopping: ReadonlySet<string> = new Set([
  'opt-out',
  'register-listed',
  'register-never-checked',
  'register-check-expired',
  'consent-missing',
  'forbidden',
]);

describe('the reason of a decision', () => {
  it.each([
    ['opt-out', 'blocked', 'own-opt-out'],
    ['register-listed', 'blocked', 'national-register'],
    ['register-listed', 'unclear', 'national-register'],
    ['register-never-checked', 'blocked', 'not-checked'],
    ['register-check-expired', 'blocked', 'not-checked'],
    ['unknown-country', 'unclear', 'not-checked'],
    ['consent-missing', 'blocked', 'not-checked'],
    ['law-uncertain', 'unclear', 'not-checked'],
    ['presumed-interest', 'conditional', 'not-checked'],
    ['customer-exception', 'conditional', 'not-checked'],
    ['customer-exception', 'allowed', 'clear'],
    ['consent-held', 'allowed', 'clear'],
    ['call-later', 'conditional', 'not-now'],
    ['not-now', 'conditional', 'not-now'],
    ['wrong-number-before', 'conditional', 'not-now'],
    ['register-exception-customer', 'conditional', 'not-checked'],
    ['register-exception-customer', 'allowed', 'clear'],
    ['register-exception-consent', 'allowed', 'clear'],
    ['register-check-valid', 'allowed', 'clear'],
    ['business-call', 'allowed', 'company-number'],
  ] as const)('%s (%s) makes the row %s, and says why', (rule, verdict, expected) => {
    const why = reason(rule, verdict);
    expect(findingOf(decision(why))).toEqual({ code: expected, reason: why, words: null });
  });

  it('says nothing of a row when it is about the hour or an unknown legal form', () => {
    const hour = reason('outside-calling-hours', 'conditional');
    const form = reason('unknown-legal-form', 'allowed');
    expect(findingOf(decision(hour, ...clear.reasons, form)).code).toBe('clear');
    expect(findingOf(decision(hour, form))).toEqual({ code: 'not-checked', reason: null, words: null });
  });

  it('is the strictest of several, whatever their order', () => {
    const all = ruleIds.map((rule) => reason(rule));
    expect(findingOf(decision(...all)).code).toBe('own-opt-out');
    expect(findingOf(decision(...all.toReversed())).code).toBe('own-opt-out');
  });

  it('never clears a row when the decision did not allow the call', () => {
    const anyReason = fc.record({
      rule: fc.constantFrom(...ruleIds),
      verdict: fc.constantFrom(...verdicts),
    });
    fc.assert(
      fc.property(fc.array(anyReason, { minLength: 1 }), (given) => {
        const reasons = given.map(({ rule, verdict }) => reason(rule, verdict));
        const isStopped = reasons.some(({ rule }) => stopping.has(rule));
        expect(isStopped && usableCodes.has(findingOf(decision(...reasons)).code)).toBe(false);
      }),
    );
  });
});

describe('the code of a row', () => {
  it('has a place in the order of strictness, each once', () => {
    expect(codesByStrictness.toSorted()).toEqual(rowCodes.toSorted());
  });

  it.each([
    ['invalid', { hasIdentifier: false, decisions: [] }, 'invalid'],
    ['invalid', { hasIdentifier: false, decisions: [], holdsPersonalNumber: true }, 'personal-number'],
    ['erased-person', { isErased: true }, 'erased'],
    ['own-opt-out', { saysNo: true }, 'list-says-no'],
    ['not-checked', { decisions: [] }, 'email-only'],
    ['duplicate-in-file', { isSameAsEarlier: true }, 'same-as-row'],
    ['duplicate-in-journal', { isInJournal: true }, 'in-journal'],
  ] as const)('is %s for %j, and says so', (expected, fields, word) => {
    expect(judgeRow({ ...row, ...fields })).toEqual({ code: expected, reason: null, words: word });
  });

  it('is the opt-out from e-mail for a row with nothing but an address', () => {
    const no = reason('opt-out');
    expect(judgeRow({ ...row, decisions: [], emailOptOut: no })).toEqual({
      code: 'own-opt-out',
      reason: no,
      words: null,
    });
  });

  it('is the strictest over its numbers', () => {
    const listed = decision(reason('register-listed'));
    const company = decision(reason('business-call', 'allowed'));
    expect(code({ decisions: [clear, listed] })).toBe('national-register');
    expect(code({ decisions: [listed, clear] })).toBe('national-register');
    expect(code({ decisions: [company, clear] })).toBe('company-number');
  });

  // Each line is stricter than all lines below it.
  const ladder: readonly [string, Partial<RowCase>][] = [
    ['erased-person', { isErased: true }],
    ['own-opt-out', { saysNo: true }],
    ['national-register', { decisions: [decision(reason('register-listed'))] }],
    ['not-checked', { decisions: [decision(reason('register-never-checked'))] }],
    ['not-now', { decisions: [decision(reason('call-later', 'conditional'))] }],
    ['duplicate-in-file', { isSameAsEarlier: true }],
    ['duplicate-in-journal', { isInJournal: true }],
    ['company-number', { decisions: [decision(reason('business-call', 'allowed'))] }],
    ['clear', { decisions: [clear] }],
  ];
  it.each(ladder.map(([expected], index) => ({ expected, below: ladder.slice(index) })))(
    'is $expected before everything that is less strict',
    ({ expected, below }) => {
      const decisions = below.flatMap(([, fields]) => fields.decisions ?? []);
      const facts = Object.assign({}, ...below.map(([, fields]) => fields)) as Partial<RowCase>;
      expect(code({ ...facts, decisions })).toBe(expected);
    },
  );

  it('is invalid before everything else when nothing in the row can be used', () => {
    expect(code({ hasIdentifier: false, isErased: true, saysNo: true, decisions: [] })).toBe('invalid');
  });

  it('says what the decision says before what the list says of the same thing', () => {
    const no = reason('opt-out');
    expect(judgeRow({ ...row, saysNo: true, decisions: [decision(no)] })).toMatchObject({
      reason: no,
      words: null,
    });
    expect(words({ saysNo: true })).toBe('list-says-no');
  });

  it('cannot be had of no findings at all', () => {
    expect(() => strictestOf([])).toThrow(RangeError);
  });
});

describe('who a row is in law', () => {
  const party = {
    isSoleTrader: false,
    hasOrganisationNumber: false,
    hasName: true,
    audience: 'unknown',
  } as const;

  it.each([
    ['unknown', 'unknown', 'unknown'],
    ['consumers', 'consumer', 'consumer'],
    ['employees', 'employee', 'employee'],
    ['companies', 'employee', 'legal-person'],
  ] as const)('of a list of %s is %s with a name and %s without', (audience, named, nameless) => {
    expect(legalFormOf({ ...party, audience })).toBe(named);
    expect(legalFormOf({ ...party, audience, hasName: false })).toBe(nameless);
  });

  it('is a sole trader by the number, whatever the list is called', () => {
    for (const audience of audiences)
      expect(legalFormOf({ isSoleTrader: true, hasOrganisationNumber: true, hasName: false, audience })).toBe(
        'sole-trader',
      );
  });

  it('is a company by its organisation number only when nobody is named', () => {
    for (const audience of audiences) {
      expect(legalFormOf({ ...party, audience, hasOrganisationNumber: true, hasName: false })).toBe(
        'legal-person',
      );
      expect(legalFormOf({ ...party, audience, hasOrganisationNumber: true })).toBe(
        legalFormOf({ ...party, audience }),
      );
    }
  });

  it('is one that the law knows', () => {
    for (const audience of audiences) expect(legalForms).toContain(legalFormOf({ ...party, audience }));
  });
});
