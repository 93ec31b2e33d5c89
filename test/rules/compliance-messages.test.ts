import { describe, expect, it } from 'vitest';
import {
  becausePhrases,
  changeTexts,
  dutyTexts,
  legalFormPhrases,
  legalFormTexts,
  optOutPhrases,
  otherCountriesText,
  permissionPhrases,
  registerTexts,
  ruleTexts,
  scopeTexts,
  suppressionKindPhrases,
  suppressionKindTexts,
  trackingPhrases,
  verdictTexts,
} from '#shared/compliance/words/compliance.messages.ts';
import { describeReason } from '#shared/compliance/words/describe-reason.ts';
import { rulePacks } from '#shared/compliance/rule-packs/pack-for.ts';
import type { Reason } from '#shared/compliance/vocabulary.ts';
import { type Language, languages, type Text } from '#shared/i18n/text.ts';

const reason = (rule: Reason['rule'], facts: Reason['facts']): Reason => ({
  rule,
  verdict: 'blocked',
  facts,
  citations: [],
});

/** Each rule with facts such as `decide` gives it. */
const examples: readonly Reason[] = [
  reason('opt-out', { since: '2026-03-03', scope: 'phone', kind: 'phone' }),
  reason('restricted', { since: '2026-11-20' }),
  reason('register-listed', { register: 'nix-telefon', versionOn: '2026-11-01', because: 'listed-person' }),
  reason('register-listed', { register: 'nix-telefon', versionOn: '2026-11-01', because: 'listed-business' }),
  reason('register-never-checked', { register: 'nix-telefon' }),
  reason('register-check-expired', {
    register: 'nix-telefon',
    versionOn: '2026-08-31',
    expiredOn: '2026-10-31',
  }),
  reason('register-check-valid', { register: 'nix-telefon', versionOn: '2026-11-01', until: '2026-12-31' }),
  reason('unknown-country', {}),
  reason('forbidden', { law: 'DE-phone-company' }),
  reason('law-uncertain', { law: 'ZZ-phone-company' }),
  reason('own-rule', {
    law: 'SE-email-employee',
    permission: 'opt-in',
    decidedOn: '2026-11-01',
    decidedBy: 'Vår jurist',
    note: 'Vi frågar alltid först.',
  }),
  reason('presumed-interest', { law: 'DE-phone-company' }),
  reason('customer-exception', {
    law: 'ES-phone-natural-person',
    productKind: 'fönster',
    until: '2027-01-31',
    because: 'same-product',
  }),
  reason('until-objection', { law: 'SE-post-employee' }),
  reason('consent-held', { law: 'SE-email-natural-person', givenOn: '2026-11-01' }),
  ...(
    [
      'no-exception',
      'said-no-before',
      'said-no',
      'not-from-sale',
      'no-opt-out-offered',
      'too-long-ago',
      'on-no-mail-list',
      'other-products',
      'not-about-their-work',
      'not-published',
      'private-address',
    ] as const
  ).map((because) => reason('consent-missing', { law: 'SE-email-natural-person', because })),
  reason('soft-opt-in', {
    law: 'SE-email-natural-person',
    productKind: 'fönster',
    soldOn: '2026-01-31',
  }),
  reason('soft-opt-in-open', { law: 'SE-email-natural-person' }),
  reason('answers-inquiry', { law: 'SE-email-natural-person' }),
  reason('inquiry-open', { law: 'SE-email-natural-person' }),
  reason('about-their-work', { law: 'SE-email-employee' }),
  reason('about-their-work-open', { law: 'SE-email-employee' }),
  reason('published-address', { law: 'NL-email-company' }),
  reason('published-address-open', { law: 'NL-email-company' }),
  reason('company-message', { law: 'SE-email-company' }),
  reason('assessment-needed', {}),
  ...(['empty', 'too-short', 'boilerplate', 'reused'] as const).map((because) =>
    reason('assessment-not-specific', { because }),
  ),
  reason('assessment-fails', { because: 'another-way' }),
  reason('assessment-fails', { because: 'not-expected' }),
  reason('assessment-unsure', {}),
  reason('assessment-made', {}),
  reason('notice-overdue', { dueOn: '2026-12-01' }),
  reason('list-too-old', { obtainedOn: '2026-06-01' }),
  reason('tracking-consent', { givenOn: '2026-11-01' }),
  ...(['opens', 'links', 'both'] as const).map((tracking) =>
    reason('tracking-without-consent', { tracking }),
  ),
  reason('tracking-open', {}),
  reason('call-later', { on: '2026-12-01' }),
  reason('not-now', { saidOn: '2026-11-20', freeOn: '2027-02-18' }),
  reason('outside-calling-hours', { because: 'weekend', from: 9, to: 20 }),
  reason('outside-calling-hours', { because: 'holiday', from: 9, to: 20 }),
  reason('outside-calling-hours', { because: 'hour', from: 8, to: 17 }),
  reason('unknown-legal-form', {}),
  reason('business-call', { legalForm: 'employee' }),
  reason('wrong-number-before', { saidOn: '2026-11-20' }),
  reason('register-exception-customer', {
    register: 'nix-telefon',
    productKind: 'fönster',
    until: '2027-01-31',
    because: 'same-product',
  }),
  reason('register-exception-customer', {
    register: 'nix-telefon',
    productKind: 'fönster',
    until: '2027-01-31',
    because: 'product-not-said',
  }),
  reason('register-exception-consent', {
    register: 'nix-telefon',
    givenOn: '2026-11-01',
    until: '2027-01-31',
  }),
];

