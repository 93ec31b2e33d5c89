import { AppError } from '#shared/kernel/app-error.ts';
import type { ListLimits } from '../list-protocol.ts';
import { type Directory, type PackedPart, readDirectory } from './read-directory.ts';
import { createRelationshipsReader, type Relationship, relationshipsOf } from './read-relationships.ts';
import { createWorkbookPartReader, type NamedSheet } from './read-workbook-part.ts';
import { damaged } from './refusals.ts';
import { createUnpacker, type Watch } from './unpack-part.ts';
import { type XmlEvents, XmlReader } from './xml-reader.ts';

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

export type ReadPart = (part: PackedPart, events: XmlEvents) => Promise<void>;

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
