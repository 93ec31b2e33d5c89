import type { Document } from '#shared/documents/document-model.ts';
import { takeTurns } from '../host/take-turns.ts';
import { breakLines, type Line } from './break-lines.ts';
import { contentWidth, page, styles, type TextStyle } from './page-design.ts';
import type { PageFlow } from './page-flow.ts';
import { toOneLine } from './printable-text.ts';

// Some ten milliseconds.
const PAGES_A_TURN = 20;

/** The text on one line of at most `width` points, ended by `…` when it is longer. */
function shorten(flow: PageFlow, text: string, style: TextStyle, width: number): Line {
  const mark = flow.typesetter.set('…', style);
  const [first, ...rest] = breakLines(toOneLine(text), style, width - mark.width, flow.typesetter);
  if (!first || rest.length === 0) return first ?? mark;
  return { width: first.width + mark.width, operators: first.operators + mark.operators };
}

function printAtRight(flow: PageFlow, line: Line, top: number, style: TextStyle): void {
  flow.printArtifact([line], { left: page.right - line.width, top, style });
}

/** Prints head and foot on every page of a finished flow: now the number of pages is known. */
export async function printRunningLines(flow: PageFlow, { issuer, title, pageOf }: Document): Promise<void> {
  const turn = takeTurns(PAGES_A_TURN);
  const half = contentWidth * 0.6;
  const owner = shorten(flow, issuer, styles.issuer, half);
  const subject = shorten(flow, title, styles.running, contentWidth - half);
  const { start, count } = flow.pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    flow.pdf.switchToPage(start + index);
    const values: Readonly<Record<string, string>> = { page: String(index + 1), pages: String(count) };
    const place = pageOf.replace(/\{(page|pages)\}/g, (found, name: string) => values[name] ?? found);
    flow.printArtifact([owner], { left: page.left, top: page.head, style: styles.issuer });
    if (index > 0) printAtRight(flow, subject, page.head, styles.running);
    printAtRight(flow, shorten(flow, place, styles.running, contentWidth), page.foot, styles.running);
    flow.finishPage();
    await turn();
  }
}
