/** One number for each cell of a table, so that two readings can be compared cell for cell without keeping their texts. */
export class CellHashes {
  readonly #columns: number;
  readonly hashes: Int32Array;

  constructor(rows: number, columns: number) {
    this.#columns = columns;
    this.hashes = new Int32Array(rows * columns);
  }

  /** Row and column from 0. A cell never set counts as empty. */
  set(row: number, column: number, text: string): void {
    let hash = 0;
    for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    this.hashes[row * this.#columns + column] = hash;
  }
}

/** How many cells have another hash in one than in the other. */
export function differencesOf(one: Int32Array, other: Int32Array): number {
  let count = Math.abs(one.length - other.length);
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) if (one[at] !== other[at]) count += 1;
  return count;
}
