/** Walks through a style. Where the next quote or bracket closes is looked up once, so that a walk never grows square. */
export class CssCursor {
  readonly #css: string;
  readonly #ahead = new Map<string, number>();

  constructor(css: string) {
    this.#css = css;
  }

  /** The first place from `from` on with one of these signs outside quotes and brackets, or the end. */
  find(signs: string, from: number): number {
    let at = from;
    while (at < this.#css.length && !signs.includes(this.#css[at] ?? '')) at = this.#next(at);
    return Math.min(at, this.#css.length);
  }

  /** Where the block ends that was opened before `from`. */
  endOfBlock(from: number): number {
    let depth = 1;
    for (let at = from; ; at += 1) {
      at = this.find('{}', at);
      if (at >= this.#css.length) return at;
      depth += this.#css[at] === '{' ? 1 : -1;
      if (depth === 0) return at;
    }
  }

  /** The next place that counts: behind a text in quotes or brackets, which may hold any sign. */
  #next(at: number): number {
    const sign = this.#css[at] ?? '';
    const closing = sign === '"' || sign === "'" ? sign : sign === '(' ? ')' : '';
    if (closing === '') return at + 1;
    const end = this.#place(closing, at + 1);
    // A text in quotes ends with its line, closed or not.
    const isCut = closing !== ')' && this.#place('\n', at + 1) < end;
    return end === Infinity || isCut ? at + 1 : end + 1;
  }

  #place(sign: string, from: number): number {
    const known = this.#ahead.get(sign);
    if (known !== undefined && known >= from) return known;
    const found = this.#css.indexOf(sign, from);
    const place = found < 0 ? Infinity : found;
    this.#ahead.set(sign, place);
    return place;
  }
}
