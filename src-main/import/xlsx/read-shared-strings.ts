import type { ListLimits } from '../list-protocol.ts';
import { TextGatherer } from './gather-text.ts';
import { StringTable } from './string-table.ts';
import type { XmlEvents } from './xml-reader.ts';

/** Reads the texts that cells share into `strings`, in the order in which cells number them. */
export function createSharedStringsReader(limits: ListLimits): {
  readonly events: XmlEvents;
  readonly strings: StringTable;
} {
  const strings = new StringTable(limits);
  const gatherer = new TextGatherer('t', limits);
  return {
    strings,
    events: {
      open(name) {
        if (name === 'si') gatherer.begin();
        else gatherer.open(name);
      },
      text(piece) {
        gatherer.add(piece);
      },
      close(name) {
        if (name === 'si') strings.add(gatherer.text());
        else gatherer.close(name);
      },
    },
  };
}
