import { once } from 'node:events';
import { createDeflateRaw } from 'node:zlib';
import { Zip, ZipPassThrough } from 'fflate';

/** One file of an archive. Its text may be given piece by piece, so that it never stands in memory as a whole. */
export interface Part {
  /** Path inside the archive, ASCII. */
  readonly name: string;
  readonly pieces: Iterable<string> | AsyncIterable<string>;
}

/**
 * A ZIP archive of these texts in UTF-8, piece by piece. The same texts give the same bytes: it carries no times. Whoever
 * stops taking pieces stops the work.
 */
export async function* zipParts(parts: readonly Part[]): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  for (const { name, pieces } of parts) {
    const part = new DeflatedPart(name);
    archive.add(part);
    try {
      for await (const piece of pieces) {
        await part.pack(Buffer.from(piece));
        yield* packed.splice(0);
      }
      await part.finish();
    } finally {
      part.close();
    }
    yield* packed.splice(0);
  }
  archive.end();
  yield* packed.splice(0);
}

/** 1 January 1980, the first day that an archive can name. */
const firstDay = new Date(1980, 0, 1);

/** Deflated by Node in a thread of its own: the library's own deflate would take its time from everybody else. */
class DeflatedPart extends ZipPassThrough {
  override compression = 8;
  override mtime = firstDay;
  readonly #deflate = createDeflateRaw();
  #taken: Promise<unknown> = Promise.resolve();

  constructor(name: string) {
    super(name);
    this.#deflate.on('data', (packed: Buffer<ArrayBuffer>) => this.ondata(null, packed, false));
  }

  /** One piece is deflated while the next is made. */
  async pack(piece: Uint8Array): Promise<void> {
    await this.#taken;
    this.push(piece);
  }

  async finish(): Promise<void> {
    await this.#taken;
    const ended = once(this.#deflate, 'end');
    this.push(new Uint8Array(0), true);
    this.#deflate.end();
    await ended;
    this.ondata(null, new Uint8Array(0), true);
  }

  close(): void {
    this.#deflate.destroy();
  }

  protected override process(piece: Uint8Array): void {
    if (piece.length > 0 && !this.#deflate.write(piece)) this.#taken = once(this.#deflate, 'drain');
  }
}
