import type { ReferenceKind } from '#shared/drafts/draft-content.ts';
import { attributeOf, type HtmlElement } from './parse-html.ts';
import { referencesOfStyle } from './read-css.ts';

interface Found {
  readonly address: string;
  readonly kind: ReferenceKind;
}

/** Attributes that a mail program may fetch, by tag; `*` for every tag. */
const fetched: Readonly<Record<string, readonly (readonly [attribute: string, kind: ReferenceKind])[]>> = {
  '*': [
    ['background', 'background'],
    ['ping', 'preload'],
  ],
  img: [
    ['src', 'image'],
    ['lowsrc', 'image'],
    ['dynsrc', 'image'],
  ],
  'amp-img': [['src', 'image']],
  'amp-anim': [['src', 'image']],
  input: [['src', 'image']],
  image: [['href', 'image']],
  feimage: [['href', 'image']],
  use: [['href', 'image']],
  bgsound: [['src', 'media']],
  audio: [['src', 'media']],
  video: [
    ['src', 'media'],
    ['poster', 'image'],
  ],
  source: [['src', 'media']],
  track: [['src', 'media']],
  embed: [['src', 'object']],
  object: [
    ['data', 'object'],
    ['classid', 'object'],
    ['codebase', 'object'],
  ],
  applet: [['code', 'object']],
  iframe: [['src', 'frame']],
  frame: [['src', 'frame']],
  layer: [['src', 'frame']],
  script: [
    ['src', 'script'],
    ['href', 'script'],
  ],
  html: [['manifest', 'preload']],
};

/** Everything an element's attributes let a mail program fetch, but for sets of pictures and its style. */
export function attributeReferences(element: HtmlElement): readonly Found[] {
  const tag = element.tagName.toLowerCase();
  const plain = [...(fetched['*'] ?? []), ...(fetched[tag] ?? []), ...foreignAttributes(tag)];
  return [
    ...plain.flatMap(([name, kind]) => found(attributeOf(element, name), kind)),
    ...linkedFile(element, tag),
    ...refresh(element, tag),
    ...parameter(element, tag),
    ...drawnWith(element),
  ];
}

const mostPictures = 100;

/** Every picture of a set. */
export const srcsetAddresses = (element: HtmlElement): readonly string[] =>
  ['srcset', 'imagesrcset'].flatMap((name) => {
    const set = attributeOf(element, name) ?? '';
    // An address may hold commas; it ends with white space, or with a comma in front of some.
    return set
      .split(/\s+(?:[\d.]+[wxh])?\s*,\s*|,\s+|\s+/, mostPictures)
      .filter((part) => /[/.:]/.test(part) && !/^[\d.]+[wxh]$/.test(part));
  });

const found = (address: string | null, kind: ReferenceKind): readonly Found[] =>
  address === null ? [] : [{ address, kind }];

/** The drawing language of Outlook has its pictures in `src`, or in `o:href`. */
const foreignAttributes = (tag: string): readonly (readonly [string, ReferenceKind])[] =>
  tag.includes(':')
    ? [
        ['src', 'image'],
        ['o:href', 'image'],
      ]
    : [];

function linkedFile(element: HtmlElement, tag: string): readonly Found[] {
  if (tag !== 'link') return [];
  const kind = /stylesheet/i.test(attributeOf(element, 'rel') ?? '') ? 'stylesheet' : 'preload';
  return found(attributeOf(element, 'href'), kind);
}

function refresh(element: HtmlElement, tag: string): readonly Found[] {
  if (tag !== 'meta' || !/^\s*refresh\s*$/i.test(attributeOf(element, 'http-equiv') ?? '')) return [];
  const address = /url\s*=\s*["']?([^"']*)/i.exec(attributeOf(element, 'content') ?? '')?.[1];
  return found(address ?? null, 'refresh');
}

function parameter(element: HtmlElement, tag: string): readonly Found[] {
  const isAddress = /^(?:movie|src|filename|url|data)$/i.test(attributeOf(element, 'name') ?? '');
  return tag === 'param' && isAddress ? found(attributeOf(element, 'value'), 'object') : [];
}

/** Drawings are filled and masked with addresses in attributes. */
const drawnWith = (element: HtmlElement): readonly Found[] =>
  element.attrs
    .filter(({ name, value }) => name !== 'style' && value.includes('url('))
    .flatMap(({ value }) => referencesOfStyle(value));
