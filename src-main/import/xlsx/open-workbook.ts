import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import { type Directory, type PackedPart, readDirectory } from './read-directory.ts';
import { damaged, suspicious } from './refusals.ts';
import { createUnpacker, type Watch } from './unpack-part.ts';
import { attributeOf, type Attributes, type XmlEvents, XmlReader } from './xml-reader.ts';

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: PackedPart;
}

/** A workbook whose parts have been found, and of which no cell has been read. */
export interface OpenWorkbook {
  /** In the order of their tabs; charts and the like are not among them. */
  readonly sheets: readonly Sheet[];
  readonly strings: PackedPart | null;
  readonly styles: PackedPart | null;
  readonly is1904: boolean;
  readonly readPart: ReadPart;
  /** Announces parts that will be read, so that progress knows the whole. */
  readonly expect: (parts: readonly PackedPart[]) => void;
}

type ReadPart = (part: PackedPart, events: XmlEvents) => Promise<void>;

/** Throws what `readDirectory` and `createUnpacker` throw, and `file-kind-unknown` for a package of another kind. */
export async function openWorkbook(bytes: Buffer, limits: ListLimits, watch: Watch): Promise<OpenWorkbook> {
  const directory = await readDirectory(bytes, limits);
  const { unpack, expect } = createUnpacker(limits, watch);
  const readPart: ReadPart = async (part, events) => {
    const reader = new XmlReader(events);
    await unpack(part, (bytes) => reader.write(bytes));
    reader.end();
  };
  const mainName = await findMainPart(directory, readPart);
  const main = createWorkbookPartReader(limits);
  await readPart(partNamed(directory, mainName, 'file-kind-unknown'), main.events);
  const relationships = await readRelationships(directory, mainName, readPart);
  /** A part that is pointed at and missing would change what cells say. */
  const partOfKind = (kind: string): PackedPart | null => {
    const relationship = relationships.find((each) => each.kind === kind);
    return relationship ? partNamed(directory, relationship.target, 'file-damaged') : null;
  };
  return {
    sheets: findSheets(main.sheets, relationships, directory),
    strings: partOfKind('sharedStrings'),
    styles: partOfKind('styles'),
    is1904: main.is1904(),
    readPart,
    expect,
  };
}

function partNamed(
  directory: Directory,
  name: string,
  code: 'file-damaged' | 'file-kind-unknown',
): PackedPart {
  const part = directory.get(name.toLowerCase());
  if (!part) throw new AppError(code);
  return part;
}

/** The package's own relationships say which part is the workbook. */
async function findMainPart(directory: Directory, readPart: ReadPart): Promise<string> {
  const relationships = await readRelationships(directory, '', readPart);
  return relationships.find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
}

async function readRelationships(
  directory: Directory,
  source: string,
  readPart: ReadPart,
): Promise<readonly Relationship[]> {
  const part = directory.get(relationshipsOf(source).toLowerCase());
  const { events, relationships } = createRelationshipsReader(source);
  if (part) await readPart(part, events);
  return relationships;
}

function findSheets(
  named: readonly NamedSheet[],
  relationships: readonly Relationship[],
  directory: Directory,
): readonly Sheet[] {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: Sheet[] = [];
  for (const { name, isHidden, relationshipId } of named) {
    const relationship = byId.get(relationshipId);
    if (relationship?.kind !== 'worksheet') continue;
    sheets.push({ name, isHidden, part: partNamed(directory, relationship.target, 'file-damaged') });
  }
  if (sheets.length === 0) throw damaged();
  return sheets;
}

/** A sheet as the workbook names it, before its part has been found. */
interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationshipId: string;
}

/** Excel stops at 31 letters. */
const maxNameLength = 100;

interface WorkbookPart {
  readonly events: XmlEvents;
  readonly sheets: readonly NamedSheet[];
  /** Days are counted from 1904, as on an old Mac. */
  readonly is1904: () => boolean;
}

/** Reads the order and the names of the sheets. Throws `file-kind-unknown` for the main part of something else. */
function createWorkbookPartReader(limits: ListLimits): WorkbookPart {
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

/** What one part of a workbook points at. */
interface Relationship {
  readonly id: string;
  /** Last word of its type, the same in both variants of the format. */
  readonly kind: string;
  /** Name of a part. */
  readonly target: string;
}

/** Reads what the part `source` points at inside the workbook; what lies outside is not even noticed. */
function createRelationshipsReader(source: string): {
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
function relationshipsOf(source: string): string {
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
