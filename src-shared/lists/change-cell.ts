import type { CellChange } from './list-fields.ts';

/** A change to every cell of a column. */
export type ColumnChange = Exclude<CellChange, { readonly kind: 'cell' }>;

/** The cell as the change leaves it. */
export function changeText(text: string, change: ColumnChange): string {
  switch (change.kind) {
    case 'replace':
      return change.find === '' ? text : text.replaceAll(change.find, () => change.replace);
    case 'add-leading-zero':
      return addLeadingZeros(text);
  }
}

/** A zero in front of every number of 7 to 10 digits that begins with neither 0 nor `+`; a cell may hold several. */
export const addLeadingZeros = (text: string): string =>
  text
    .split(/([;,/|\r\n]+)/)
    .map((piece) => piece.replace(/^\s*(?=[1-9](?:[ -]?\d){6,9}\s*$)/, (margin) => `${margin}0`))
    .join('');
