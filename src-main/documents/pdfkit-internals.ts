import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type PdfDocument from 'pdfkit';

/**
 * What this folder uses of pdfkit 0.20.2 beyond its published types. Its own `text()` measures and
 * shapes every word anew; setting lines ourselves through these few members is several times faster.
 */
export interface EmbeddedFont {
  readonly id: string;
  /** The font's PostScript name. */
  readonly name: string;
  /** Glyph codes in hexadecimal and, for each, its place in thousandths of the size. */
  readonly encode: (text: string, features: readonly string[]) => [string[], GlyphPlace[]];
  /** The same places without taking the glyphs into the file. */
  readonly layoutRun: (text: string, features: readonly string[]) => { readonly positions: GlyphPlace[] };
  readonly ref: () => unknown;
  readonly font: { readonly hasGlyphForCodePoint: (codePoint: number) => boolean };
}

export interface GlyphPlace {
  readonly advanceWidth: number;
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface StructureElement {
  readonly add: (child: StructureElement | StructureContent) => void;
  readonly end: () => void;
  readonly dictionary: { readonly data: Record<string, unknown> };
}

declare const contentBrand: unique symbol;
interface StructureContent {
  readonly [contentBrand]: true;
}

export interface Bookmark {
  readonly addItem: (title: string, options: Readonly<Record<string, unknown>>) => Bookmark;
}

export type Pdf = Omit<
  InstanceType<typeof PdfDocument>,
  'outline' | 'page' | 'file' | 'ref' | 'struct' | 'addStructure' | 'markStructureContent' | 'addContent'
> & {
  readonly _font: EmbeddedFont;
  readonly outline: Bookmark;
  readonly page: { readonly fonts: Record<string, unknown>; readonly write: (operators: string) => void };
  addContent: (operators: string) => void;
  readonly struct: (type: string, options?: { scope?: 'Column' | 'Row' }) => StructureElement;
  readonly addStructure: (element: StructureElement) => void;
  readonly markStructureContent: (type: string) => StructureContent;
  readonly file: (bytes: Uint8Array, options: Readonly<Record<string, unknown>>) => unknown;
  ref: (data: Record<string, unknown>) => Reference;
  /** Pages that are finished, but not yet written. */
  readonly _pageBuffer: readonly unknown[];
};

/** A part of the file that is written by itself. */
interface Reference {
  readonly data: Record<string, unknown>;
  compress: boolean;
  end: (bytes?: Uint8Array) => void;
}

// Each is deflated here and now: some ten milliseconds.
const PAGES_A_TURN = 5;

/** Writes the finished pages. pdfkit itself writes them all at one go, which takes seconds for a long report. */
export async function flushPages(pdf: Pdf): Promise<void> {
  const { _pageBuffer: pages } = pdf;
  for (let from = 0; from < pages.length; from += PAGES_A_TURN) {
    Object.assign(pdf, { _pageBuffer: pages.slice(from, from + PAGES_A_TURN) });
    pdf.flushPages();
    await setImmediate();
  }
}

/** Runs `work` and then deflates, in a thread of its own, the files that it put into the PDF. */
export async function deflatingFilesApart(pdf: Pdf, work: () => void): Promise<void> {
  const { ref } = pdf;
  const files: (() => Promise<void>)[] = [];
  pdf.ref = (data) => {
    const made = ref.call(pdf, data);
    if (data['Type'] !== 'EmbeddedFile') return made;
    const { end } = made;
    made.end = (bytes) => {
      files.push(async () => {
        const deflated = await deflateApart(bytes ?? new Uint8Array(0));
        made.compress = false;
        made.data['Filter'] = 'FlateDecode';
        end.call(made, deflated);
      });
    };
    return made;
  };
  try {
    work();
  } finally {
    pdf.ref = ref;
  }
  for (const write of files) await write();
}

const deflateApart = promisify(deflate);

/**
 * Opens a font file and gives the face pdfkit embeds. Throws when the file is missing or no font.
 * A parsed font is never kept for the next document: its glyphs lose their letters once embedded.
 */
export function openFont(pdf: Pdf, path: string): EmbeddedFont {
  pdf.font(path);
  const { _font: font } = pdf;
  return font;
}
