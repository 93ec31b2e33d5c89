import { describe, expect, it } from 'vitest';
import {
  emptyCard,
  hasIdentifierColumn,
  missingOf,
  noticeDueOn,
  suggestedDeleteOn,
} from '#shared/features/screening/list-card.rules.ts';
import type { ListCard } from '#shared/features/screening/screening-session.contract.ts';
import { requiredOfCard } from '#shared/features/screening/screening-words.ts';
import { exampleCard } from '#test/support/example-card.ts';

const today = '2026-11-23';
const missing = (fields: Partial<ListCard>) => missingOf({ ...exampleCard, ...fields }, today);

describe('a list card', () => {
  it('lacks everything that is required while it is empty', () => {
    expect(missingOf(emptyCard, today)).toEqual([...requiredOfCard]);
  });

  it('lacks nothing when what the law asks for is said', () => {
    expect(missing({})).toEqual([]);
  });

  it.each<[keyof ListCard, Partial<ListCard>]>([
    ['supplier', { supplier: '' }],
    ['obtainedOn', { obtainedOn: '' }],
    ['collectedHow', { collectedHow: '' }],
    ['toldWhat', { toldWhat: '' }],
    ['lawfulBasis', { lawfulBasis: 'unknown' }],
    ['deleteOn', { deleteOn: '' }],
  ])('lacks %s alone when only that is not said', (part, fields) => {
    expect(missing(fields)).toEqual([part]);
  });

  it.each<Partial<ListCard>>([
    { collectedOn: '' },
    { isControllerNamed: 'unknown' },
    { audience: 'unknown' },
    { evidence: null },
  ])('may leave open what nobody may know: %j', (fields) => {
    expect(missing(fields)).toEqual([]);
  });

  it.each([
    ['2026-11-22', []],
    ['2026-11-23', []],
    ['2026-11-24', ['obtainedOn']],
  ])('obtained on %s lacks %j', (obtainedOn, expected) => {
    expect(missing({ obtainedOn })).toEqual(expected);
  });

  it.each([
    ['2026-11-22', ['deleteOn']],
    ['2026-11-23', []],
    ['2026-11-24', []],
  ])('to be deleted on %s lacks %j', (deleteOn, expected) => {
    expect(missing({ deleteOn })).toEqual(expected);
  });
});

describe('a day to propose for deletion', () => {
  it.each([
    ['2026-08-23', '2026-11-23'],
    ['2026-11-23', '2027-02-23'],
    ['2026-11-28', '2027-02-28'],
    ['2026-11-29', '2027-02-28'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-08-31', '2026-11-30'],
    ['2026-12-31', '2027-03-31'],
  ])('is three months after %s: %s', (obtainedOn, expected) => {
    expect(suggestedDeleteOn(obtainedOn)).toBe(expected);
  });
});

describe('the last day for the notice', () => {
  it.each([
    ['2026-10-22', '2026-11-22'],
    ['2026-11-23', '2026-12-23'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-28', '2027-02-28'],
    ['2027-01-29', '2027-02-28'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
    ['2027-03-31', '2027-04-30'],
  ])('is one month after %s: %s', (obtainedOn, expected) => {
    expect(noticeDueOn(obtainedOn, null)).toBe(expected);
  });

  it('is not moved by a Sunday or a public holiday', () => {
    // 2026-11-22 is a Sunday, 2026-12-25 Christmas Day.
    expect(noticeDueOn('2026-10-22', null)).toBe('2026-11-22');
    expect(noticeDueOn('2026-11-25', null)).toBe('2026-12-25');
  });

  it.each([
    ['the day before it was obtained', '2026-10-21', '2026-11-22'],
    ['the day it was obtained', '2026-10-22', '2026-10-22'],
    ['in between', '2026-11-02', '2026-11-02'],
    ['the day before the month is over', '2026-11-21', '2026-11-21'],
    ['the last day', '2026-11-22', '2026-11-22'],
    ['the day after', '2026-11-23', '2026-11-22'],
  ])('with a first contact %s is %s → %s', (_when, firstContactOn, expected) => {
    expect(noticeDueOn('2026-10-22', firstContactOn)).toBe(expected);
  });
});

describe('a mapping', () => {
  it.each([
    [[], false],
    [['ignore', 'name'], false],
    [['personal-identity-number'], false],
    [['name', 'phone'], true],
    [['email'], true],
  ] as const)('%j reaches somebody: %s', (mapping, expected) => {
    expect(hasIdentifierColumn(mapping)).toBe(expected);
  });
});
