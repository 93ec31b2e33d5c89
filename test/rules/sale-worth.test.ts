import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrongDayOf } from '#shared/features/sales/sale-days.rules.ts';
import { type WeighedSale, worthOf } from '#shared/features/sales/sale-worth.rules.ts';

const today = '2026-11-23';
const sale: WeighedSale = {
  soldOn: '2026-03-01',
  isContract: false,
  contractEndsOn: null,
  confirmedRunningOn: null,
  obtainedPoints: [{ isMasked: false }],
  wasOptOutOffered: 'yes',
};
const contract: WeighedSale = { ...sale, isContract: true };

const writing = (fields: Partial<WeighedSale>) => worthOf({ ...sale, ...fields }, today)[0];
const calling = (fields: Partial<WeighedSale>, on = today) => worthOf({ ...sale, ...fields }, on)[1];

describe('what a sale is good for in writing', () => {
  it.each<[string, Partial<WeighedSale>, string, string]>([
    ['an address given, a no offered', {}, 'may-write', 'holds'],
    ['nothing given', { obtainedPoints: [] }, 'nothing-given', 'fails'],
    ['not known whether a no was offered', { wasOptOutOffered: 'unknown' }, 'offer-unknown', 'unknown'],
    ['no no was offered', { wasOptOutOffered: 'no' }, 'offer-missing', 'fails'],
    ['everything opted out since', { obtainedPoints: [{ isMasked: true }] }, 'said-no', 'fails'],
    [
      'one of two opted out',
      { obtainedPoints: [{ isMasked: true }, { isMasked: false }] },
      'may-write',
      'holds',
    ],
  ])('%s: %o', (_case, fields, key, tone) => {
    expect(writing(fields)).toMatchObject({ key, tone });
  });

  it('cites the law on customers and nothing about calls', () => {
    const labels = writing({}).citations.map(({ label }) => label);
    expect(labels).toContain('MFL (2008:486) 19 § andra stycket');
    expect(labels.some((label) => label.startsWith('NIX'))).toBe(false);
  });
});

describe('what a sale is good for in calls', () => {
  it.each<[string, Partial<WeighedSale>, string, string, string]>([
    ['a purchase', {}, today, 'may-call', '2027-03-01'],
    ['a purchase, the last day', {}, '2027-03-01', 'may-call', '2027-03-01'],
    ['a purchase, the day after', {}, '2027-03-02', 'no-longer-customer', '2027-03-01'],
    ['a contract of which nothing is known', contract, today, 'running-unknown', ''],
    [
      'a contract that ends later',
      { ...contract, contractEndsOn: '2027-06-01' },
      today,
      'running-unknown',
      '',
    ],
    [
      'a contract that ends later and was confirmed',
      { ...contract, contractEndsOn: '2027-06-01', confirmedRunningOn: '2026-11-01' },
      today,
      'may-call',
      '2027-11-01',
    ],
    [
      'a contract confirmed, the last day',
      { ...contract, confirmedRunningOn: '2025-11-23' },
      today,
      'may-call',
      '2026-11-23',
    ],
    [
      'a contract confirmed too long ago',
      { ...contract, confirmedRunningOn: '2025-11-22' },
      today,
      'confirm-again',
      '2026-11-22',
    ],
    ['a contract that ended today', { ...contract, contractEndsOn: today }, today, 'may-call', '2027-11-23'],
    [
      'a contract that ended, whatever was confirmed before',
      { ...contract, contractEndsOn: '2025-11-22', confirmedRunningOn: '2025-11-20' },
      today,
      'no-longer-customer',
      '2026-11-22',
    ],
  ])('%s: %o on %s is %s', (_case, fields, on, key, until) => {
    expect(calling(fields, on)).toMatchObject({ key, until });
  });

  it('cites the register and not the law on messages', () => {
    const labels = calling({}).citations.map(({ label }) => label);
    expect(labels.some((label) => label.startsWith('NIX-Telefon'))).toBe(true);
    expect(labels.some((label) => label.includes('19 §'))).toBe(false);
  });
});

describe('the days of a sale', () => {
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));

  it('can be when nothing lies ahead but the end, and nothing before the sale', () => {
    fc.assert(
      fc.property(
        day,
        fc.option(day),
        fc.option(day),
        fc.boolean(),
        day,
        (soldOn, ends, confirmed, is, on) => {
          const wrong = wrongDayOf(
            { soldOn, isContract: is, contractEndsOn: ends, confirmedRunningOn: confirmed },
            on,
          );
          const canBe =
            soldOn <= on &&
            (ends === null || (is && ends >= soldOn)) &&
            (confirmed === null || (is && confirmed >= soldOn && confirmed <= on));
          expect(wrong === null).toBe(canBe);
        },
      ),
    );
  });
});
