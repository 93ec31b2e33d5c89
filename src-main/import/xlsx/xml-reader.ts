import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { damaged, suspicious } from './refusals.ts';

/** Attributes by the names they are written with. No prototype: any name may stand there. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What happens in a part, in order. Names of elements come without their prefix. */
export interface XmlEvents {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  /** A piece of text; the text of one element may come in several. */
  readonly text?: (text: string) => void;
}

/** No part of a workbook that a list needs goes deeper. */
const maxDepth = 64;

/** UTF-16 units of one tag, text or comment: the longest cell with every letter written as a number fits well. */
const maxTokenLength = 1024 * 1024;

/**
 * Reads a part as XML. Nothing is expanded but the five letters XML itself knows, nothing outside is asked for. Throws
 * `list-suspicious` for a document type or an entity declaration, for nesting beyond reason and for one endless token,
 * `file-damaged` for everything that is not well-formed.
 */
export class XmlReader {
  readonly #decode = createPartDecoder();
  readonly #parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  #piece = '';
  #depth = 0;
  /** Length of what the parser has been given since it last said something. */
  #silentLength = 0;

  constructor(events: XmlEvents) {
    // Not one more event than needed: from the eighth on, V8 keeps the parser as a dictionary, four times slower.
    this.#parser.on('opentag', (tag) => {
      this.#enter();
      events.open(localName(tag.name), tag.attributes);
    });
    this.#parser.on('closetag', (tag) => {
      this.#silentLength = 0;
      this.#depth -= 1;
      events.close(localName(tag.name));
    });
    const takeText = (text: string): void => {
      this.#silentLength = 0;
      events.text?.(text);
    };
    this.#parser.on('text', takeText);
    this.#parser.on('cdata', takeText);
    this.#parser.on('doctype', () => {
      throw suspicious();
    });
    this.#parser.on('error', (error) => {
      throw /<!(?:DOCTYPE|ENTITY)/.test(this.#piece) ? suspicious() : damaged(error);
    });
  }

  write(bytes: Buffer): void {
    this.#piece = this.#decode(bytes);
    this.#silentLength += this.#piece.length;
    this.#parser.write(this.#piece);
    if (this.#silentLength > maxTokenLength) throw suspicious();
  }

  /** Throws `file-damaged` when something is still open. */
  end(): void {
    this.#piece = this.#decode();
    this.#parser.write(this.#piece).close();
  }

  #enter(): void {
    this.#silentLength = 0;
    this.#depth += 1;
    if (this.#depth > maxDepth) throw suspicious();
  }
}

/** Attribute by its name without prefix: which prefix a writer chose for `r:id` is its own affair. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * Decodes a part piece by piece, because a letter may lie on both sides of a border; called without bytes at the end.
 * A part is UTF-8 or UTF-16, and the latter begins with its mark. Throws `file-damaged` for anything else.
 */
function createPartDecoder(): (bytes?: Buffer) => string {
  let decoder: TextDecoder | null = null;
  return (bytes) => {
    decoder ??= decoderFor(bytes);
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw damaged(error);
    }
  };
}

function decoderFor(bytes: Buffer | undefined): TextDecoder {
  const mark = bytes === undefined || bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true });
}
