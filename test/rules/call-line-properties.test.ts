import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCandidates } from '#shared/features/calls/call-line-candidates.rules.ts';
import { findLeadingName, leadingName } from '#shared/features/calls/call-line-name.rules.ts';
import { tokenise } from '#shared/features/calls/call-line-tokens.rules.ts';
import { type CallLine, parseCallLine } from '#shared/features/calls/call-line.rules.ts';

const today = '2026-11-18';
const parse = (text: string, released: readonly number[] = []): CallLine =>
  parseCallLine(text, { today, language: 'both', released });

const pieces = [
  '12m',
  '1h05',
  '12 min',
  'en kvart',
  '1:05',
  'ja',
  'ej svar',
  'aldrig',
  'x',
  '4',
  'ring tors 9',
  'i går 14',
  'om 3 veckor',
  'om 20 min',
  '3/11',
  '31/2',
  'v 48',
  'kl 14',
  'för 20 min sedan',
  'besök',
  'ringde mig',
  'vill se pris',
  'han sa ja',
  'och',
  'ring',
  'för',
  'i',
  'kl.',
  '"tors"',
  '"',
  '”',
  ',',
  ';',
  '.',
  ' - ',
  '–',
  '\n',
  '!',
  '(',
  ')',
  ':',
  '@',
  '/',
  'å',
  'a\u030a',
  '\ud83d',
  '👍',
  'call',
  'next',
  'fri',
  '2pm',
  '٣',
  '\u00a0',
];
const typedLine = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));
const anyText = fc.oneof(
  typedLine,
  fc.string({ unit: 'binary', maxLength: 4000 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

/** What is left of the line outside the chips, without white space. */
function outside(text: string, { chips }: CallLine): string {
  const kept = chips.reduceRight((rest, chip) => rest.slice(0, chip.start) + rest.slice(chip.end), text);
  return kept.replaceAll(/\s/g, '');
}

describe('whatever is typed', () => {
  it('is found whole, and in order, in the chips and the note', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const line = parse(text);
        expect(line.note.replaceAll(/\s/g, '')).toBe(outside(text, line));
        let end = 0;
        for (const chip of line.chips) {
          expect(chip.start).toBeGreaterThanOrEqual(end);
          expect(chip.text).toBe(text.slice(chip.start, chip.end));
          expect(chip.text.trim()).toBe(chip.text);
          expect(chip.text).not.toBe('');
          end = chip.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('gives each kind of chip at most once, and the fields say what the chips say', () => {
    fc.assert(
      fc.property(typedLine, (text) => {
        const { chips, ...fields } = parse(text);
        expect(new Set(chips.map((chip) => chip.kind)).size).toBe(chips.length);
        const told = [fields.durationSeconds, fields.outcome, fields.followUp, fields.called, fields.kind];
        const values = [...told, fields.direction].filter((value) => value !== null);
        expect(values).toHaveLength(chips.length);
        expect(values).toEqual(expect.arrayContaining(chips.map((chip) => chip.value)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is all note once every chip that comes up has been released', () => {
    fc.assert(
      fc.property(typedLine, (text) => {
        const released: number[] = [];
        // A released chip lets the next of its kind come up, so this is asked until none is left.
        for (let line = parse(text); line.chips.length > 0; line = parse(text, released)) {
          const starts = line.chips.map((chip) => chip.start);
          expect(released).not.toEqual(expect.arrayContaining(starts));
          released.push(...starts);
        }
        expect(parse(text, released).note).toBe(text.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps its other chips when one is released', () => {
    fc.assert(
      fc.property(typedLine, fc.nat(5), (text, pick) => {
        const before = parse(text);
        const chip = before.chips[pick];
        if (!chip) return;
        const after = parse(text, [chip.start]);
        const others = before.chips.filter((other) => other !== chip);
        const values = (line: readonly { kind: string; value: unknown }[]) =>
          line.filter((other) => other.kind !== chip.kind).map(({ kind, value }) => ({ kind, value }));
        expect(values(after.chips)).toEqual(values(others));
      }),
      { numRuns: 1000 },
    );
  });

  it('is all note in quotation marks', () => {
    fc.assert(
      fc.property(typedLine, (text) => {
        const quoted = `"${text.replaceAll(/["“”„«»]/g, '')}"`;
        expect(parse(quoted)).toMatchObject({ chips: [], note: quoted });
      }),
    );
  });

  it('names only days that exist and times the clock can show', () => {
    fc.assert(
      fc.property(typedLine, fc.integer({ min: 0, max: 20_000 }), (text, offset) => {
        const day = new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
        const line = parseCallLine(text, { today: day, language: 'both', released: [] });
        for (const when of [line.followUp, line.called]) {
          if (when === null || 'minutesAgo' in when) continue;
          expect(new Date(`${when.on}T00:00:00Z`).toISOString().slice(0, 10)).toBe(when.on);
          expect(when.time ?? '00:00').toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        }
        if (line.followUp) expect(line.followUp.on >= day).toBe(true);
        if (line.called && 'on' in line.called) expect(line.called.on <= day).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

/** How many times a token is looked at while a line is read. */
function looks(text: string): { readonly tokens: number; readonly looks: number } {
  let count = 0;
  const tokens = tokenise(text);
  const counted = new Proxy(tokens, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^-?\d+$/.test(key)) count += 1;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
  findCandidates(counted, { today, language: 'both' });
  return { tokens: tokens.length, looks: count };
}

describe('the work of reading a line', () => {
  it('has at most one token for each character', () => {
    fc.assert(fc.property(anyText, (text) => tokenise(text).length <= text.length));
  });

  it('stays under a fixed number of looks at each token, whatever is typed', () => {
    fc.assert(
      fc.property(typedLine, (text) => {
        const { tokens, looks: count } = looks(text);
        expect(count).toBeLessThanOrEqual(150 * tokens);
      }),
      { numRuns: 500 },
    );
  });

  it.each(pieces.filter((piece) => piece.trim() !== ''))(
    'grows in proportion to the length for %j over and over',
    (piece) => {
      const short = looks(`${piece} `.repeat(100));
      const long = looks(`${piece} `.repeat(1000));
      expect(long.looks).toBeLessThanOrEqual(short.looks * 11);
      expect(long.looks).toBeLessThanOrEqual(150 * long.tokens);
    },
  );

  it.each(['1 h ', 'ring ', 'och ', '9 ', '1,', '.', '-', 'a-', '1:', '"', 'kl. ', 'en '])(
    'finishes 4000 characters of %j with nothing lost',
    (piece) => {
      const text = piece.repeat(4000 / piece.length);
      const line = parse(text);
      expect(line.note.replaceAll(/\s/g, '')).toBe(outside(text, line));
    },
  );
});

describe('the leading name', () => {
  it.each<readonly [text: string, name: string, rest: string]>([
    ['anna be 12m ja', 'anna be', ' 12m ja'],
    ['anna', 'anna', ''],
    ['Åsa Öberg ej svar', 'Åsa Öberg', ' ej svar'],
    ['anna, vill se pris', 'anna', ' vill se pris'],
    ['anna 4', 'anna', ' 4'],
    ['anna ja, vill se pris', 'anna', ' ja, vill se pris'],
    ['anna tors 9', 'anna', ' tors 9'],
    ['anna ringde mig', 'anna', ' ringde mig'],
    ['anna i går 14', 'anna', ' i går 14'],
    ['070-123 45 67 12m', '070-123 45 67', ' 12m'],
    ['070-123 45 67 4', '070-123 45 67', ' 4'],
    ['070-1 4', '070-1 4', ''],
    ['+46 (0)70 1 234', '+46 (0)70 1 234', ''],
    ['08-12 34 56 ej svar', '08-12 34 56', ' ej svar'],
    ['anna@bolaget.se 12m', 'anna@bolaget.se', ' 12m'],
    ['info@ja.se ja', 'info@ja.se', ' ja'],
    ['Jan 4', 'Jan', ' 4'],
    ['May Berg 12m', 'May Berg', ' 12m'],
    ['Jan 3 nov', 'Jan', ' 3 nov'],
    ['"3 Sverige" 12m', '3 Sverige', ' 12m'],
    ['”Sms Partner AB” ja', 'Sms Partner AB', ' ja'],
    ['Sun AB 12m', 'Sun AB', ' 12m'],
    ['Anna-Karin Lind\n12m', 'Anna-Karin Lind', '\n12m'],
    ['12m ja', '', '12m ja'],
    ['tors 9', '', 'tors 9'],
    ['', '', ''],
    ['  anna  ', 'anna', '  '],
  ])('of %j is %j', (text, name, rest) => {
    expect(leadingName(text)).toBe(name);
    expect(text.slice(findLeadingName(text).end)).toBe(rest);
  });

  it('ends inside the line and is part of it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { name, end } = findLeadingName(text);
        expect(end).toBeLessThanOrEqual(text.length);
        if (!/["“”„«»]/.test(text)) expect(text.slice(0, end)).toContain(name);
      }),
    );
  });

  it('leaves a rest that is read as if it had been typed alone', () => {
    const { end } = findLeadingName('anna be 12m ja, vill se pris');
    const rest = parse('anna be 12m ja, vill se pris'.slice(end));
    expect(rest).toMatchObject({ durationSeconds: 720, outcome: 'talked-open', note: 'vill se pris' });
  });
});
