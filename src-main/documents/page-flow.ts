import type { Line } from './break-lines.ts';
import { ink, page, type TextStyle } from './page-design.ts';
import type { Pdf, StructureElement } from './pdfkit-internals.ts';
import type { Typesetter } from './typesetter.ts';

const round = (points: number): number => Math.round(points * 100) / 100;

/** Where the next thing is printed, page after page; `y` in points from the top of the page. */
export class PageFlow {
  readonly pdf: Pdf;
  readonly typesetter: Typesetter;
  y: number = page.top;
  #rules: string[] = [];
  #operators: string[] = [];

  constructor(pdf: Pdf, typesetter: Typesetter) {
    this.pdf = pdf;
    this.typesetter = typesetter;
    // pdfkit keeps an array of bytes for every piece; one for each page takes far less memory.
    pdf.addContent = (operators) => void this.#operators.push(operators);
    pdf.addPage();
  }

  get isAtTop(): boolean {
    return this.y <= page.top;
  }

  /** Height left on this page, in points. */
  get room(): number {
    return page.bottom - this.y;
  }

  newPage(): void {
    this.finishPage();
    this.pdf.addPage();
    this.y = page.top;
  }

  /** White space; none at the top of a page. */
  space(height: number): void {
    if (!this.isAtTop) this.y += height;
  }

  /** Begins a new page unless `height` points are left on this one. */
  need(height: number): void {
    if (this.room < height && !this.isAtTop) this.newPage();
  }

  /** Prints lines from `top` downwards as part of a structure element; the caller has seen to the room. */
  printLines(element: StructureElement, tag: string, lines: readonly Line[], at: Place): void {
    if (lines.every((line) => line.operators === '')) return;
    const content = this.pdf.markStructureContent(tag);
    this.pdf.addContent(this.#textOperators(lines, at));
    this.pdf.endMarkedContent();
    element.add(content);
  }

  /** Prints lines that belong to the page and not to the text: running heads, repeated column titles. */
  printArtifact(lines: readonly Line[], at: Place): void {
    this.pdf.markContent('Artifact', { type: 'Pagination' });
    this.pdf.addContent(this.#textOperators(lines, at));
    this.pdf.endMarkedContent();
  }

  /** A thin line across, at the present height; all of a page's are drawn at once when it is done. */
  rule(left: number, right: number, colour: string = ink.line, thickness = 0.5): void {
    const y = round(this.y);
    this.#rules.push(`${colour} RG ${thickness} w ${round(left)} ${y} m ${round(right)} ${y} l S`);
  }

  /** Writes what has been gathered for the present page. */
  finishPage(): void {
    if (this.#rules.length > 0) {
      this.pdf.markContent('Artifact', { type: 'Layout' });
      this.pdf.addContent(this.#rules.join('\n'));
      this.pdf.endMarkedContent();
    }
    for (const font of this.typesetter.fonts()) this.pdf.page.fonts[font.id] ??= font.ref();
    this.pdf.page.write(this.#operators.join('\n'));
    this.#rules = [];
    this.#operators = [];
  }

  #textOperators(lines: readonly Line[], { left, top, style }: Place): string {
    // Letters stand on a baseline that leaves as much of the leading above the capitals as below.
    const baseline = round(top + style.leading / 2 + style.size * 0.334);
    const font = `/${this.typesetter.resourceOf(style)} ${style.size} Tf`;
    const shown = lines.map((line) => `[${line.operators}] TJ`).join(` 0 ${-style.leading} Td\n`);
    return `BT ${style.ink} rg ${font} 1 0 0 -1 ${round(left)} ${baseline} Tm\n${shown} ET`;
  }
}

/** Where text begins, in points from the top left corner of the page. */
interface Place {
  readonly left: number;
  readonly top: number;
  readonly style: TextStyle;
}
