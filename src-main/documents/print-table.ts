import type { Block } from '#shared/documents/document-model.ts';
import type { Turn } from '../host/take-turns.ts';
import { breakLines } from './break-lines.ts';
import { contentWidth, ink, page, spacing, styles, type TextStyle } from './page-design.ts';
import type { PageFlow } from './page-flow.ts';
import type { StructureElement } from './pdfkit-internals.ts';
import { heightOf, printRow, repeatRow, type Cell, type Row } from './print-row.ts';
import { toOneLine } from './printable-text.ts';

type Table = Extract<Block, { type: 'table' }>;

interface Column {
  readonly left: number;
  readonly width: number;
}

function placeColumns(shares: readonly number[]): Column[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let left: number = page.left;
  return shares.map((share, index) => {
    const full = (contentWidth * share) / total;
    const gap = index === shares.length - 1 ? 0 : spacing.columnGap;
    const column = { left, width: Math.max(1, full - gap) };
    left += full;
    return column;
  });
}

/** As many texts as there are columns; what a row has beyond them stays with its last cell. */
function fitToColumns(texts: readonly string[], count: number): string[] {
  const fitted = Array.from({ length: count }, (_, index) => texts[index] ?? '');
  if (texts.length > count) fitted[count - 1] = texts.slice(count - 1).join('\n');
  return fitted;
}

function setRow(
  flow: PageFlow,
  texts: readonly string[],
  columns: readonly Column[],
  style: TextStyle,
  header: Cell['header'],
): Row {
  const fitted = fitToColumns(texts, columns.length);
  const cells = columns.map(({ left, width }, index) => {
    return { left, style, header, lines: breakLines(fitted[index] ?? '', style, width, flow.typesetter) };
  });
  return { cells, leading: style.leading, padding: spacing.cellPadding };
}

function printHead(flow: PageFlow, print: () => void): void {
  print();
  flow.rule(page.left, page.right, ink.accent, 0.8);
}

/** Prints a table; its column titles stand again at the top of every page it reaches. */
export async function printTable(
  flow: PageFlow,
  parent: StructureElement,
  table: Table,
  turn: Turn,
): Promise<void> {
  const titles = table.columns.map((column) => column.title);
  const columns = placeColumns(table.columns.length > 0 ? table.columns.map((column) => column.share) : [1]);
  const head = setRow(flow, titles, columns, styles.columnTitle, 'Column');
  const element = flow.pdf.struct('Table');
  element.dictionary.data['A'] = { O: 'Table', Summary: pdfString(toOneLine(table.caption)) };
  parent.add(element);
  flow.need(heightOf(head) + 3 * styles.cell.leading);
  printHead(flow, () => printRow(flow, element, head, () => undefined));
  for (const texts of table.rows) {
    const row = setRow(flow, texts, columns, styles.cell, null);
    printRow(flow, element, row, () => printHead(flow, () => repeatRow(flow, head)));
    flow.rule(page.left, page.right);
    await turn();
  }
  element.end();
}

/** pdfkit takes a primitive string for a name and a String object for text. */
function pdfString(text: string): unknown {
  return Object(text) as unknown;
}
