import type { Block, Document } from '#shared/documents/document-model.ts';
import { page, spacing, styles } from './page-design.ts';
import type { PageFlow } from './page-flow.ts';
import type { Bookmark, StructureElement } from './pdfkit-internals.ts';
import { printFacts, printHeading, printList, printParagraph } from './print-blocks.ts';
import { takeTurns, type Turn } from '../host/take-turns.ts';
import { printTable } from './print-table.ts';
import { toOneLine } from './printable-text.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** Where the bookmarks have come to: the latest heading of the upper level, if there is one. */
interface Outline {
  section: Bookmark | null;
}

function addBookmark(flow: PageFlow, parent: Bookmark, text: string): Bookmark {
  // pdfkit measures `left` from the right edge: the page's width is the left edge.
  const place = { left: page.width, top: flow.y - spacing.betweenBlocks, zoom: 0, fit: false };
  return parent.addItem(toOneLine(text), { ...place, expanded: true });
}

function printSectionHeading(
  flow: PageFlow,
  parent: StructureElement,
  heading: Heading,
  outline: Outline,
): void {
  const isSection = heading.level === 1;
  const style = isSection ? styles.heading1 : styles.heading2;
  // The title is H1. A level is never skipped, whatever order the document's headings have.
  const tag = isSection || !outline.section ? 'H2' : 'H3';
  printHeading(flow, parent, { text: heading.text, tag, style }, () => {
    const bookmark = addBookmark(flow, (!isSection && outline.section) || flow.pdf.outline, heading.text);
    if (isSection) outline.section = bookmark;
  });
  flow.y += isSection ? spacing.belowHeading1 : spacing.belowHeading2;
}

function spaceAbove(block: Block): number {
  if (block.type !== 'heading') return spacing.betweenBlocks;
  return block.level === 1 ? spacing.aboveHeading1 : spacing.aboveHeading2;
}

/** Prints one block that is no heading. */
async function printBlock(
  flow: PageFlow,
  parent: StructureElement,
  block: Exclude<Block, Heading>,
  turn: Turn,
): Promise<void> {
  switch (block.type) {
    case 'paragraph':
      return printParagraph(flow, parent, block);
    case 'list':
      return printList(flow, parent, block);
    case 'facts':
      return printFacts(flow, parent, block);
    case 'table':
      return printTable(flow, parent, block, turn);
  }
}

/** The blocks without a first heading that only says the title again. */
function withoutRepeatedTitle({ title, blocks }: Document): readonly Block[] {
  const [first, ...rest] = blocks;
  return first?.type === 'heading' && first.text.trim() === title.trim() ? rest : blocks;
}

// Some ten milliseconds.
const STEPS_A_TURN = 50;

const stepsOf = (block: Block): number => 1 + (block.type === 'table' ? block.rows.length : 0);

/**
 * Prints title and blocks from the top of the first page, and says how far it has come, in blocks and rows of tables.
 */
export async function printBlocks(
  flow: PageFlow,
  document: Document,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  const root = flow.pdf.struct('Document');
  flow.pdf.addStructure(root);
  const outline: Outline = { section: null };
  const title = { text: document.title, tag: 'H1', style: styles.title } as const;
  printHeading(flow, root, title, () => undefined);
  flow.y += spacing.belowTitle;
  let isUnderHeading = true;
  let done = 0;
  const blocks = withoutRepeatedTitle(document);
  const total = blocks.reduce((sum, block) => sum + stepsOf(block), 0);
  const turns = takeTurns(STEPS_A_TURN, () => onProgress(done, total));
  const turn = () => {
    done += 1;
    return turns();
  };
  for (const block of blocks) {
    if (!isUnderHeading) flow.space(spaceAbove(block));
    if (block.type === 'heading') printSectionHeading(flow, root, block, outline);
    else await printBlock(flow, root, block, turn);
    isUnderHeading = block.type === 'heading';
    await turn();
  }
  root.end();
  onProgress(total, total);
}
