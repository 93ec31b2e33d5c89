import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { AppError } from '#shared/kernel/app-error.ts';
import type { DraftLimits } from '../draft-protocol.ts';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Parses a page, and the pages inside it, within one budget of nodes and attributes. Throws `draft-suspicious` beyond it. */
export type ParseHtml = (html: string) => readonly HtmlNode[];

/**
 * parse5 and not a quicker reader of tags: what lies in what decides whether a picture can be seen, and only the
 * rules of the standard tell that for markup that is broken on purpose. Its cost grows with the depth of the tree,
 * which is therefore limited while the tree grows.
 */
export function createHtmlParser({ maxNodes, maxAttributes, maxTreeDepth }: DraftLimits): ParseHtml {
  let nodes = 0;
  let attributesSeen = 0;
  let depth = 0;
  const count = (): void => {
    nodes += 1;
    if (nodes > maxNodes) throw new AppError('draft-suspicious');
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (tagName, namespace, attributes) => {
      count();
      attributesSeen += attributes.length;
      if (attributesSeen > maxAttributes) throw new AppError('draft-suspicious');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    createCommentNode: (data) => {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    insertText: (parent, text) => {
      if (parent.childNodes.at(-1)?.nodeName !== '#text') count();
      defaultTreeAdapter.insertText(parent, text);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > maxTreeDepth) throw new AppError('draft-suspicious');
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  return (html) => {
    depth = 0;
    // No scripts: then what stands in `noscript` is markup like any other.
    return parse(html, { treeAdapter, scriptingEnabled: false }).childNodes;
  };
}

/** An attribute by its name, without the prefix of foreign content. */
export const attributeOf = (element: HtmlElement, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;
