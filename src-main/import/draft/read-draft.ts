import type { DraftContent } from '#shared/drafts/draft-content.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { DraftLimits, DraftSource } from '../draft-protocol.ts';
import { readPlainFile } from '../read-plain-file.ts';
import { DraftGathering } from './gather-draft.ts';
import { readHtml } from './read-html.ts';
import { readMessage } from './read-message.ts';
import { type FoundDraft, recogniseBytes, recogniseText } from './recognise-draft.ts';

/**
 * Takes a draft apart; shows, runs and fetches nothing. Throws `file-unreadable`, `file-empty`, `draft-too-large`,
 * `draft-suspicious` and `draft-unreadable`.
 */
export async function readDraft(source: DraftSource, limits: DraftLimits): Promise<DraftContent> {
  const found = recognise(source, limits);
  if (found.kind !== 'message') {
    const body = readBody(found.kind === 'html' ? found.text : null, found.text, limits);
    return { kind: found.kind, ...noHead, ...body };
  }
  const { head, html, text } = await readMessage(found.bytes, limits);
  return { kind: 'message', ...head, ...readBody(html, text, limits) };
}

const noHead = { subject: '', from: null, to: [], replyTo: [], headers: [], attachments: [] } as const;

function recognise(source: DraftSource, { maxBytes }: DraftLimits): FoundDraft {
  if ('text' in source) {
    if (Buffer.byteLength(source.text) > maxBytes) throw tooLarge(maxBytes);
    return recogniseText(source.text);
  }
  if ('path' in source) return recogniseBytes(readFile(source.path, maxBytes));
  if (source.bytes.length > maxBytes) throw tooLarge(maxBytes);
  return recogniseBytes(Buffer.from(source.bytes.buffer, source.bytes.byteOffset, source.bytes.length));
}

function readFile(path: string, maxBytes: number): Buffer {
  try {
    return readPlainFile(path, maxBytes, () => undefined).bytes;
  } catch (error) {
    if (error instanceof AppError && error.code === 'file-too-large') throw tooLarge(maxBytes);
    throw error;
  }
}

const tooLarge = (maxBytes: number): AppError =>
  new AppError('draft-too-large', { megabytes: Math.floor(maxBytes / 1024 / 1024) });

/** The page is what readers see; the text beside it is for those who cannot, and its links count as well. */
function readBody(
  html: string | null,
  text: string,
  limits: DraftLimits,
): Pick<DraftContent, 'text' | 'links' | 'references'> {
  const gathering = new DraftGathering(limits);
  if (html === null) gathering.addText(text);
  else readHtml(html, gathering, limits);
  const seen = gathering.text();
  if (html !== null && text !== html) linksInText(text, gathering);
  linksInText(seen, gathering);
  return { text: seen, links: gathering.links(), references: gathering.references() };
}

const addressPattern = /(?:https?:\/\/|www\.)[^\s<>"]{1,4096}/gi;
const wordsBefore = 60;

/** Addresses that stand in plain text, which mail programs make links of. */
function linksInText(text: string, gathering: DraftGathering): void {
  for (const { 0: found, index } of text.matchAll(addressPattern)) {
    const address = found.replace(/[.,;:!?'\u201d\u2019]+$/, '').replace(/^([^(]*)\)+$/, '$1');
    // What a bare address is for stands in front of it.
    const before =
      text
        .slice(Math.max(0, index - wordsBefore), index)
        .split('\n')
        .at(-1) ?? '';
    gathering.addBareLink(/^www\./i.test(address) ? `http://${address}` : address, before.trim());
  }
}
