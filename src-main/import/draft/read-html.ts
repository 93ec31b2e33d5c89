import type { ReferenceKind } from '#shared/drafts/draft-content.ts';
import type { DraftLimits } from '../draft-protocol.ts';
import type { DraftGathering } from './gather-draft.ts';
import {
  attributeOf,
  createHtmlParser,
  type HtmlElement,
  type HtmlNode,
  type ParseHtml,
} from './parse-html.ts';
import { readStyleSheet, referencesOfStyle, type StyleRule } from './read-css.ts';
import { attributeReferences, srcsetAddresses } from './element-references.ts';
import { type Look, lookOf, type StyleOf, styleOfElements } from './seen-style.ts';

/** Gathers what a page refers to and what a reader sees of it. Throws what the gathering throws. */
export function readHtml(html: string, gathering: DraftGathering, limits: DraftLimits): void {
  const parse = createHtmlParser(limits);
  const page = parse(html);
  const rules = readStyleSheets(page, gathering);
  const walk = new PageWalk(gathering, parse, styleOfElements(rules));
  walk.children(page, { isHidden: false, isMute: false, link: null });
}

/** Pages inside comments and frames, and pages inside those. */
const deepestPage = 3;

function readStyleSheets(nodes: readonly HtmlNode[], gathering: DraftGathering): StyleRule[] {
  const rules: StyleRule[] = [];
  for (const node of nodes) {
    if (node.nodeName === 'base' && 'attrs' in node) gathering.setBase(attributeOf(node, 'href') ?? '');
    if (node.nodeName === 'style' && 'attrs' in node) {
      const sheet = readStyleSheet(textIn(node));
      for (const rule of sheet.rules) rules.push(rule);
      for (const { address, kind } of sheet.references)
        gathering.addReference({ address, kind, width: null, height: null, isHidden: false, alt: null });
    } else for (const rule of readStyleSheets(childrenOf(node), gathering)) rules.push(rule);
  }
  return rules;
}

const childrenOf = (node: HtmlNode): readonly HtmlNode[] =>
  'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];

const textIn = (element: HtmlElement): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** What an element lies in. */
interface Surroundings {
  readonly isHidden: boolean;
  /** Its text is not read, whether or not its pictures are seen. */
  readonly isMute: boolean;
  /** The text of the link that is open. */
  readonly link: string[] | null;
}

const lineTags = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unseenTags = new Set(
  'head script style template title noframes iframe object audio video textarea'.split(' '),
);

class PageWalk {
  readonly #gathering: DraftGathering;
  readonly #parse: ParseHtml;
  readonly #styleOf: StyleOf;
  #depth = 0;

  constructor(gathering: DraftGathering, parse: ParseHtml, styleOf: StyleOf) {
    this.#gathering = gathering;
    this.#parse = parse;
    this.#styleOf = styleOf;
  }

  children(nodes: readonly HtmlNode[], around: Surroundings): void {
    for (const node of nodes) {
      if (node.nodeName === '#comment' && 'data' in node) this.#comment(node.data, around);
      else if (node.nodeName === '#text' && 'value' in node) this.#text(node.value, around);
      else if ('attrs' in node) this.#element(node, around);
    }
  }

  #text(text: string, { isHidden, isMute, link }: Surroundings): void {
    if (isHidden || isMute) return;
    this.#gathering.addText(text.replace(/\s+/g, ' '));
    link?.push(text);
  }

  /** What one mail program alone reads of a comment is fetched by that program. */
  #comment(data: string, around: Surroundings): void {
    const inside = /^\s*\[if\b[^\]]*\]>([\s\S]*)$/i.exec(data)?.[1];
    if (inside !== undefined) this.#page(inside.replace(/<!\[endif\]\s*$/i, ''), { ...around, isMute: true });
  }

  #page(html: string, around: Surroundings): void {
    if (this.#depth >= deepestPage) return;
    this.#depth += 1;
    const nodes = this.#parse(html);
    readStyleSheets(nodes, this.#gathering);
    this.children(nodes, around);
    this.#depth -= 1;
  }

  #element(element: HtmlElement, around: Surroundings): void {
    const tag = element.tagName.toLowerCase();
    const style = this.#styleOf(element);
    const look = lookOf(element, style);
    const isHidden = around.isHidden || look.isHidden;
    this.#references(element, { ...look, isHidden });
    const href = hrefOf(element, tag);
    const isLine = lineTags.has(tag) && !isHidden && !around.isMute;
    const link = href === null ? around.link : [];
    if (isLine) this.#gathering.addText('\n');
    const inside = { isHidden, isMute: around.isMute || unseenTags.has(tag), link };
    this.children(childrenOf(element), inside);
    if (isLine) this.#gathering.addText('\n');
    const alt = tag === 'img' ? attributeOf(element, 'alt') : null;
    if (alt !== null) around.link?.push(` ${alt} `);
    if (href !== null) {
      this.#gathering.addLink(href, (link ?? []).join(''));
      for (const part of link ?? []) around.link?.push(part);
    }
  }

  #references(element: HtmlElement, look: Look): void {
    const add = (address: string, kind: ReferenceKind): void =>
      this.#gathering.addReference({ address, kind, ...look, alt: attributeOf(element, 'alt') });
    for (const { address, kind } of attributeReferences(element)) add(address, kind);
    for (const address of srcsetAddresses(element)) add(address, 'image');
    const style = attributeOf(element, 'style');
    if (style !== null) for (const { address, kind } of referencesOfStyle(style)) add(address, kind);
    const inside = element.tagName === 'iframe' ? attributeOf(element, 'srcdoc') : null;
    if (inside !== null) this.#page(inside, { isHidden: false, isMute: true, link: null });
  }
}

/** What is followed when somebody presses an element; null when nothing is. */
function hrefOf(element: HtmlElement, tag: string): string | null {
  if (tag === 'form') return attributeOf(element, 'action');
  if (tag === 'button' || tag === 'input') return attributeOf(element, 'formaction');
  return tag === 'base' || tag === 'link' || isDrawn(tag) ? null : attributeOf(element, 'href');
}

const isDrawn = (tag: string): boolean => ['image', 'use', 'feimage', 'script', 'pattern'].includes(tag);
