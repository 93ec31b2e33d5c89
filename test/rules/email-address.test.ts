import { domainToASCII } from 'node:url';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asciiDomain,
  isRoleAddress,
  maskEmailAddress,
  parseEmailAddress,
} from '#shared/kernel/email-address.ts';
import { encodePunycode } from '#shared/kernel/punycode.ts';

describe('an e-mail address', () => {
  it.each([
    ['anna@bolaget.se', 'anna@bolaget.se'],
    ['Anna.Berg@Bolaget.SE', 'anna.berg@bolaget.se'],
    ['  anna@bolaget.se \t', 'anna@bolaget.se'],
    ['\uFEFFanna@bolaget.se\u200B', 'anna@bolaget.se'],
    ['anna\u00AD@bolaget.se', 'anna@bolaget.se'],
    ['mailto:anna@bolaget.se', 'anna@bolaget.se'],
    ['MAILTO:anna@bolaget.se?subject=Hej', 'anna@bolaget.se'],
    ['Anna Berg <anna@bolaget.se>', 'anna@bolaget.se'],
    ['"Berg, Anna" <Anna@Bolaget.se>;', 'anna@bolaget.se'],
    ['<mailto:anna@bolaget.se>', 'anna@bolaget.se'],
    ["'anna@bolaget.se'", 'anna@bolaget.se'],
    ["''anna@bolaget.se''", 'anna@bolaget.se'],
    ['anna@bolaget.se.', 'anna@bolaget.se'],
    ['anna@bolaget.se,', 'anna@bolaget.se'],
    ['anna+nyhet@bolaget.se', 'anna+nyhet@bolaget.se'],
    ['a.n.n.a@gmail.com', 'a.n.n.a@gmail.com'],
    ['anna＠bolaget.se', 'anna@bolaget.se'],
    ['anna@bolaget。se', 'anna@bolaget.se'],
    ['anna@Åre.se', 'anna@xn--re-xia.se'],
    ['anna@A\u030Are.se', 'anna@xn--re-xia.se'],
    ['anna@XN--RE-XIA.SE', 'anna@xn--re-xia.se'],
    ['anna@blåbär.räksmörgås.se', 'anna@xn--blbr-noae.xn--rksmrgs-5wao1o.se'],
    ['Åsa@bolaget.se', 'åsa@bolaget.se'],
    ['A\u030Asa@bolaget.se', 'åsa@bolaget.se'],
    ["o'neill@bolaget.se", "o'neill@bolaget.se"],
    ['a@b.se', 'a@b.se'],
  ])('matches %j as %j', (raw, matchKey) => {
    expect(parseEmailAddress(raw)?.matchKey).toBe(matchKey);
  });

  it.each([
    '',
    '@',
    'anna',
    'anna@',
    '@bolaget.se',
    'anna@bolaget',
    'anna@bolaget.1',
    'anna@192.168.0.1',
    'anna@@bolaget.se',
    'anna@bo@laget.se',
    'anna berg@bolaget.se',
    'anna@bola get.se',
    'anna@-bolaget.se',
    'anna@bolaget-.se',
    'anna@bolaget..se',
    'anna@bola_get.se',
    '.anna@bolaget.se',
    'anna.@bolaget.se',
    'an..na@bolaget.se',
    'anna\u0000@bolaget.se',
    'anna@xn--å.se',
    'anna@bolaget.se, bo@bolaget.se',
    `${'a'.repeat(65)}@bolaget.se`,
    `anna@${'a'.repeat(64)}.se`,
    `anna@${'å'.repeat(60)}.se${'.a'.repeat(100)}`,
    `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(20)}.se`,
    'a'.repeat(5000),
  ])('takes %j for no address', (raw) => {
    expect(parseEmailAddress(raw)).toBeNull();
  });

  it.each([
    ['anna+nyhet@bolaget.se', 'anna@bolaget.se'],
    ['anna+a+b@bolaget.se', 'anna@bolaget.se'],
    ['anna@bolaget.se', 'anna@bolaget.se'],
    ['+anna@bolaget.se', '+anna@bolaget.se'],
  ])('also matches %j as %j, without its tag', (raw, matchKeyWithoutTag) => {
    expect(parseEmailAddress(raw)?.matchKeyWithoutTag).toBe(matchKeyWithoutTag);
  });

  it('keeps what was typed for display', () => {
    expect(parseEmailAddress(' Anna Berg <Anna.Berg+x@Åre.SE> ')).toEqual({
      matchKey: 'anna.berg+x@xn--re-xia.se',
      matchKeyWithoutTag: 'anna.berg@xn--re-xia.se',
      domain: 'xn--re-xia.se',
      display: 'Anna.Berg+x@Åre.SE',
    });
  });

  it('reads its own match key as itself', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (raw) => {
        const key = parseEmailAddress(raw)?.matchKey;
        if (key !== undefined) expect(parseEmailAddress(key)?.matchKey).toBe(key);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 1100 }), (raw) => {
        expect(parseEmailAddress(`${raw}@${raw}.se`)?.domain ?? 'a.se').toMatch(/^[a-z0-9.-]+$/);
      }),
    );
  });
});

describe('a masked e-mail address', () => {
  it.each([
    ['anna.berg@bolaget.se', 'a•••@bolaget.se'],
    ['Åsa@bolaget.se', 'Å•••@bolaget.se'],
    ['ab@bolaget.se', '•••@bolaget.se'],
    ['anna', '•••'],
  ])('shows %j as %j', (display, masked) => {
    expect(maskEmailAddress(display)).toBe(masked);
  });
});

describe('a role address', () => {
  it.each([
    'info',
    'INFO',
    'order',
    'kundtjänst',
    'kundtja\u0308nst',
    'kund.service',
    'customer-service',
    'no-reply',
    'info2',
    'sales+se',
    'support',
    'faktura',
    'växel',
    'vd',
  ])('is recognised in %j', (local) => {
    expect(isRoleAddress(local)).toBe(true);
  });

  it.each(['anna', 'anna.berg', 'info.anna', 'sales.anna', 'infoanna', '', '123', '+info'])(
    'is not seen in %j',
    (local) => {
      expect(isRoleAddress(local)).toBe(false);
    },
  );
});

describe('Punycode', () => {
  it.each([
    ['ليهمابتكلموشعربي؟', 'egbpdaj6bu4bxfgehfvwxn'],
    ['他们为什么不说中文', 'ihqwcrb4cv8a8dqg056pqjye'],
    ['他們爲什麽不說中文', 'ihqwctvzc91f659drss3x8bo0yb'],
    ['Pročprostěnemluvíčesky', 'Proprostnemluvesky-uyb24dma41a'],
    ['למההםפשוטלאמדבריםעברית', '4dbcagdahymbxekheh6e0a7fei0b'],
    ['3年B組金八先生', '3B-ww4c5e180e575a65lsy2b'],
    ['そのスピードで', 'd9juau41awczczp'],
    ['-> $1.00 <-', '-> $1.00 <--'],
    ['bücher', 'bcher-kva'],
  ])('writes %j as %j (RFC 3492 section 7.1)', (label, encoded) => {
    expect(encodePunycode(label)).toBe(encoded);
  });

  it('agrees with the platform on every Nordic domain', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäöøæüéðþ0123456789'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 30 }), (label) => {
        expect(asciiDomain(`${label}.se`)).toBe(domainToASCII(`${label}.se`));
      }),
    );
  });
});
