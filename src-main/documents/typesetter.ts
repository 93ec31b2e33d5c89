import { join } from 'node:path';
import { createFontFace, type FontFace } from './font-face.ts';
import type { TextStyle } from './page-design.ts';
import { openFont, type EmbeddedFont, type Pdf } from './pdfkit-internals.ts';
import { markerFor } from './printable-text.ts';

/** A word set in one style: width in points, and the elements of its TJ array. */
export interface SetWord {
  readonly width: number;
  readonly operators: string;
}

export interface Typesetter {
  /** Sets printable text without line ends. */
  readonly set: (text: string, style: TextStyle) => SetWord;
  readonly resourceOf: (style: TextStyle) => string;
  /** Every font opened so far: each page that shows text must name them. */
  readonly fonts: () => readonly EmbeddedFont[];
}

/** File names in the font folder. */
const fontFiles = {
  regular: 'AtkinsonHyperlegibleNext-Regular.ttf',
  bold: 'AtkinsonHyperlegibleNext-Bold.ttf',
  other: 'DejaVuSans.ttf',
} as const;

/** Words kept for reuse. Names and outcomes recur, numbers and notes hardly do: a bound keeps memory flat. */
const rememberedWords = 20_000;

interface Run {
  readonly face: FontFace;
  text: string;
}

function splitByFace(text: string, main: FontFace, other: () => FontFace): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const face = main.has(code) || !other().has(code) ? main : other();
    const printed = face.has(code) ? character : markerFor(character);
    const last = runs.at(-1);
    if (last?.face === face) last.text += printed;
    else runs.push({ face, text: printed });
  }
  return runs;
}

/** Sets words in the product's fonts, read from `fontFolder`. Throws when a font file is missing. */
export function createTypesetter(pdf: Pdf, fontFolder: string): Typesetter {
  const opened = new Map<keyof typeof fontFiles, EmbeddedFont>();
  const faces = new Map<string, FontFace>();
  const words = new Map<TextStyle, Map<string, SetWord>>();

  function fontOf(name: keyof typeof fontFiles): EmbeddedFont {
    const font = opened.get(name) ?? openFont(pdf, join(fontFolder, fontFiles[name]));
    opened.set(name, font);
    return font;
  }

  function faceOf(name: keyof typeof fontFiles, isTabular: boolean): FontFace {
    const key = `${name} ${isTabular}`;
    const face = faces.get(key) ?? createFontFace(fontOf(name), isTabular ? ['tnum'] : []);
    faces.set(key, face);
    return face;
  }

  function shape(text: string, style: TextStyle): SetWord {
    const main = faceOf(style.weight, style.isTabular);
    let width = 0;
    let operators = '';
    for (const run of splitByFace(text, main, () => faceOf('other', false))) {
      const shaped = run.face.shape(run.text, style.size);
      const isMain = run.face === main;
      operators += isMain ? shaped.operators : switchFont(run.face.id, main.id, style.size, shaped.operators);
      width += shaped.width;
    }
    return { width: (width * style.size) / 1000, operators };
  }

  function set(text: string, style: TextStyle): SetWord {
    let known = words.get(style);
    if (!known || known.size > rememberedWords) words.set(style, (known = new Map()));
    const word = known.get(text) ?? shape(text, style);
    known.set(text, word);
    return word;
  }

  return { set, resourceOf: (style) => fontOf(style.weight).id, fonts: () => [...opened.values()] };
}

function switchFont(to: string, back: string, size: number, operators: string): string {
  return `] TJ /${to} ${size} Tf [${operators}] TJ /${back} ${size} Tf [`;
}
