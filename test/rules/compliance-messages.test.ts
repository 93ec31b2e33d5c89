import { describe, expect, it } from 'vitest';
import {
  becausePhrases,
  changeTexts,
  dutyTexts,
  legalFormPhrases,
  legalFormTexts,
  optOutPhrases,
  registerTexts,
  ruleTexts,
  scopeTexts,
  suppressionKindPhrases,
  suppressionKindTexts,
  verdictTexts,
} from '#shared/compliance/compliance.messages.ts';
import { describeReason } from '#shared/compliance/describe-reason.ts';
import { SE } from '#shared/compliance/rule-packs/SE.ts';
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
  reason('register-listed', { register: 'nix-telefon', versionOn: '2026-11-01', because: 'listed-person' }),
  reason('register-listed', { register: 'nix-telefon', versionOn: '2026-11-01', because: 'listed-business' }),
  reason('register-never-checked', { register: 'nix-telefon' }),
  reason('register-check-expired', {
    register: 'nix-telefon',
    versionOn: '2026-08-31',
    expiredOn: '2026-10-31',
  }),
  reason('register-check-valid', { register: 'nix-telefon', versionOn: '2026-11-01', until: '2026-12-31' }),
  reason('not-a-swedish-number', { country: 'NO' }),
  reason('not-a-swedish-number', { country: 'unknown' }),
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
  it.each([
    [examples[0], 'Spärrad sedan 2026-03-03: bad om att inte bli uppringd. Spärren gäller numret.'],
    [examples[3], 'Numret är inte kontrollerat mot NIX-Telefon. Kontrollera först.'],
    [
      examples[4],
      'Kontrollen mot NIX-Telefon är för gammal: registret från 2026-08-31 gällde bara före 2026-10-31. Kontrollera igen.',
    ],
    [examples[6], 'Inget svenskt nummer (Norge). Ringbok kan bara de svenska reglerna för samtal.'],
    [examples[7], 'Inget svenskt nummer (okänt land). Ringbok kan bara de svenska reglerna för samtal.'],
    [examples[10], 'Det är helg. Samtalstiden är måndag–fredag 09:00–20:00.'],
    [examples[14], 'Samtal till en anställd i yrkesrollen: får ringas om företagets verksamhet.'],
    [
      examples[17],
      'Kund (fönster): får ringas om samma slags vara eller tjänst till och med 2027-01-31, vad NIX-Telefon än säger. Ring bara om det är vad samtalet gäller.',
    ],
  ] as const)('reads in Swedish: %j', (example, why) => {
    expect(describeReason(example as Reason, 'sv').why).toBe(why);
  });

  it('reads in English', () => {
    expect(describeReason(examples[0] as Reason, 'en').why).toBe(
      'Opted out since 2026-03-03: asked not to be called. It covers the number.',
    );
    expect(describeReason(examples[6] as Reason, 'en').why).toContain('(Norway)');
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
  ];
  const texts = tables.flatMap((table) => Object.values(table));

  it('say something in both languages, with the same placeholders', () => {
    for (const text of texts) {
      for (const language of languages) expect(formOf(text, language).trim()).not.toBe('');
      expect(placeholders(text, 'sv')).toEqual(placeholders(text, 'en'));
    }
  });

  it('name every register of the rule pack', () => {
    for (const { id } of SE.registers) expect(Object.keys(registerTexts)).toContain(id);
  });
});
