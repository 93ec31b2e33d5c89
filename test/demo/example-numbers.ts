export type Area = 'stockholm' | 'göteborg' | 'malmö' | 'kiruna' | 'mobile';

/** The series that PTS keeps free for books and films: nobody answers on them. */
const series: Readonly<Record<Area, { readonly start: string; readonly first: number }>> = {
  stockholm: { start: '08-465 004 ', first: 0 },
  göteborg: { start: '031-390 06 ', first: 0 },
  malmö: { start: '040-628 04 ', first: 0 },
  kiruna: { start: '0980-319 2', first: 0 },
  mobile: { start: '070-174 06 ', first: 5 },
};

const LAST = 99;

/** As numbers are written by different people. */
const writings: readonly ((number: string) => string)[] = [
  (number) => number,
  (number) => number.replaceAll(/[ -]/g, ''),
  (number) => number.replace(/^0/, '+46 ').replace('-', ' '),
];

/** Hands out each number of the series once, in order, in different writings. Throws RangeError when none is left. */
export function createNumbers(): (area: Area) => string {
  const given = new Map<Area, number>();
  return (area) => {
    const { start, first } = series[area];
    const number = given.get(area) ?? first;
    if (number > LAST) throw new RangeError(`no number left for ${area}`);
    given.set(area, number + 1);
    const write = writings[number % writings.length];
    const plain = `${start}${String(number).padStart(2, '0')}`;
    return write ? write(plain) : plain;
  };
}
