import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a ZIP archive, with every lie a hostile one may tell. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Not compressed. */
  readonly isStored?: boolean;
  /** Sizes stand after the data, as when an archive is written to a pipe. */
  readonly isStreamed?: boolean;
  /** Sizes and place are written in 64 bits. */
  readonly isZip64?: boolean;
  /** Claims to be protected by a password. */
  readonly isEncrypted?: boolean;
  /** Any other way of compressing than the true one. */
  readonly claimedMethod?: number;
  /** In place of the true unpacked size. */
  readonly claimedSize?: number;
  /** In place of the true checksum. */
  readonly claimedChecksum?: number;
  /** Points at the data of the entry with this place in the archive instead of its own. */
  readonly sharesDataWith?: number;
}

const unknown32 = 0xff_ff_ff_ff;
const unknown16 = 0xff_ff;

interface Packed {
  readonly entry: ZipEntry;
  readonly name: Buffer;
  readonly data: Buffer;
  readonly size: number;
  readonly checksum: number;
}

function pack(entry: ZipEntry): Packed {
  const content = Buffer.from(entry.content as Uint8Array);
  return {
    entry,
    name: Buffer.from(entry.name),
    data: entry.isStored ? content : deflateRawSync(content),
    size: entry.claimedSize ?? content.length,
    checksum: entry.claimedChecksum ?? crc32(content),
  };
}

/** A ZIP archive of the entries, written by the book where they do not say otherwise. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const places: number[] = [];
  const packed = entries.map(pack);
  let length = 0;
  const write = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const file of packed) {
    places.push(length);
    write(localHeader(file));
    write(file.name);
    write(file.data);
    if (file.entry.isStreamed) write(descriptor(file));
  }
  const directoryAt = length;
  packed.forEach((file, index) => {
    const shared = file.entry.sharesDataWith;
    write(directoryRecord(file, places[shared ?? index] ?? 0));
  });
  write(endOfArchive(entries, directoryAt, length - directoryAt));
  return Buffer.concat(parts);
}

function flagsOf({ isStreamed, isEncrypted }: ZipEntry): number {
  const utf8 = 0x0800;
  return utf8 | (isStreamed ? 0x0008 : 0) | (isEncrypted ? 0x0001 : 0);
}

const methodOf = ({ claimedMethod, isStored }: ZipEntry): number => claimedMethod ?? (isStored ? 0 : 8);

function localHeader({ entry, name, data, size, checksum }: Packed): Buffer {
  const header = Buffer.alloc(30);
  header.write('PK\u0003\u0004', 'latin1');
  header.writeUInt16LE(entry.isZip64 ? 45 : 20, 4);
  header.writeUInt16LE(flagsOf(entry), 6);
  header.writeUInt16LE(methodOf(entry), 8);
  if (!entry.isStreamed) {
    header.writeUInt32LE(checksum, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(Math.min(size, unknown32), 22);
  }
  header.writeUInt16LE(name.length, 26);
  return header;
}

function descriptor({ entry, data, size, checksum }: Packed): Buffer {
  const wide = entry.isZip64;
  const record = Buffer.alloc(wide ? 24 : 16);
  record.write('PK\u0007\u0008', 'latin1');
  record.writeUInt32LE(checksum, 4);
  if (wide) record.writeBigUInt64LE(BigInt(data.length), 8);
  else record.writeUInt32LE(data.length, 8);
  if (wide) record.writeBigUInt64LE(BigInt(size), 16);
  else record.writeUInt32LE(size, 12);
  return record;
}

function directoryRecord({ entry, name, data, size, checksum }: Packed, place: number): Buffer {
  const record = Buffer.alloc(46);
  const extra = entry.isZip64 ? wideSizes(size, data.length, place) : Buffer.alloc(0);
  record.write('PK\u0001\u0002', 'latin1');
  record.writeUInt16LE(45, 4);
  record.writeUInt16LE(entry.isZip64 ? 45 : 20, 6);
  record.writeUInt16LE(flagsOf(entry), 8);
  record.writeUInt16LE(methodOf(entry), 10);
  record.writeUInt32LE(checksum, 16);
  record.writeUInt32LE(entry.isZip64 ? unknown32 : data.length, 20);
  record.writeUInt32LE(entry.isZip64 ? unknown32 : size, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(entry.isZip64 ? unknown32 : place, 42);
  return Buffer.concat([record, name, extra]);
}

function wideSizes(size: number, packedSize: number, place: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  extra.writeBigUInt64LE(BigInt(place), 20);
  return extra;
}

function endOfArchive(entries: readonly ZipEntry[], at: number, length: number): Buffer {
  const isWide = entries.some((entry) => entry.isZip64) || entries.length >= unknown16;
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(isWide ? unknown16 : entries.length, 8);
  end.writeUInt16LE(isWide ? unknown16 : entries.length, 10);
  end.writeUInt32LE(isWide ? unknown32 : length, 12);
  end.writeUInt32LE(isWide ? unknown32 : at, 16);
  return isWide ? Buffer.concat([wideEnd(entries.length, at, length), end]) : end;
}

function wideEnd(count: number, at: number, length: number): Buffer {
  const record = Buffer.alloc(76);
  record.write('PK\u0006\u0006', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  record.write('PK\u0006\u0007', 56, 'latin1');
  record.writeBigUInt64LE(BigInt(at + length), 64);
  record.writeUInt32LE(1, 72);
  return record;
}

/** What a sheet is made of: what stands in `sheetData`, or the whole part. */
export interface SheetParts {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** The rows, as XML. */
  readonly rows?: string;
  /** The whole part, in place of the usual one. */
  readonly xml?: string | Uint8Array;
  /** Part name; `xl/worksheets/sheetN.xml` when nothing else is said. */
  readonly path?: string;
  /** What the relationship points at, as it stands there. */
  readonly target?: string;
  /** Last word of the relationship's type. */
  readonly kind?: string;
}

