import type { ListLimits } from '../list-protocol.ts';
import { listTooLarge } from '../list-too-large.ts';

/** Letters of an escape, `_x000D_`, that stands for one. */
const escapeLength = 7;

/**
 * The text inside the elements of one name, joined: all runs of a formatted text, and none of its phonetic readings.
 */
export class TextGatherer {
  readonly #element: string;
  readonly #limits: ListLimits;
  #text = '';
  #isInElement = false;
  #phoneticDepth = 0;

  constructor(element: string, limits: ListLimits) {
    this.#element = element;
    this.#limits = limits;
  }

  begin(): void {
    this.#text = '';
    this.#isInElement = false;
    this.#phoneticDepth = 0;
  }

  open(name: string): void {
    if (name === 'rPh') this.#phoneticDepth += 1;
    this.#isInElement = name === this.#element && this.#phoneticDepth === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phoneticDepth -= 1;
    this.#isInElement = false;
  }

  /** Throws `list-too-large` for what cannot fit a cell, however it is written. */
  add(piece: string): void {
    if (!this.#isInElement) return;
    this.#text = this.#text === '' ? piece : this.#text + piece;
    if (this.#text.length > this.#limits.maxCellLength * escapeLength) throw listTooLarge(this.#limits);
  }

  raw(): string {
    return this.#text;
  }

  text(): string {
    return decodeEscapes(this.#text);
  }
}

/** Letters that XML cannot hold are written as `_x000D_`, and an underscore that would begin such a one as `_x005F_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
