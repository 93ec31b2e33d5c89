import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import { listTooLarge } from '../list-too-large.ts';

const leastSlabBytes = 1024 * 1024;

/** Slabs and texts held at once; a workbook within the other limits stays below. */
const maxBytes = 160 * 1024 * 1024;
const maxCount = 16_000_000;

/** A power of two, so that a text's place among the cached ones is cheap to find. */
const cacheSlots = 4096;

/**
 * The shared texts of a workbook. Millions of strings would take gigabytes, so they lie as UTF-8 in slabs and become
 * strings when a cell asks; those that cells share are kept at hand.
 */
export class StringTable {
  readonly #limits: ListLimits;
  readonly #slabBytes: number;
  readonly #slabs: Buffer[] = [];
  /** Place after the last text of each slab: no text lies in two. */
  readonly #ends: number[] = [];
  #starts = new Uint32Array(1024);
  #count = 0;
  readonly #cachedIndexes = new Int32Array(cacheSlots).fill(-1);
  readonly #cachedTexts: string[] = Array.from({ length: cacheSlots }, () => '');

  constructor(limits: ListLimits) {
    this.#limits = limits;
    this.#slabBytes = Math.max(leastSlabBytes, limits.maxCellLength * 3);
  }

  /** Throws `list-too-large` for a text too long for a cell, `file-too-large` when all together are too much. */
  add(text: string): void {
    if (text.length > this.#limits.maxCellLength) throw listTooLarge(this.#limits);
    const place = this.#placeFor(text.length * 3);
    const slab = this.#slabs.at(-1);
    if (slab === undefined) return;
    this.#starts[this.#count] = place;
    this.#count += 1;
    this.#ends[this.#ends.length - 1] = place + slab.write(text, place % this.#slabBytes);
  }

  /** Undefined beyond the last text. */
  at(index: number): string | undefined {
    if (index >>> 0 !== index || index >= this.#count) return undefined;
    const slot = index & (cacheSlots - 1);
    if (this.#cachedIndexes[slot] === index) return this.#cachedTexts[slot];
    const text = this.#read(index);
    this.#cachedIndexes[slot] = index;
    this.#cachedTexts[slot] = text;
    return text;
  }

  #read(index: number): string {
    const start = this.#starts[index] ?? 0;
    const number = Math.floor(start / this.#slabBytes);
    const next = index + 1 < this.#count ? (this.#starts[index + 1] ?? 0) : Infinity;
    const end = Math.min(next, this.#ends[number] ?? 0);
    const from = number * this.#slabBytes;
    return this.#slabs[number]?.toString('utf8', start - from, end - from) ?? '';
  }

  #placeFor(bytes: number): number {
    if (this.#count >= maxCount) throw new AppError('file-too-large');
    if (this.#count === this.#starts.length) this.#growStarts();
    const place = this.#ends.at(-1) ?? 0;
    if (place + bytes <= this.#slabs.length * this.#slabBytes) return place;
    const start = this.#slabs.length * this.#slabBytes;
    if (start >= maxBytes) throw new AppError('file-too-large');
    this.#slabs.push(Buffer.allocUnsafeSlow(this.#slabBytes));
    this.#ends.push(start);
    return start;
  }

  #growStarts(): void {
    const larger = new Uint32Array(this.#starts.length * 2);
    larger.set(this.#starts);
    this.#starts = larger;
  }
}