const formOf = (text: Text, language: Language): string => {
  const form = text[language];
  return typeof form === 'string' ? form : form.other;
};

const placeholders = (text: Text, language: Language): readonly string[] =>
  [...new Set(formOf(text, language).match(/\{\w+\}/g))].sort();

describe('a reason in words', () => {
  const exampleOf = (rule: Reason['rule'], facts: Reason['facts'] = {}): Reason => {
    const found = examples.find(
      (one) => one.rule === rule && Object.entries(facts).every(([name, value]) => one.facts[name] === value),
    );
    if (!found) throw new Error(`no example of ${rule}`);
    return found;
  };

  it.each([
    [exampleOf('opt-out'), 'Spärrad sedan 2026-03-03: bad om att inte bli uppringd. Spärren gäller numret.'],
    [exampleOf('restricted'), 'Uppgifterna får bara lagras, inte användas, sedan 2026-11-20.'],
    [exampleOf('register-never-checked'), 'Numret är inte kontrollerat mot NIX-Telefon. Kontrollera först.'],
    [
      exampleOf('register-check-expired'),
      'Kontrollen mot NIX-Telefon är för gammal: registret från 2026-08-31 gällde bara före 2026-10-31. Kontrollera igen.',
    ],
    [exampleOf('unknown-country'), 'Landet är okänt, och det är mottagarens land vars regler gäller.'],
    [
      exampleOf('consent-missing', { because: 'not-from-sale' }),
      'Kräver personens eget ja i förväg (Sverige). Adressen gavs inte vid ett köp, så undantaget för kunder gäller inte.',
    ],
    [
      exampleOf('own-rule'),
      'Företagets egen regel gäller i stället för Ringboks: bara med samtycke. Beslutad 2026-11-01 av Vår jurist: Vi frågar alltid först.',
    ],
    [
      exampleOf('tracking-without-consent', { tracking: 'opens' }),
      'Ni ser om mejlet öppnas, och det har personen inte sagt ja till.',
    ],
    [
      exampleOf('outside-calling-hours', { because: 'weekend' }),
      'Det är helg. Samtalstiden är måndag–fredag 09:00–20:00.',
    ],
    [
      exampleOf('business-call'),
      'Samtal till en anställd i yrkesrollen: får ringas om företagets verksamhet.',
    ],
    [
      exampleOf('register-exception-customer', { because: 'product-not-said' }),
      'Kund (fönster): får ringas om samma slags vara eller tjänst till och med 2027-01-31, vad NIX-Telefon än säger. Ring bara om det är vad samtalet gäller.',
    ],
  ])('reads in Swedish: %j', (example, why) => {
    expect(describeReason(example, 'sv').why).toBe(why);
  });

  it('reads in English', () => {
    expect(describeReason(exampleOf('opt-out'), 'en').why).toBe(
      'Opted out since 2026-03-03: asked not to be called. It covers the number.',
    );
    expect(describeReason(exampleOf('forbidden'), 'en').why).toContain('for Germany');
    expect(describeReason(exampleOf('law-uncertain'), 'en').why).toContain('uncertain');
  });

  it.each(languages)('leaves no placeholder and no code in %s', (language) => {
    for (const example of examples) {
      const { why, whatWouldChange } = describeReason(example, language);
      const codes = /[{}]|listed-|nix-telefon|undefined/;
      expect([why, whatWouldChange].join(' ')).not.toMatch(codes);
    }
    expect(new Set(examples.map(({ rule }) => rule))).toEqual(new Set(Object.keys(ruleTexts)));
  });

  it('shows a code it does not know as it is', () => {
    const example = reason('register-never-checked', { register: 'robinson' });
    expect(describeReason(example, 'en').why).toContain('robinson');
  });
});

describe('the texts of the decision', () => {
  const tables: readonly Readonly<Record<string, Text>>[] = [
    ruleTexts,
    changeTexts,
    dutyTexts,
    verdictTexts,
    legalFormTexts,
    legalFormPhrases,
    scopeTexts,
    optOutPhrases,
    suppressionKindTexts,
    suppressionKindPhrases,
    becausePhrases,
    registerTexts,
    permissionPhrases,
    trackingPhrases,
    { ZZ: otherCountriesText },
  ];
  const texts = tables.flatMap((table) => Object.values(table));

  it('say something in both languages, with the same placeholders', () => {
    for (const text of texts) {
      for (const language of languages) expect(formOf(text, language).trim()).not.toBe('');
      expect(placeholders(text, 'sv')).toEqual(placeholders(text, 'en'));
    }
  });

  it('name every register of every rule pack', () => {
    for (const { id } of rulePacks.flatMap(({ registers }) => registers))
      expect(Object.keys(registerTexts)).toContain(id);
  });
});
