import { describe, expect, it } from 'vitest';
import { decide, type Question } from '#shared/compliance/contactability.rules.ts';
import { packFor, rulePacks, withOwnRulings } from '#shared/compliance/rule-packs/pack-for.ts';
import { otherCountries } from '#shared/compliance/rule-packs/other-countries.ts';
import { type LegalForm, legalForms, recipientKindOf } from '#shared/compliance/vocabulary.ts';
import { checked, customer, type MarketingCase, message, stranger, who, yes } from './marketing-case.ts';
import { conditionCases } from './marketing-cases-conditions.ts';
import { continentalCases } from './marketing-cases-continent.ts';
import { dateCases } from './marketing-cases-dates.ts';
import { northernCases } from './marketing-cases-north.ts';
import { ruledCases, trapCases } from './marketing-cases-traps.ts';
import { westernCases } from './marketing-cases-west.ts';

const cases: readonly MarketingCase[] = [
  ...northernCases,
  ...continentalCases,
  ...westernCases,
  ...conditionCases,
  ...trapCases,
  ...dateCases,
];

const asked = (
  { use, on }: Pick<MarketingCase, 'use' | 'on'>,
  time = '11:00',
  timeZone = 'Europe/Stockholm',
): Question => ({ channel: use, purpose: 'direct-marketing', at: `${on}T${time}:00.000Z`, timeZone });

const decideCase = (one: MarketingCase) => {
  const facts = { ...stranger, ...one.facts };
  return decide(facts, asked(one), one.pack ?? packFor(facts.country));
};

describe('the table of cases', () => {
  it.each(cases)('says: $says', (one) => {
    const decision = decideCase(one);
    const [first] = decision.reasons;
    expect(`${decision.verdict} ${first?.rule}`).toBe(one.answer);
    expect(first?.citations.map(({ label }) => label).join('\n')).toContain(one.cites);
    if (one.because !== undefined) expect(first?.facts['because']).toBe(one.because);
    if (one.asks !== undefined) expect(first?.asks).toEqual(one.asks.split(' '));
    if (one.duties !== undefined) expect(decision.duties).toEqual(one.duties);
  });

  it('has at least two hundred lines, each said once and each with its citation', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ says }) => says)).size).toBe(cases.length);
    expect(cases.filter(({ cites }) => cites.trim() === '')).toEqual([]);
  });

  it.each(rulePacks.map(({ country }) => country))(
    'covers e-mail, SMS and calls in %s, for people, employees and companies',
    (country) => {
      const kinds = cases
        .map(({ facts, use }) => ({ facts: { ...stranger, ...facts }, use }))
        .filter(({ facts }) => facts.country === country)
        .map(({ facts, use }) => `${use} ${recipientKindOf(facts.legalForm)}`);
      expect(kinds).toEqual(
        expect.arrayContaining([
          'email natural-person',
          'email employee',
          'email company',
          'phone natural-person',
          'phone company',
        ]),
      );
      // Italy's rule for SMS differs from that for e-mail; elsewhere one recipient stands for all.
      expect(kinds.some((kind) => kind.startsWith('sms'))).toBe(true);
    },
  );
});

describe('a rule of the company’s own', () => {
  it.each(ruledCases)('is named in the verdict: $says', (one) => {
    const named = decideCase(one).reasons.find(({ rule }) => rule === 'own-rule');
    expect(named?.facts).toMatchObject({ decidedBy: 'Anna Alm', decidedOn: '2026-11-01' });
  });

  it('about a rule that the pack does not have changes nothing', () => {
    const pack = packFor('SE');
    const ruling = {
      permission: 'forbidden',
      note: '',
      decidedBy: 'Anna Alm',
      decidedOn: '2026-11-01',
    } as const;
    expect(withOwnRulings(pack, new Map([['SE-email-nobody', ruling]]))).toEqual(pack);
  });

  it('about one kind of recipient leaves the others', () => {
    const [one] = ruledCases;
    const facts = { ...stranger, ...who('SE', 'legal-person') };
    const rules = decide(facts, asked({ use: 'email', on: '2026-11-25' }), one?.pack).reasons.map(
      ({ rule }) => rule,
    );
    expect(rules).toEqual(['company-message']);
  });
});

/** Somebody for whom everything but consent speaks. */
const welcome = (country: string | null, legalForm: LegalForm) => ({
  ...stranger,
  ...customer(
    { confirmedRunningOn: '2026-06-01' },
    {
      ...message().message,
      isForSimilarProducts: true,
      isOnNoMailList: false,
      isAboutTheirWork: true,
      isAddressPublished: true,
      answersInquiry: false,
    },
  ),
  ...who(country, legalForm),
  offeredProductKind: 'windows',
});

