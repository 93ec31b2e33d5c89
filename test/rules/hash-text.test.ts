import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashBytes, hashName, hashNameBytes, hashText } from '#shared/lists/hash-text.ts';
import { createNumberSet } from '#shared/lists/number-set.ts';
import { decodeUtf8, withUtf8 } from '#shared/lists/utf8.ts';

const encoder = new TextEncoder();

/** The bytes of the text with others around them. */
function within(text: string): readonly [bytes: Uint8Array, start: number, end: number] {
  const encoded = encoder.encode(text);
  const bytes = new Uint8Array(encoded.length + 8).fill(0x41);
  bytes.set(encoded, 4);
  return [bytes, 4, 4 + encoded.length];
}

const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('the hash of a text', () => {
  it('is a whole number from 1 to 2^53 - 1, the same for the text and for its bytes wherever they stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hash = hashText(text);
        expect(Number.isSafeInteger(hash) && hash >= 1).toBe(true);
        expect(hashBytes(...within(text))).toBe(hash);
      }),
    );
  });

  // Sets of hashes are kept in the journal: when one of these changes, so must what they are kept under.
  it.each([
    ['', 945_140_177_050_054],
    ['anna@bolaget.se', 8_353_746_416_497_784],
    ['bolaget.se', 5_761_788_925_786_781],
    ['åäö', 2_931_333_456_863_121],
  ])('of %j is %d', (text, hash) => {
    expect(hashText(text)).toBe(hash);
  });

  it('differs for two million texts of the kinds that lists hold', () => {
    const hashes = createNumberSet();
    const count = 400_000;
    for (let index = 0; index < count; index += 1) {
      hashes.add(hashText(`kund${index}@foretag.se`));
      hashes.add(hashText(`info@foretag${index}.se`));
      hashes.add(hashText(`foretag${index}.se`));
      hashes.add(hashText(String(5_560_000_000 + index)));
      hashes.add(hashText(`${'ab'.repeat(index % 7)} ${(index * 7919).toString(2)}`));
    }
    expect(hashes.size).toBeGreaterThanOrEqual(5 * count - 1);
  });

  it('depends on every bit of the text, in every bit of its own', () => {
    const flips = Array.from({ length: 53 }, () => 0);
    const texts = 4000;
    for (let index = 0; index < texts; index += 1) {
      const difference =
        BigInt(hashText(`rad ${index} a`)) ^
        BigInt(hashText(index % 2 ? `rad ${index} b` : `rad ${index + 1} a`));
      for (let bit = 0; bit < 53; bit += 1)
        if ((difference >> BigInt(bit)) & 1n) flips[bit] = (flips[bit] ?? 0) + 1;
    }
    for (const count of flips) expect(Math.abs(count / texts - 0.5)).toBeLessThan(0.06);
  });

  it('tells texts apart that begin or end alike', () => {
    const texts = ['', 'a', 'aa', 'aaa', 'ab', 'ba', '\0', '\0\0', 'a\0', '\0a', 'A', 'å', 'a\u030A'];
    expect(new Set(texts.map(hashText)).size).toBe(texts.length);
  });
});

describe('the hash of a name', () => {
  it.each([
    ['Anna Berg', 'anna berg'],
    ['  ANNA \t  BERG\r\n', 'anna berg'],
    ['Anna\u00A0\u00A0Berg', 'anna berg'],
    ['ÅSA ÄRLIG ÖBERG', 'åsa ärlig öberg'],
    ['ANDRÉ ÇÉLINE ÞÓR ÀÞ', 'andré çéline þór àþ'],
    ['2×4', '2×4'],
  ])('of %j is that of %j', (name, folded) => {
    expect(hashName(name)).toBe(hashText(folded));
    expect(hashNameBytes(...within(name))).toBe(hashText(folded));
  });

  it.each(['', ' ', '\t \u00A0\n'])('of %j, which is blank, is 0', (name) => {
    expect([hashName(name), hashNameBytes(...within(name))]).toEqual([0, 0]);
  });

  it.each([
    ['Anna Berg', 'Annaberg'],
    ['×', '÷'],
    ['Æ', 'ß'],
    ['Anna', 'Ann a'],
  ])('of %j is not that of %j', (one, other) => {
    expect(hashName(one)).not.toBe(hashName(other));
  });

  it('is that of the name in lower case with single spaces, for names of ASCII and Latin-1', () => {
    const latin = fc.string({
      unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(latin, (name) => {
        const folded = name
          .replace(/[\t-\r \u00A0]+/g, ' ')
          .replace(/^ | $/g, '')
          .toLowerCase();
        const hash = folded === '' ? 0 : hashText(folded);
        expect([hashName(name), hashNameBytes(...within(name))]).toEqual([hash, hash]);
      }),
    );
  });

  it('of a name longer than any before is read whole', () => {
    expect(hashName(` ${'Å'.repeat(5000)} `)).toBe(hashText('å'.repeat(5000)));
  });
});

describe('a text in UTF-8', () => {
  const encode = (text: string): number[] =>
    withUtf8(text, (bytes, start, end) => [...bytes.subarray(start, end)]);

  it('has the bytes that the platform gives it, and comes back from them', () => {
    const text = fc.oneof(anyText, fc.string({ unit: 'grapheme', maxLength: 2000 }));
    fc.assert(
      fc.property(text, (text) => {
        expect(encode(text)).toEqual([...encoder.encode(text)]);
        expect(decodeUtf8(...within(text))).toBe(text.toWellFormed());
      }),
    );
  });

  it('has U+FFFD in place of half a character', () => {
    expect(encode('a\uD800b\uDC00')).toEqual([...encoder.encode('a\uFFFDb\uFFFD')]);
  });

  it('is some text whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20 }), (bytes) => {
        expect(decodeUtf8(bytes, 0, bytes.length).length).toBeLessThanOrEqual(bytes.length);
      }),
      { numRuns: 3000 },
    );
  });
});
