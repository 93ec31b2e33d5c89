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
export interface StructureContent {
  readonly [contentBrand]: true;
}

export interface Bookmark {
  readonly addItem: (title: string, options: Readonly<Record<string, unknown>>) => Bookmark;
}

export type Pdf = Omit<
  InstanceType<typeof PdfDocument>,
  'outline' | 'page' | 'file' | 'struct' | 'addStructure' | 'markStructureContent' | 'addContent'
> & {
  readonly _font: EmbeddedFont;
  readonly outline: Bookmark;
  readonly page: { readonly fonts: Record<string, unknown>; readonly write: (operators: string) => void };
  addContent: (operators: string) => void;
  readonly struct: (type: string, options?: { scope?: 'Column' | 'Row' }) => StructureElement;
  readonly addStructure: (element: StructureElement) => void;
  readonly markStructureContent: (type: string) => StructureContent;
  readonly file: (bytes: Uint8Array, options: Readonly<Record<string, unknown>>) => unknown;
};

/**
 * Opens a font file and gives the face pdfkit embeds. Throws when the file is missing or no font.
 * A parsed font is never kept for the next document: its glyphs lose their letters once embedded.
 */
export function openFont(pdf: Pdf, path: string): EmbeddedFont {
  pdf.font(path);
  const { _font: font } = pdf;
  return font;
}
