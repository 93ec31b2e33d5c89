import { attributeOf, type HtmlElement } from './parse-html.ts';
import { readStyle, type Style, type StyleRule } from './read-css.ts';

/** How large an element is, and whether anybody would see it. */
export interface Look {
  readonly width: number | null;
  readonly height: number | null;
  readonly isHidden: boolean;
}

/** The style of elements by rules that name a class, an id or a tag and nothing else. */
export type StyleOf = (element: HtmlElement) => Style;

const simpleSelector = /^([a-z][a-z0-9]*)?(?:([.#])([\w-]+))?$/;

/** Other selectors are left out: they would need a browser, and mail programs drop most of them. */
export function styleOfElements(rules: readonly StyleRule[]): StyleOf {
  const simple = new Map<string, [string, string][]>();
  for (const { selectors, style } of rules)
    for (const selector of selectors)
      if (selector !== '' && simpleSelector.test(selector))
        simple.set(selector, [...(simple.get(selector) ?? []), ...style].slice(-mostDeclarations));
  return (element) => {
    const own = attributeOf(element, 'style');
    const ruled = simple.size === 0 ? [] : selectorsOf(element).flatMap((one) => simple.get(one) ?? []);
    return new Map([...ruled, ...(own === null ? [] : readStyle(own))]);
  };
}

const mostDeclarations = 100;
const mostClasses = 20;

function selectorsOf(element: HtmlElement): readonly string[] {
  const tag = element.tagName.toLowerCase();
  const classes = (attributeOf(element, 'class') ?? '').toLowerCase().split(/\s+/, mostClasses);
  const id = (attributeOf(element, 'id') ?? '').toLowerCase();
  const named = [...classes.map((name) => `.${name}`), `#${id}`].filter((name) => name.length > 1);
  return [tag, ...named.flatMap((name) => [name, tag + name])];
}

/** How an element looks, apart from what it lies in. */
export function lookOf(element: HtmlElement, style: Style): Look {
  const width = sizeOf(element, style, 'width');
  const height = sizeOf(element, style, 'height');
  const isHidden = attributeOf(element, 'hidden') !== null || isHiddenBy(style, width, height);
  return { width, height, isHidden };
}

function sizeOf(element: HtmlElement, style: Style, side: 'width' | 'height'): number | null {
  const most = pixelsOf(style.get(`max-${side}`));
  // Less than a few pixels is a wish to hide; more only keeps a picture within its column.
  if (most !== null && most <= 2) return most;
  return pixelsOf(style.get(side)) ?? pixelsOf(attributeOf(element, side) ?? undefined);
}

const pixelsPer: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  in: 96,
  cm: 38,
  mm: 3.8,
  em: 16,
  rem: 16,
};

function pixelsOf(size: string | undefined): number | null {
  const [, amount, unit = ''] = /^\s*\+?(\d{0,6}\.?\d{0,6})\s*([a-z%]*)\s*$/i.exec(size ?? '') ?? [];
  if (amount === undefined || amount === '' || amount === '.') return null;
  const pixels = pixelsPer[unit.toLowerCase()];
  // Nothing is nothing in any unit.
  if (pixels === undefined) return Number(amount) === 0 ? 0 : null;
  return Number(amount) * pixels;
}

function isHiddenBy(style: Style, width: number | null, height: number | null): boolean {
  const is = (property: string, pattern: RegExp): boolean => pattern.test(style.get(property) ?? '');
  const isCutAway = is('overflow', /hidden|clip/) && (width === 0 || height === 0);
  const isElsewhere =
    is('position', /absolute|fixed/) && ['left', 'top', 'right'].some((side) => is(side, /^-\d{3,}/));
  return (
    is('display', /^none/) ||
    is('visibility', /^(?:hidden|collapse)/) ||
    (is('opacity', /^0*\.?0*%?$/) && style.has('opacity')) ||
    is('clip', /^rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0/) ||
    is('transform', /scale\(\s*0\s*\)/) ||
    isCutAway ||
    isElsewhere
  );
}
