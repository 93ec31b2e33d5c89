import { AppError } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import { firstZipName, zipNames } from './xlsx/zip-names.ts';

/** How kinds that are not lists begin. Those that also hold a byte 0 early on need not stand here. */
const otherKinds: readonly string[] = [
  '%PDF-',
  '%!PS',
  '{\\rtf',
  'GIF8',
  '\u0089PNG',
  '\u00ff\u00d8\u00ff',
  'Rar!',
  "7z\u00bc\u00af'\u001c",
  '\u001f\u008b',
  'BZh',
  '\u00fd7zXZ',
  '\u0028\u00b5\u002f\u00fd',
  '\u007fELF',
  'MZ\u0090',
  'MIME-Version:',
  'SQLite format 3',
];

const oleSignature = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';
const zipSignatures: readonly string[] = ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'];

/**
 * What a file is by its content, whatever it is called: a workbook (`.xlsx`, `.xlsm`) or text. Throws `file-empty`,
 * `file-encrypted`, `file-kind-old-excel` (also for `.xlsb`, which is opened and saved in the same way),
 * `file-kind-open-document`, `file-damaged` for a workbook cut short, `file-kind-unknown`.
 */
export function recogniseFile(bytes: Uint8Array): 'text' | 'xlsx' {
  if (bytes.length === 0) throw new AppError('file-empty');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = file.toString('latin1', 0, 16);
  if (start.startsWith(oleSignature)) throw new AppError(kindOfCompound(file));
  if (zipSignatures.some((signature) => start.startsWith(signature))) return recogniseZip(file);
  if (otherKinds.some((kind) => start.startsWith(kind)) || isMarkup(file) || isBinary(file))
    throw new AppError('file-kind-unknown');
  return 'text';
}

/** Excel wraps a protected workbook in the same container as its old format, under these names. */
function kindOfCompound(file: Buffer): ErrorCode {
  const isEncrypted = ['EncryptionInfo', 'EncryptedPackage'].some((name) =>
    file.includes(name, 0, 'utf16le'),
  );
  return isEncrypted ? 'file-encrypted' : 'file-kind-old-excel';
}

function recogniseZip(file: Buffer): 'xlsx' {
  const names = zipNames(file);
  if (isOpenDocument(file, names ?? [])) throw new AppError('file-kind-open-document');
  if (names === null)
    throw new AppError(isPackageStart(firstZipName(file)) ? 'file-damaged' : 'file-kind-unknown');
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl[/\\]workbook[^/\\]*\.xml$/i)) return 'xlsx';
  throw new AppError(has(/^xl[/\\]workbook[^/\\]*\.bin$/i) ? 'file-kind-old-excel' : 'file-kind-unknown');
}

/** Such a file begins with its kind, uncompressed. */
const isOpenDocument = (file: Buffer, names: readonly string[]): boolean =>
  file.toString('latin1', 0, 128).includes('mimetypeapplication/vnd.oasis.opendocument') ||
  names.includes('content.xml');

/** How the archives of Office begin. */
const isPackageStart = (name: string): boolean =>
  /^(?:\[content_types\]\.xml|_rels\/|docprops\/|xl\/)/i.test(name);

/** Tables that web pages and other programs call Excel files. */
function isMarkup(file: Buffer): boolean {
  const head = file.subarray(0, 1024);
  const isWide = head[0] === 0xff && head[1] === 0xfe;
  const text = head.toString(isWide ? 'utf16le' : 'utf8').replace(/^[\ufeff\s]+/, '');
  return /^<(?:\?xml|!doctype|!--|html|head|meta|body|table|style|div)\b|^<!--/i.test(text);
}

/** A byte 0 stands in no text but UTF-16, where it is half of most letters. */
function isBinary(file: Buffer): boolean {
  if (!file.includes(0)) return false;
  const mark = file.length < 2 ? 0 : file.readUInt16BE(0);
  const isWide32 = file.length >= 4 && file.readUInt32BE(0) === 0xfffe0000;
  if (mark === 0xfffe || mark === 0xfeff) return isWide32;
  return !isUnmarkedUtf16(file);
}

const sampleBytes = 64 * 1024;

/** Zeros in every other byte and in no other, as western text in UTF-16 has them. */
function isUnmarkedUtf16(file: Buffer): boolean {
  const sample = file.subarray(0, sampleBytes);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1)
    if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return file.length > 1 && Math.min(even, odd) === 0 && Math.max(even, odd) > sample.length / 4;
}
