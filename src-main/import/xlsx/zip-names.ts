const endOfArchive = 'PK\u0005\u0006';
const wideLocator = 'PK\u0006\u0007';
const directoryRecord = 'PK\u0001\u0002';
const localHeader = 'PK\u0003\u0004';

const endBytes = 22;
const locatorBytes = 20;
const wideEndBytes = 56;
const recordBytes = 46;
const headerBytes = 30;
const longestComment = 0xff_ff;
const inWideEnd = 0xff_ff_ff_ff;

/** More than any kind that is told apart by its names has; the rest are not looked at. */
const maxNames = 5000;

/** Names in a ZIP archive's directory, or null when it has none, as when the file was cut short. */
export function zipNames(bytes: Buffer): readonly string[] | null {
  const names: string[] = [];
  let at = directoryPlace(bytes) ?? bytes.length;
  while (names.length < maxNames && isAt(bytes, at, directoryRecord, recordBytes)) {
    const nameStart: number = at + recordBytes;
    const nameEnd = nameStart + bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('utf8', nameStart, nameEnd));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names.length > 0 ? names : null;
}

/** Name of the entry that lies first in the archive, or an empty one. */
export function firstZipName(bytes: Buffer): string {
  if (!isAt(bytes, 0, localHeader, headerBytes)) return '';
  return bytes.toString('utf8', headerBytes, headerBytes + bytes.readUInt16LE(26));
}

function directoryPlace(bytes: Buffer): number | null {
  const end = bytes.lastIndexOf(endOfArchive, Math.max(bytes.length - endBytes, 0), 'latin1');
  if (end < 0 || end < bytes.length - endBytes - longestComment) return null;
  const place = bytes.readUInt32LE(end + 16);
  if (place !== inWideEnd) return place;
  const locator = end - locatorBytes;
  if (!isAt(bytes, locator, wideLocator, locatorBytes)) return null;
  const wideEnd = Number(bytes.readBigUInt64LE(locator + 8));
  if (wideEnd > bytes.length - wideEndBytes) return null;
  return Number(bytes.readBigUInt64LE(wideEnd + 48));
}

const isAt = (bytes: Buffer, at: number, signature: string, length: number): boolean =>
  at >= 0 && at + length <= bytes.length && bytes.toString('latin1', at, at + signature.length) === signature;
