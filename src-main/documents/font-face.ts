import type { EmbeddedFont, GlyphPlace } from './pdfkit-internals.ts';

/** Text ready for a TJ array: width in thousandths of the size, and the array's elements. */
interface ShapedText {
  readonly width: number;
  readonly operators: string;
}

interface Glyph {
  readonly hex: string;
  readonly width: number;
}

/** One font with one set of features: shapes words, quickly for the letters that need no shaping. */
export interface FontFace {
  readonly id: string;
  readonly has: (codePoint: number) => boolean;
  /** `size` in points: raised marks are placed in points. */
  readonly shape: (text: string, size: number) => ShapedText;
}

/** Scripts whose letters join, stack or run the other way; these go through the font's own layout. */
const needsLayout = /[\p{M}\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

function shapeByLayout(
  font: EmbeddedFont,
  text: string,
  features: readonly string[],
  size: number,
): ShapedText {
  const [codes, places] = font.encode(text, features);
  let width = 0;
  let operators = '';
  codes.forEach((hex, index) => {
    const place = places[index] as GlyphPlace; // pdfkit gives one place per code
    const back = place.xOffset + place.advanceWidth - place.xAdvance;
    const glyph = `${-place.xOffset}<${hex}>${back}`;
    operators +=
      place.yOffset === 0 ? glyph : `] TJ ${(place.yOffset * size) / 1000} Ts [${glyph}] TJ 0 Ts [`;
    width += place.xAdvance;
  });
  return { width, operators };
}

type Kernings = Map<string, Map<string, number>>;

/** Kerning belongs to the font, not to a document: what one document asked, the next need not. */
const rememberedLetters = 500;
const kerningsByFont = new Map<string, Kernings>();

function kerningsOf(font: EmbeddedFont, features: readonly string[]): Kernings {
  const key = [font.name, ...features].join(' ');
  const known = kerningsByFont.get(key);
  if (known && known.size < rememberedLetters) return known;
  const kernings: Kernings = new Map();
  kerningsByFont.set(key, kernings);
  return kernings;
}

/** Answers how much closer (negative) or wider two letters stand, in thousandths of the size. */
function rememberKerning(
  font: EmbeddedFont,
  features: readonly string[],
): (left: string, right: string) => number {
  const kernings = kerningsOf(font, features);
  return (left, right) => {
    let row = kernings.get(left);
    if (!row) kernings.set(left, (row = new Map()));
    const known = row.get(right);
    if (known !== undefined) return known;
    const [place] = font.layoutRun(left + right, features).positions;
    const kerning = place ? Math.round((place.xAdvance - place.advanceWidth) * 1000) / 1000 : 0;
    row.set(right, kerning);
    return kerning;
  };
}

/**
 * A face that remembers each glyph and each pair's kerning. The fonts have no ligatures, so a word of
 * plain letters is its glyphs and its pairs: the same result as full layout at a fraction of the time.
 */
export function createFontFace(font: EmbeddedFont, features: readonly string[]): FontFace {
  const glyphs = new Map<string, Glyph>();
  const kerningOf = rememberKerning(font, features);

  function glyphOf(character: string): Glyph {
    const known = glyphs.get(character);
    if (known) return known;
    const [codes, places] = font.encode(character, features);
    const glyph = { hex: codes.join(''), width: places.reduce((sum, place) => sum + place.advanceWidth, 0) };
    glyphs.set(character, glyph);
    return glyph;
  }

  function shapeByPairs(text: string): ShapedText {
    let width = 0;
    let operators = '<';
    let previous = '';
    for (const character of text) {
      const kerning = previous === '' ? 0 : kerningOf(previous, character);
      if (kerning !== 0) operators += `>${-kerning}<`;
      const glyph = glyphOf(character);
      operators += glyph.hex;
      width += kerning + glyph.width;
      previous = character;
    }
    return { width, operators: `${operators}>` };
  }

  return {
    id: font.id,
    has: (codePoint) => font.font.hasGlyphForCodePoint(codePoint),
    shape: (text, size) =>
      needsLayout.test(text) ? shapeByLayout(font, text, features, size) : shapeByPairs(text),
  };
}
