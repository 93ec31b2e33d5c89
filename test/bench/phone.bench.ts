import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parsePhoneNumber } from '#shared/kernel/phone-number.ts';
import { readPhone, readPhoneBytes } from '#shared/lists/phone-patterns.ts';
import { atLeastTimesFaster, type BenchResult, noDifferences } from './bench-result.ts';
import { generatePhones } from './generate-phones.ts';
import { type BenchOptions, medianOf, takeTurns } from './measure.ts';

const AT_ONCE = 100_000;

/**
 * Telephone numbers as lists write them, read by the short way, as texts and in the bytes of a file, against the library
 * asked for every one. The floor only keeps the digits.
 */
export async function bench({ isQuick }: BenchOptions): Promise<BenchResult[]> {
  const phones = generatePhones(isQuick ? 20_000 : AT_ONCE, 12_345);
  const file = inOneFile(phones);
  const candidates = {
    texts: () => sumOf(phones, readPhone),
    bytes: () => sumInFile(file, readPhoneBytes),
    peer: () => sumOf(phones, askLibrary),
    floor: () => sumInFile(file, keepDigits),
  };
  // A list is long: what is compiled while its first rows are read does not count.
  await takeTurns(2, candidates);
  const times = await takeTurns(isQuick ? 5 : 9, candidates);
  const name = (how: string): string =>
    `read ${phones.length.toLocaleString('en')} telephone numbers, ${how}`;
  const beside = { unit: 'ms' as const, peer: medianOf(times.peer), floor: medianOf(times.floor) };
  return [
    atLeastTimesFaster({ name: name('texts'), median: medianOf(times.texts), ...beside }, 3),
    atLeastTimesFaster({ name: name('bytes'), median: medianOf(times.bytes), ...beside }, 3),
    ...countDifferences(isQuick ? 1 : 10),
  ];
}

interface Cells {
  readonly bytes: Uint8Array;
  /** Where each cell begins, and where the last one ends. */
  readonly starts: Uint32Array;
}

function inOneFile(phones: readonly string[]): Cells {
  const cells = phones.map((phone) => Buffer.from(phone));
  const starts = new Uint32Array(cells.length + 1);
  for (const [index, cell] of cells.entries()) starts[index + 1] = (starts[index] ?? 0) + cell.length;
  return { bytes: Buffer.concat(cells), starts };
}

function sumOf(phones: readonly string[], read: (text: string) => number): number {
  let sum = 0;
  for (const phone of phones) sum += read(phone);
  return sum;
}

function sumInFile({ bytes, starts }: Cells, read: typeof readPhoneBytes): number {
  let sum = 0;
  for (let index = 1; index < starts.length; index += 1)
    sum += read(bytes, starts[index - 1] ?? 0, starts[index] ?? 0);
  return sum;
}

function askLibrary(text: string): number {
  const parsed = parsePhoneNumberFromString(text, { defaultCountry: 'SE', extract: false });
  return parsed?.isValid() ? Number(parsed.number.slice(1)) : 0;
}

function keepDigits(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}

/** The short way against our own long way, which also undoes what spreadsheets do to numbers. */
function countDifferences(times: number): BenchResult[] {
  let texts = 0;
  let inBytes = 0;
  for (let seed = 1; seed <= times; seed += 1) {
    const phones = generatePhones(AT_ONCE, seed);
    const { bytes, starts } = inOneFile(phones);
    for (const [index, phone] of phones.entries()) {
      const wanted = Number(parsePhoneNumber(phone)?.e164.slice(1) ?? 0);
      if (readPhone(phone) !== wanted) texts += 1;
      if (readPhoneBytes(bytes, starts[index] ?? 0, starts[index + 1] ?? 0) !== wanted) inBytes += 1;
    }
  }
  const name = (how: string): string =>
    `of ${(times * AT_ONCE).toLocaleString('en')} telephone numbers, ${how} read otherwise`;
  return [noDifferences(name('texts'), texts), noDifferences(name('bytes'), inBytes)];
}
