/** Gathers many small pieces in one growing buffer: a large report is written in half a million. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  add(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = needed;
  }

  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