/** Parts of a workbook as XML; what is left out is as usual. */
export interface WorkbookParts {
  readonly sheets: readonly SheetParts[];
  /** What stands in `sst`. */
  readonly strings?: string;
  /** The whole part, in place of the usual one. */
  readonly stringsXml?: string | Uint8Array;
  /** What stands in `styleSheet`. */
  readonly styles?: string;
  /** What stands in the workbook before its sheets. */
  readonly workbook?: string;
  /** Begins the names of elements, colon included. */
  readonly prefix?: string;
  readonly namespace?: string;
  readonly relationshipNamespace?: string;
  /** More files, or others in place of those with the same name. */
  readonly more?: readonly ZipEntry[];
  /** For every entry. */
  readonly packing?: Pick<ZipEntry, 'isStored' | 'isStreamed' | 'isZip64' | 'isEncrypted'>;
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const transitional = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const documentRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Names the strict variant of the format uses. */
export const strictNames = {
  namespace: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationshipNamespace: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
} as const;

/** A workbook put together by hand. */
export function makeXlsx(parts: WorkbookParts): Buffer {
  const more = parts.more ?? [];
  const replaced = new Set(more.map(({ name }) => name));
  const usual = usualEntries(parts)
    .filter(({ name }) => !replaced.has(name))
    .map((entry) => ({ ...entry, ...parts.packing }));
  return makeZip([...usual, ...more]);
}

function usualEntries(parts: WorkbookParts): ZipEntry[] {
  const { relationshipNamespace = documentRelations } = parts;
  const workbook = relationships([['rId1', `${relationshipNamespace}/officeDocument`, 'xl/workbook.xml']]);
  const entries: ZipEntry[] = [
    { name: '[Content_Types].xml', content: `${xmlHead}<Types/>` },
    { name: '_rels/.rels', content: workbook },
    { name: 'xl/workbook.xml', content: workbookXml(parts) },
    { name: 'xl/_rels/workbook.xml.rels', content: workbookRelations(parts) },
    ...parts.sheets.map((sheet, index) => ({
      name: sheet.path ?? `xl/worksheets/sheet${index + 1}.xml`,
      content: sheet.xml ?? root(parts, 'worksheet', element(parts, 'sheetData', sheet.rows ?? '')),
    })),
  ];
  const side = sideParts(parts).map(({ file, content }) => ({ name: `xl/${file}`, content }));
  return [...entries, ...side];
}

interface SidePart {
  readonly kind: string;
  readonly file: string;
  readonly content: string | Uint8Array;
}

/** The parts beside the sheets that there are. */
function sideParts(parts: WorkbookParts): SidePart[] {
  const { strings, stringsXml, styles, more = [] } = parts;
  const given = (file: string): string | Uint8Array | undefined =>
    more.find(({ name }) => name === `xl/${file}`)?.content;
  const shared =
    stringsXml ?? (strings === undefined ? given('sharedStrings.xml') : root(parts, 'sst', strings));
  const look = styles === undefined ? given('styles.xml') : root(parts, 'styleSheet', styles);
  return [
    ...(shared === undefined ? [] : [{ kind: 'sharedStrings', file: 'sharedStrings.xml', content: shared }]),
    ...(look === undefined ? [] : [{ kind: 'styles', file: 'styles.xml', content: look }]),
  ];
}

const element = ({ prefix = '' }: WorkbookParts, name: string, inner: string): string =>
  `<${prefix}${name}>${inner}</${prefix}${name}>`;

function root(parts: WorkbookParts, name: string, inner: string): string {
  const { prefix = '', namespace = transitional, relationshipNamespace = documentRelations } = parts;
  const own = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  return (
    `${xmlHead}<${prefix}${name} ${own}="${namespace}" xmlns:r="${relationshipNamespace}">` +
    `${inner}</${prefix}${name}>`
  );
}

function workbookXml(parts: WorkbookParts): string {
  const { prefix = '' } = parts;
  const sheets = parts.sheets.map(({ name, state }, index) => {
    const hidden = state ? ` state="${state}"` : '';
    return `<${prefix}sheet name="${name ?? `Blad${index + 1}`}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`;
  });
  return root(parts, 'workbook', `${parts.workbook ?? ''}${element(parts, 'sheets', sheets.join(''))}`);
}

function workbookRelations(parts: WorkbookParts): string {
  const { relationshipNamespace = documentRelations } = parts;
  const type = (kind: string): string => `${relationshipNamespace}/${kind}`;
  return relationships([
    ...parts.sheets.map((sheet, index): Relationship => {
      const target = sheet.target ?? sheet.path?.replace('xl/', '') ?? `worksheets/sheet${index + 1}.xml`;
      return [`rId${index + 1}`, type(sheet.kind ?? 'worksheet'), target];
    }),
    ...sideParts(parts).map(({ kind, file }): Relationship => [`rId-${kind}`, type(kind), file]),
  ]);
}

type Relationship = readonly [id: string, type: string, target: string];

const relationships = (all: readonly Relationship[]): string =>
  `${xmlHead}<Relationships xmlns="${packageRelations}">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