describe('a rule of low confidence', () => {
  const packs = [...rulePacks, otherCountries];
  const lowRules = packs.flatMap((pack) =>
    pack.rules
      .filter(({ confidence }) => confidence === 'low')
      .flatMap((rule) => rule.channels.map((use) => ({ pack, rule, use, id: `${rule.id} by ${use}` }))),
  );

  it.each(lowRules)('never gives a bare “allowed”: $id', ({ pack, rule, use }) => {
    const on = rule.validUntil ?? rule.validFrom ?? '2026-11-25';
    const forms = legalForms.filter((form) => recipientKindOf(form) === rule.recipient);
    expect(forms.length).toBeGreaterThan(0);
    for (const legalForm of forms) {
      const facts = {
        ...welcome(pack.country, legalForm),
        registerChecks: pack.registers.flatMap(({ id }) => checked(id, on).registerChecks),
      };
      const { verdict, reasons } = decide(facts, asked({ use, on }), pack);
      expect(verdict).toBe('unclear');
      expect(reasons.map(({ rule: id }) => id)).toContain('law-uncertain');
    }
  });

  it('stands in every pack at least for letters, where no source was found, Sweden excepted', () => {
    const without = packs.filter(
      (pack) =>
        !pack.rules.some(({ confidence, channels }) => confidence === 'low' && channels.includes('post')),
    );
    expect(without.map(({ country }) => country)).toEqual(['SE']);
  });
});

describe('a country’s hours', () => {
  const french = { ...stranger, ...who('FR', 'consumer'), ...yes('phone', '2026-11-01') };
  const norwegian = {
    ...stranger,
    ...who('NO', 'consumer'),
    ...checked('reservasjonsregisteret', '2026-11-01'),
  };
  const late = { hours: { person: { from: 7, to: 22 }, company: { from: 7, to: 22 } } };

  it.each([
    ['FR, a consumer at 09:59', french, '08:59', 'conditional outside-calling-hours'],
    ['FR, a consumer at 10:00', french, '09:00', 'allowed consent-held'],
    ['FR, a consumer at 19:59', french, '18:59', 'allowed consent-held'],
    ['FR, a consumer at 20:00', french, '19:00', 'conditional outside-calling-hours'],
    ['NO, a consumer at 08:59', norwegian, '07:59', 'conditional outside-calling-hours'],
    ['NO, a consumer at 09:00', norwegian, '08:00', 'allowed register-check-valid'],
    ['NO, a consumer at 20:59', norwegian, '19:59', 'allowed register-check-valid'],
    ['NO, a consumer at 21:00', norwegian, '20:00', 'conditional outside-calling-hours'],
    ['FR, a company at 09:59', { ...french, ...who('FR', 'legal-person') }, '08:59', 'allowed business-call'],
  ])('narrow the company’s own: %s', (_says, facts, time, answer) => {
    const decision = decide({ ...facts, ...late }, asked({ use: 'phone', on: '2026-11-25' }, time));
    expect(`${decision.verdict} ${decision.reasons[0]?.rule}`).toBe(answer);
  });
});

describe('a rule pack', () => {
  it.each([...rulePacks, otherCountries])(
    'of $country has exactly one rule for each channel and recipient on every day of these years',
    (pack) => {
      const days = ['2025-01-01', '2026-06-30', '2026-07-01', '2026-08-10', '2026-08-11', '2027-12-31'];
      for (const day of days)
        for (const channel of ['phone', 'sms', 'email', 'post'] as const)
          for (const recipient of ['natural-person', 'employee', 'company'] as const) {
            const found = pack.rules.filter(
              (rule) =>
                rule.channels.includes(channel) &&
                rule.recipient === recipient &&
                (rule.validFrom ?? day) <= day &&
                day <= (rule.validUntil ?? day),
            );
            expect(found, `${day} ${channel} ${recipient}`).toHaveLength(1);
          }
    },
  );

  it.each([...rulePacks, otherCountries])(
    'of $country carries its country in the id of every rule',
    (pack) => {
      expect(pack.rules.filter(({ id }) => !id.startsWith(`${pack.country}-`))).toEqual([]);
      expect(pack.versionOn).toBe('2026-11-25');
    },
  );

  it('is the cautious one for a country without a pack, and for none', () => {
    expect(packFor('US')).toBe(otherCountries);
    expect(packFor(null)).toBe(otherCountries);
    expect(packFor('UK')).toBe(otherCountries);
    expect(packFor('GB').country).toBe('GB');
  });
});
