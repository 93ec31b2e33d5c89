import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOfWhy, whyKeyOf } from '#shared/compliance/assessment.rules.ts';

const specific = [
  'Hon köper in skärvätska till verkstaden i Gnosjö och bad oss återkomma i höst',
  'She buys cutting fluid for the workshop in Leeds and asked us to come back this autumn',
  'Företaget flyttade i augusti till större lokaler och saknar ännu ventilation',
  'Kunden köpte en truck av oss 2019 och dess garanti går ut i januari',
];

describe('a reason why somebody would want to hear from us', () => {
  it.each(specific)('does when it is about this very person: %s', (why) => {
    expect(faultOfWhy(why, false)).toBeNull();
    expect(faultOfWhy(why.toUpperCase(), false)).toBeNull();
    expect(faultOfWhy(`  ${why}.\n`, false)).toBeNull();
  });

  it.each(['', ' ', '\n\t', '—', '...', '!?', '👍👍👍👍👍👍'])('is none when nothing is said: %j', (why) => {
    expect(faultOfWhy(why, false)).toBe('empty');
    expect(faultOfWhy(why, true)).toBe('empty');
  });

  it.each([
    'Bra kund',
    'Good customer',
    'x',
    'Inköpschef på Verkstadsbolaget Sundström',
    'a b c d e f g h i j k l',
    'Kan vara bra för dem',
  ])('is none when it is too short to say anything: %s', (why) => {
    expect(faultOfWhy(why, false)).toBe('too-short');
  });

  it.each([
    'Vi har ett berättigat intresse av direktmarknadsföring till kunder',
    'Jag har ett berättigat intresse av att sälja till personen',
    'We have a legitimate interest in direct marketing to customers',
    'Berättigat intresse enligt dataskyddsförordningen och praxis',
    'Legitimate interest under the general data protection regulation',
    'De kan vara intresserade av våra produkter',
    'Kunden skulle kunna ha nytta av vårt erbjudande',
    'Personen borde vara intresserad av våra tjänster',
    'Mottagaren kanske vara intresserad av detta erbjudande',
    'They might be interested in our products',
    'The customer could benefit from our services',
    'The recipient may be interested in our new offers',
  ])('is none when it could be said of anybody: %s', (why) => {
    expect(faultOfWhy(why, false)).toBe('boilerplate');
    expect(faultOfWhy(`${why.toUpperCase()}!`, false)).toBe('boilerplate');
  });

  it('may mention an interest when it goes on to say which', () => {
    expect(
      faultOfWhy(
        'De kan vara intresserade av våra fläktar eftersom de flyttade till en bullrig lokal vid E4 i augusti',
        false,
      ),
    ).toBeNull();
  });

  it.each(specific)('is none when the same words stand for somebody else: %s', (why) => {
    expect(faultOfWhy(why, true)).toBe('reused');
  });

  it('says what is wrong with the text itself before it says that it is reused', () => {
    expect(faultOfWhy('Bra kund', true)).toBe('too-short');
    expect(faultOfWhy('De kan vara intresserade av våra produkter', true)).toBe('boilerplate');
  });

  it('is judged for any text, however it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (why) => {
        const fault = faultOfWhy(why, false);
        expect(['empty', 'too-short', 'boilerplate', null]).toContain(fault);
        if (fault === null) expect(faultOfWhy(why, true)).toBe('reused');
      }),
    );
  });
});

describe('what two reasons are compared by', () => {
  it.each([
    [
      'another name',
      'Anna Svensson köper in skärvätska till verkstaden',
      ['Anna Svensson', 'Gnosjö Stans AB'],
      'Karl Öberg köper in skärvätska till verkstaden',
      ['Karl Öberg', 'Öbergs Verktyg AB'],
    ],
    [
      'another company',
      'Gnosjö Stans AB bygger ut och behöver fläktar till den nya hallen',
      ['Anna Svensson', 'Gnosjö Stans AB'],
      'Öbergs Verktyg AB bygger ut och behöver fläktar till den nya hallen',
      ['Karl Öberg', 'Öbergs Verktyg AB'],
    ],
    [
      'another name in the genitive',
      'Annas verkstad bygger ut och behöver fläktar',
      ['Anna Svensson'],
      'Karls verkstad bygger ut och behöver fläktar',
      ['Karl Öberg'],
    ],
    [
      'another English name in the genitive',
      'Emma’s workshop is growing and will need new fans',
      ['Emma Smith'],
      'Peter’s workshop is growing and will need new fans',
      ['Peter Jones'],
    ],
    [
      'other capitals, spaces and stops',
      'Hon köper in skärvätska, till verkstaden!',
      ['Anna'],
      '  hon KÖPER in\nskärvätska till  verkstaden ',
      ['Karl'],
    ],
    [
      'letters put together in another way',
      'Åsa köper in skärvätska till verkstaden',
      ['Åsa'],
      'Åsa köper in skärvätska till verkstaden'.normalize('NFD'),
      ['Åsa'],
    ],
  ])('is the same with %s', (_difference, why, own, other, others) => {
    expect(whyKeyOf(other, others)).toBe(whyKeyOf(why, own));
    expect(whyKeyOf(why, own)).not.toBe('');
  });

  it.each([
    ['another thing', 'Anna behöver fläktar till hallen', 'Karl behöver truckar till hallen'],
    ['another order', 'Anna ringde oss och vi svarade', 'Vi svarade och Karl ringde oss'],
    ['another number', 'Anna köpte 3 truckar av oss', 'Karl köpte 4 truckar av oss'],
  ])('differs with %s', (_difference, why, other) => {
    expect(whyKeyOf(other, ['Karl'])).not.toBe(whyKeyOf(why, ['Anna']));
  });

  it('keeps a word that only ends as a name does', () => {
    expect(whyKeyOf('Hans bil är ny', ['Anna'])).toBe('hans bil är ny');
    expect(whyKeyOf('Annat än det vanliga', ['Anna'])).toBe('annat än det vanliga');
  });

  it('is the same whoever it is about, for any names', () => {
    const name = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{2,9}q$/);
    fc.assert(
      fc.property(name, name, (one, another) => {
        const said = (who: string) => `${who} behöver fläktar, och ${who}s hall är varm`;
        expect(whyKeyOf(said(one), [one])).toBe(whyKeyOf(said(another), [another]));
      }),
    );
  });
});
