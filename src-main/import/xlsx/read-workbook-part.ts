import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import { suspicious } from './refusals.ts';
import { attributeOf, type Attributes, type XmlEvents } from './xml-reader.ts';

/** A sheet as the workbook names it, before its part has been found. */
export interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationshipId: string;
}

/** Excel stops at 31 letters. */
const maxNameLength = 100;

export interface WorkbookPart {
  readonly events: XmlEvents;
  readonly sheets: readonly NamedSheet[];
  /** Days are counted from 1904, as on an old Mac. */
  readonly is1904: () => boolean;
}

/** Reads the order and the names of the sheets. Throws `file-kind-unknown` for the main part of something else. */
export function createWorkbookPartReader(limits: ListLimits): WorkbookPart {
  const sheets: NamedSheet[] = [];
  let is1904 = false;
  let isRoot = true;
  return {
    sheets,
    is1904: () => is1904,
    events: {
      open(name, attributes) {
        if (isRoot && name !== 'workbook') throw new AppError('file-kind-unknown');
        isRoot = false;
        if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
        if (name === 'sheet') sheets.push(toSheet(attributes));
        if (sheets.length > limits.maxEntries) throw suspicious();
      },
      close() {},
    },
  };
}

const toSheet = (attributes: Attributes): NamedSheet => ({
  name: (attributes['name'] ?? '').slice(0, maxNameLength),
  isHidden: (attributes['state'] ?? 'visible') !== 'visible',
  relationshipId: attributeOf(attributes, 'id') ?? '',
});

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
