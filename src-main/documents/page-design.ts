/** Measures in points (1/72 inch), from the top left corner; colours as PDF operators. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 64,
  right: 531.28,
  top: 96,
  bottom: 768,
  head: 46,
  foot: 792,
} as const;

export const contentWidth = page.right - page.left;

export const ink = {
  normal: '0.09 0.12 0.14',
  soft: '0.32 0.38 0.39',
  accent: '0.04 0.33 0.39',
  line: '0.80 0.83 0.83',
} as const;

/** How text looks: size and leading in points. */
export interface TextStyle {
  readonly weight: 'regular' | 'bold';
  readonly size: number;
  readonly leading: number;
  readonly ink: string;
  /** Figures of equal width, so that times and numbers stand under each other. */
  readonly isTabular: boolean;
}

function style(weight: TextStyle['weight'], size: number, leading: number, colour: string): TextStyle {
  return { weight, size, leading, ink: colour, isTabular: false };
}

function tabular(base: TextStyle): TextStyle {
  return { ...base, isTabular: true };
}

const cellLeading = 12.5;
const factLeading = 14;

export const styles = {
  title: style('bold', 23, 28, ink.normal),
  heading1: style('bold', 13.5, 18, ink.accent),
  heading2: style('bold', 10.5, 15, ink.normal),
  normal: style('regular', 10, 15, ink.normal),
  soft: style('regular', 9, 13, ink.soft),
  factLabel: style('regular', 9.5, factLeading, ink.soft),
  factValue: tabular(style('regular', 9.5, factLeading, ink.normal)),
  columnTitle: style('bold', 8.5, cellLeading, ink.normal),
  cell: tabular(style('regular', 8.5, cellLeading, ink.normal)),
  issuer: style('bold', 9, 12, ink.accent),
  running: tabular(style('regular', 8.5, 12, ink.soft)),
} as const;

/** White space above and below each kind of block, in points. */
export const spacing = {
  belowTitle: 14,
  aboveHeading1: 20,
  belowHeading1: 5,
  aboveHeading2: 12,
  belowHeading2: 2,
  betweenBlocks: 8,
  betweenItems: 3,
  /** Room a heading wants under itself, so that it never stands alone at the foot of a page. */
  underHeading: 60,
  itemIndent: 14,
  columnGap: 10,
  cellPadding: 4,
  factPadding: 2.5,
  factLabelShare: 0.3,
} as const;
