import type { Block } from '#shared/documents/document-model.ts';
import { breakLines, type Line } from './break-lines.ts';
import { contentWidth, page, spacing, styles, type TextStyle } from './page-design.ts';
import type { PageFlow } from './page-flow.ts';
import type { StructureElement } from './pdfkit-internals.ts';
import { printRow } from './print-row.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/** How many lines to print before the page ends: neither the first nor the last of a text stands alone. */
export function linesBeforeBreak(left: number, fitting: number): number {
  if (fitting >= left) return left;
  const kept = left - fitting === 1 && left > 3 ? fitting - 1 : fitting;
  return kept === 1 ? 0 : Math.max(0, kept);
}

/** Prints lines, on as many pages as they take. */
function printText(
  flow: PageFlow,
  element: StructureElement,
  tag: string,
  lines: readonly Line[],
  style: TextStyle,
  left: number,
): void {
  for (let from = 0; from < lines.length;) {
    const fitting = Math.floor(flow.room / style.leading);
    const count = flow.isAtTop
      ? Math.min(fitting, lines.length - from)
      : linesBeforeBreak(lines.length - from, fitting);
    flow.printLines(element, tag, lines.slice(from, from + count), { left, top: flow.y, style });
    flow.y += count * style.leading;
    from += count;
    if (from < lines.length) flow.newPage();
  }
}

/** A heading and its tag, `H1` to `H3`. */
interface TaggedHeading {
  readonly text: string;
  readonly tag: 'H1' | 'H2' | 'H3';
  readonly style: TextStyle;
}

/** Prints a heading with room for some text under it; `onPlace` runs when its page and height are known. */
export function printHeading(
  flow: PageFlow,
  parent: StructureElement,
  heading: TaggedHeading,
  onPlace: () => void,
): void {
  const { text, tag, style } = heading;
  const lines = breakLines(text, style, contentWidth, flow.typesetter);
  flow.need(Math.min(lines.length, 4) * style.leading + spacing.underHeading);
  onPlace();
  const element = flow.pdf.struct(tag);
  parent.add(element);
  printText(flow, element, tag, lines, style, page.left);
  element.end();
}

export function printParagraph(flow: PageFlow, parent: StructureElement, block: BlockOf<'paragraph'>): void {
  const style = block.tone === 'soft' ? styles.soft : styles.normal;
  const element = flow.pdf.struct('P');
  parent.add(element);
  printText(
    flow,
    element,
    'P',
    breakLines(block.text, style, contentWidth, flow.typesetter),
    style,
    page.left,
  );
  element.end();
}

export function printList(flow: PageFlow, parent: StructureElement, block: BlockOf<'list'>): void {
  const list = flow.pdf.struct('L');
  list.dictionary.data['A'] = { O: 'List', ListNumbering: 'Disc' };
  parent.add(list);
  block.items.forEach((text, index) => {
    if (index > 0) flow.space(spacing.betweenItems);
    printItem(flow, list, text);
  });
  list.end();
}

function printItem(flow: PageFlow, list: StructureElement, text: string): void {
  const style = styles.normal;
  const { pdf, typesetter } = flow;
  const [item, label, body] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')];
  list.add(item);
  item.add(label);
  item.add(body);
  const lines = breakLines(text, style, contentWidth - spacing.itemIndent, typesetter);
  flow.need(Math.min(lines.length, 2) * style.leading);
  flow.printLines(label, 'Lbl', [typesetter.set('•', style)], { left: page.left + 2, top: flow.y, style });
  printText(flow, body, 'LBody', lines, style, page.left + spacing.itemIndent);
  item.end();
}

/** Prints labels on the left and values on the right: a table whose labels are row titles. */
export function printFacts(flow: PageFlow, parent: StructureElement, block: BlockOf<'facts'>): void {
  const table = flow.pdf.struct('Table');
  parent.add(table);
  const labelWidth = contentWidth * spacing.factLabelShare;
  const valueWidth = contentWidth - labelWidth;
  for (const { label, value } of block.rows) {
    const labelLines = breakLines(label, styles.factLabel, labelWidth - spacing.columnGap, flow.typesetter);
    const valueLines = breakLines(value, styles.factValue, valueWidth, flow.typesetter);
    const cells = [
      { left: page.left, lines: labelLines, style: styles.factLabel, header: 'Row' as const },
      { left: page.left + labelWidth, lines: valueLines, style: styles.factValue, header: null },
    ];
    printRow(
      flow,
      table,
      { cells, leading: styles.factValue.leading, padding: spacing.factPadding },
      () => undefined,
    );
  }
  table.end();
}
