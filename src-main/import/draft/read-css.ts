/** Something that a style refers to. */
interface StyleReference {
  readonly address: string;
  readonly kind: 'css-image' | 'css-font' | 'css-import';
}

/** A rule of a style sheet. */
export interface StyleRule {
  readonly selectors: readonly string[];
  readonly style: Style;
}

/** What a rule or a style attribute says, by property, in lower case. */
export type Style = ReadonlyMap<string, string>;

/** A style sheet taken apart. */
interface StyleSheet {
  /** Those that hold whatever the screen is. */
  readonly rules: readonly StyleRule[];
  readonly references: readonly StyleReference[];
}

/** What holds only on some screens is referred to all the same, but hides nothing for certain. */
const conditional = /^@(?:media|supports|layer|container|document|-moz-document)\b/i;
const unconditional = /^@media\s*(?:all|screen)?\s*$/i;
const mostRules = 5000;

/** Reads a style sheet in one pass: nothing in it is looked at twice. */
export function readStyleSheet(source: string): StyleSheet {
  const css = plainCss(source);
  const cursor = new CssCursor(css);
  const rules: StyleRule[] = [];
  const references: StyleReference[] = [];
  const conditions: boolean[] = [];
  for (let at = 0; at < css.length;) {
    const end = cursor.find('{};', at);
    const prelude = css.slice(at, end).trim();
    at = end + 1;
    if (css[end] === '}') conditions.pop();
    else if (css[end] !== '{') references.push(...importsIn(prelude));
    else if (conditional.test(prelude)) conditions.push(!unconditional.test(prelude));
    else {
      const close = cursor.endOfBlock(at);
      const body = css.slice(at, close);
      at = close + 1;
      for (const reference of referencesIn(body, kindOf(prelude))) references.push(reference);
      if (!prelude.startsWith('@') && !conditions.includes(true) && rules.length < mostRules)
        rules.push({ selectors: prelude.toLowerCase().split(/\s*,\s*/), style: declarationsIn(body) });
    }
  }
  return { rules, references };
}

const kindOf = (prelude: string): StyleReference['kind'] =>
  /^@font-face/i.test(prelude) ? 'css-font' : 'css-image';

/** What a style attribute refers to. */
export const referencesOfStyle = (style: string): readonly StyleReference[] =>
  referencesIn(plainCss(style), 'css-image');

/** The declarations of a style attribute; the last of each property holds. */
export const readStyle = (source: string): Style => declarationsIn(plainCss(source));

function declarationsIn(css: string): Style {
  const cursor = new CssCursor(css);
  const style = new Map<string, string>();
  for (let at = 0; at < css.length;) {
    const end = cursor.find(';', at);
    const declaration = css.slice(at, end);
    const colon = declaration.indexOf(':');
    if (colon > 0) style.set(clean(declaration.slice(0, colon)), clean(declaration.slice(colon + 1)));
    at = end + 1;
  }
  return style;
}

const clean = (text: string): string =>
  text
    .replace(/!\s*important/i, '')
    .trim()
    .toLowerCase();

/** Without comments and escapes: what is hidden behind an escape is found, and a quote too many does no harm. */
function plainCss(source: string): string {
  const parts: string[] = [];
  for (let at = 0; at < source.length;) {
    const start = source.indexOf('/*', at);
    parts.push(source.slice(at, start < 0 ? source.length : start));
    const end = start < 0 ? -1 : source.indexOf('*/', start + 2);
    at = end < 0 ? source.length : end + 2;
  }
  return parts
    .join('')
    .replace(/<!--|-->/g, '')
    .replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gis, (_whole, code: string | undefined, letter: string) =>
      code === undefined ? letter : letterOf(Number.parseInt(code, 16)),
    );
}

const letterOf = (code: number): string =>
  code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : '';

function referencesIn(body: string, kind: StyleReference['kind']): StyleReference[] {
  const addresses = [...body.matchAll(/\burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^"'()\s][^()\s]*))/gi)];
  const sets = [...body.matchAll(/image-set\(([^()]*)/gi)].flatMap(([, inside = '']) => [
    ...inside.matchAll(/(?:^|,)\s*(?:"([^"\n]*)"|'([^'\n]*)')/g),
  ]);
  return [...addresses, ...sets].map(([, double, single, bare]) => ({
    address: double ?? single ?? bare ?? '',
    kind,
  }));
}

function importsIn(statement: string): StyleReference[] {
  if (!/^@import\b/i.test(statement)) return [];
  const quoted = /^@import\s*(?:"([^"\n]*)"|'([^'\n]*)')/i.exec(statement);
  if (quoted) return [{ address: quoted[1] ?? quoted[2] ?? '', kind: 'css-import' }];
  return referencesIn(statement, 'css-import');
}

/** Walks through a style. Where the next quote or bracket closes is looked up once, so that a walk never grows square. */
class CssCursor {
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
