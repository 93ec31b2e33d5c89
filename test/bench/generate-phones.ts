import { seededRandom } from './generate.ts';

type Random = () => number;

const below = (random: Random, limit: number): number => Math.floor(random() * limit);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => below(random, 10)).join('');

/** A Swedish number as it is dialled at home, in three parts: area, and the rest in two. Most are mobiles. */
function swedish(random: Random): readonly [string, string, string] {
  if (random() < 0.7)
    return [`07${pick(random, ['0', '2', '3', '6', '9'])}`, digits(random, 3), digits(random, 4)];
  const rest = `${1 + below(random, 9)}${digits(random, 2)}`;
  if (random() < 0.5) return [pick(random, ['08', '031', '040', '010']), rest, digits(random, 4)];
  return [pick(random, ['013', '018', '021', '046', '090', '0501', '0980', '0771']), rest, digits(random, 3)];
}

type Parts = readonly [area: string, first: string, last: string];

/** Fourteen ways in which lists write a Swedish number. */
const writings: readonly ((parts: Parts) => string)[] = [
  ([area, first, last]) => `${area}${first}${last}`,
  ([area, first, last]) => `${area}-${first}${last}`,
  ([area, first, last]) => `${area}-${first} ${last.slice(0, 2)} ${last.slice(2)}`,
  ([area, first, last]) => `${area} ${first} ${last.slice(0, 2)} ${last.slice(2)}`,
  ([area, first, last]) => `${area}\u00A0${first}\u00A0${last}`,
  ([area, first, last]) => `${area}.${first}.${last.slice(0, 2)}.${last.slice(2)}`,
  ([area, first, last]) => `${area}/${first} ${last}`,
  ([area, first, last]) => `(${area}) ${first} ${last}`,
  ([area, first, last]) => `+46${area.slice(1)}${first}${last}`,
  ([area, first, last]) => `+46 ${area.slice(1)}-${first} ${last}`,
  ([area, first, last]) => `+46 (0)${area.slice(1)}-${first} ${last.slice(0, 2)} ${last.slice(2)}`,
  ([area, first, last]) => `0046${area.slice(1)}${first}${last}`,
  ([area, first, last]) => `46${area.slice(1)}${first}${last}`,
  // The leading zero is gone: the column was a number once.
  ([area, first, last]) => `${area.slice(1)}${first}${last}`,
];

/** Neighbours, written with their country's code, as lists write them. */
function nordic(random: Random): string {
  const [code, national] = pick(random, [
    ['47', `${pick(random, ['4', '9', '22', '55'])}${digits(random, 8)}`.slice(0, 8)],
    ['45', `${pick(random, ['2', '3', '5', '6'])}${1 + below(random, 9)}${digits(random, 6)}`],
    ['358', `${pick(random, ['40', '50', '9'])}${digits(random, 7)}`],
    ['354', `${pick(random, ['6', '7', '8', '5'])}${digits(random, 6)}`],
  ] as const);
  return pick(random, [
    `+${code}${national}`,
    `+${code} ${national.slice(0, 2)} ${national.slice(2, 5)} ${national.slice(5)}`,
    `00${code} ${national}`,
  ]);
}

/** What stands in a column of numbers without being one number. */
const junk: readonly ((random: Random) => string)[] = [
  () => '',
  () => '-',
  () => 'saknas',
  () => 'se hemsida',
  (random) => digits(random, 3 + below(random, 4)),
  (random) => `070-${digits(random, 4)}`,
  (random) => `0${digits(random, 14)}`,
  (random) => `${digits(random, 6)}-${digits(random, 4)}`,
  (random) => `08-${digits(random, 6)} ankn ${digits(random, 2)}`,
  (random) => `070-${digits(random, 7)} / 08-${digits(random, 7)}`,
  (random) => `7,0${digits(random, 6)}1E8`,
  (random) => `Tel: 070-${digits(random, 7)}`,
];

/** So many cells of a column of telephone numbers, the same ones for the same seed: 92 % Swedish, 4 % Nordic, the rest junk. */
export function generatePhones(count: number, seed: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const share = random();
    if (share < 0.92) return pick(random, writings)(swedish(random));
    return share < 0.96 ? nordic(random) : pick(random, junk)(random);
  });
}
