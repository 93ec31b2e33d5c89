import { suspicious } from './refusals.ts';
import type { XmlEvents } from './xml-reader.ts';

/** What one part of a workbook points at. */
export interface Relationship {
  readonly id: string;
  /** Last word of its type, the same in both variants of the format. */
  readonly kind: string;
  /** Name of a part. */
  readonly target: string;
}

/** Reads what the part `source` points at inside the workbook; what lies outside is not even noticed. */
export function createRelationshipsReader(source: string): {
  readonly events: XmlEvents;
  readonly relationships: readonly Relationship[];
} {
  const relationships: Relationship[] = [];
  return {
    relationships,
    events: {
      open(name, attributes) {
        const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
        if (name !== 'Relationship' || mode?.toLowerCase() === 'external') return;
        if (id === undefined || type === undefined || target === undefined) return;
        relationships.push({
          id,
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: resolve(source, target),
        });
      },
      close() {},
    },
  };
}

/** Name of the part that holds the relationships of `source`. */
export function relationshipsOf(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** A target as a part name, without the slash a whole name may begin with. Throws when it leads out of the workbook. */
function resolve(source: string, target: string): string {
  const isWhole = target.startsWith('/');
  const steps = isWhole ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..' && steps.pop() === undefined) throw suspicious();
    if (step !== '..' && step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
