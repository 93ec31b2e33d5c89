import { builtInShape, type NumberShape, plainShape, shapeOfCode } from './number-formats.ts';
import type { XmlEvents } from './xml-reader.ts';

/** Excel itself stops at 64,000 ways to format a cell. */
const maxShapes = 100_000;

/** Reads of the styles what a cell's number looks like: `shapes` has one for each style a cell may name. */
export function createStylesReader(): {
  readonly events: XmlEvents;
  readonly shapes: readonly NumberShape[];
} {
  const codes = new Map<number, NumberShape>();
  const shapes: NumberShape[] = [];
  let isInCellFormats = false;
  return {
    shapes,
    events: {
      open(name, attributes) {
        const id = Number(attributes['numFmtId'] ?? 0);
        if (name === 'cellXfs') isInCellFormats = true;
        else if (name === 'numFmt' && codes.size < maxShapes)
          codes.set(id, shapeOfCode(attributes['formatCode'] ?? ''));
        else if (name === 'xf' && isInCellFormats && shapes.length < maxShapes)
          shapes.push(codes.get(id) ?? builtInShape(id) ?? plainShape);
      },
      close(name) {
        if (name === 'cellXfs') isInCellFormats = false;
      },
    },
  };
}
