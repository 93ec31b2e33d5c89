import type { Line } from './break-lines.ts';
import { page, type TextStyle } from './page-design.ts';
import type { PageFlow } from './page-flow.ts';
import type { StructureElement } from './pdfkit-internals.ts';

/** A cell ready to print. `header` says what a title cell is the title of; null for data. */
export interface Cell {
  readonly left: number;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly header: 'Column' | 'Row' | null;
}

/** A row ready to print; all its cells have the same leading. */
export interface Row {
  readonly cells: readonly Cell[];
  readonly leading: number;
  /** White space above and below the text, in points. */
  readonly padding: number;
}

function lineCount(row: Row): number {
  return Math.max(1, ...row.cells.map((cell) => cell.lines.length));
}

/** The row's height in points when it is not broken. */
export function heightOf(row: Row): number {
  return lineCount(row) * row.leading + 2 * row.padding;
}

/** Adds the row and its cells to a table's structure, in the order they are read. */
function openCells(
  flow: PageFlow,
  table: StructureElement,
  row: Row,
): [StructureElement, StructureElement[]] {
  const tr = flow.pdf.struct('TR');
  table.add(tr);
  const cells = row.cells.map(({ header }) => {
    const cell = header ? flow.pdf.struct('TH', { scope: header }) : flow.pdf.struct('TD');
    tr.add(cell);
    return cell;
  });
  return [tr, cells];
}

/**
 * Prints a row, on a new page when it does not fit on this one, and over several when it is taller
 * than a page. `onNewPage` prints what stands above the row there.
 */
export function printRow(flow: PageFlow, table: StructureElement, row: Row, onNewPage: () => void): void {
  const height = heightOf(row);
  const isTallerThanPage = height > (page.bottom - page.top) * 0.8;
  if (height > flow.room && (!isTallerThanPage || flow.room < 4 * row.leading)) nextPage(flow, onNewPage);
  const [tr, elements] = openCells(flow, table, row);
  const count = lineCount(row);
  for (let from = 0; from < count;) {
    const fitting = Math.max(1, Math.floor((flow.room - 2 * row.padding) / row.leading));
    const until = Math.min(count, from + fitting);
    printSlice(flow, row, elements, from, until);
    from = until;
    if (from < count) nextPage(flow, onNewPage);
  }
  tr.end();
}

function printSlice(
  flow: PageFlow,
  row: Row,
  elements: readonly StructureElement[],
  from: number,
  until: number,
): void {
  const top = flow.y + row.padding;
  row.cells.forEach((cell, index) => {
    const element = elements[index];
    const lines = cell.lines.slice(from, until);
    if (element)
      flow.printLines(element, cell.header ? 'TH' : 'TD', lines, { left: cell.left, top, style: cell.style });
  });
  flow.y += (until - from) * row.leading + 2 * row.padding;
}

/** Prints a row once more without adding it to the text: column titles on the pages that follow. */
export function repeatRow(flow: PageFlow, row: Row): void {
  const top = flow.y + row.padding;
  for (const { left, lines, style } of row.cells) flow.printArtifact(lines, { left, top, style });
  flow.y += heightOf(row);
}

function nextPage(flow: PageFlow, onNewPage: () => void): void {
  flow.newPage();
  onNewPage();
}
