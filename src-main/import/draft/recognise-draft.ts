import { isUtf8 } from 'node:buffer';
import { AppError } from '#shared/kernel/app-error.ts';
import type { DraftContent } from '#shared/drafts/draft-content.ts';
import { decoderOf } from '../decode-text.ts';
import { detectEncoding } from '../detect-encoding.ts';

/** A draft by its content, whatever it is called. A message stays bytes: each of its parts has its own encoding. */
export type FoundDraft =
  | { readonly kind: 'message'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'html' | 'text'; readonly text: string };

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
  'PK\u0003\u0004',
  '\u00d0\u00cf\u0011\u00e0',
  '\u007fELF',
  'MZ\u0090',
  'SQLite format 3',
];

const sampleLength = 64 * 1024;

/** Recognises the bytes of a file. Throws `file-empty`, and `draft-unreadable` for what is no text at all. */
export function recogniseBytes(bytes: Buffer): FoundDraft {
  if (bytes.length === 0) throw new AppError('file-empty');
  const start = bytes.toString('latin1', 0, 16);
  const { encoding, markLength } = detectEncoding(bytes);
  const isWide = encoding.startsWith('utf-16');
  const wide = isWide ? decoderOf(encoding).decode(bytes.subarray(markLength)) : null;
  if (
    otherKinds.some((kind) => start.startsWith(kind)) ||
    isBinary(wide === null ? bytes : Buffer.from(wide))
  )
    throw new AppError('draft-unreadable');
  if (wide !== null) return recogniseText(wide);
  const sample = bytes.toString('latin1', markLength, markLength + sampleLength);
  if (kindOf(sample) === 'message')
    return { kind: 'message', bytes: Uint8Array.from(bytes.subarray(markLength)) };
  return recogniseText(decode(bytes.subarray(markLength), sample));
}

/** Recognises what was pasted. Throws `draft-unreadable` when there is nothing in it. */
export function recogniseText(text: string): FoundDraft {
  const clean = text.toWellFormed().replace(/^\uFEFF/, '');
  if (clean.trim() === '') throw new AppError('draft-unreadable');
  const kind = kindOf(clean.slice(0, sampleLength));
  if (kind === 'message') return { kind, bytes: Uint8Array.from(bytesOfMessage(clean)) };
  return { kind, text: clean };
}

const headerPattern =
  /^(?:from|to|cc|subject|date|mime-version|content-type|message-id|received|return-path|reply-to|sender|x-[\w-]+|dkim-signature|list-unsubscribe):/i;
const tagPattern =
  /<(?:!doctype|!--|html|head|body|meta|style|title|table|tbody|tr|td|div|span|p|br|a|img|h[1-6]|ul|ol|li|font|center|b|i|strong|em|section|v:[a-z]+)[\s>/]/i;

function kindOf(sample: string): DraftContent['kind'] {
  const lines = sample.replace(/^\s+/, '').split(/\r?\n/, 200);
  const first = /^>?From /.test(lines[0] ?? '') ? 1 : 0;
  const end = lines.findIndex((line, at) => at >= first && !isHeaderLine(line, at > first));
  const headers = lines.slice(first, end < 0 ? lines.length : end);
  const isEnded = end < 0 || lines[end]?.trim() === '';
  if (isEnded && headers.some((line) => headerPattern.test(line))) return 'message';
  return tagPattern.test(sample) ? 'html' : 'text';
}

const isHeaderLine = (line: string, mayContinue: boolean): boolean =>
  /^[!-9;-~]{1,76}:(?!\/\/)/.test(line) || (mayContinue && /^[ \t]+\S/.test(line));

/** A pasted message was decoded before: letters go back to one byte where its parts say that they were one. */
function bytesOfMessage(text: string): Buffer {
  const charsets = [...text.matchAll(/charset\s*=\s*"?([\w-]{1,40})/gi)].map(([, name = '']) => name);
  const isSingle = charsets.length > 0 && charsets.every((name) => /^(?:iso-8859|windows-125)/i.test(name));
  return isSingle && isOneByteEach(text) ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf8');
}

const isOneByteEach = (text: string): boolean => !/[^\p{Cc}\u{20}-\u{FF}]/u.test(text);

/** Bytes that are well-formed UTF-8 are UTF-8, whatever the page says of itself. */
function decode(bytes: Buffer, sample: string): string {
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const said = /<meta[^<>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i.exec(sample)?.[1] ?? '';
  return knownDecoder(/^utf-?8$|^utf-?16/i.test(said) ? '' : said).decode(bytes);
}

function knownDecoder(label: string): { decode: (bytes: Uint8Array) => string } {
  try {
    return decoderOf(label === '' ? 'windows-1252' : label);
  } catch {
    return decoderOf('windows-1252');
  }
}

/** Text has few bytes that are neither letters nor white space; a damaged file may have some. */
function isBinary(bytes: Buffer): boolean {
  const sample = bytes.subarray(0, sampleLength);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  return odd > sample.length / 10;
}
