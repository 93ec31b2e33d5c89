import PostalMime, { type Address, type Email } from 'postal-mime';
import {
  type DraftAddress,
  type DraftContent,
  type DraftHeader,
  draftHeaders,
} from '#shared/drafts/draft-content.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { DraftLimits } from '../draft-protocol.ts';

/** A message with its bodies still to be read. */
interface ReadMessage {
  readonly head: Pick<DraftContent, 'subject' | 'from' | 'to' | 'replyTo' | 'headers' | 'attachments'>;
  /** Null when no part of it is a page. */
  readonly html: string | null;
  readonly text: string;
}

/** Takes a message's parts apart. Throws `draft-suspicious` beyond a limit. */
export async function readMessage(bytes: Uint8Array<ArrayBuffer>, limits: DraftLimits): Promise<ReadMessage> {
  if (partLinesOf(bytes, limits.maxPartLines) > limits.maxPartLines) throw new AppError('draft-suspicious');
  const email = await parse(bytes, limits);
  return { head: headOf(email), html: email.html ?? null, text: email.text ?? '' };
}

async function parse(bytes: Uint8Array<ArrayBuffer>, limits: DraftLimits): Promise<Email> {
  const { maxMimeDepth: maxNestingDepth, maxHeaderBytes: maxHeadersSize } = limits;
  try {
    // A message that lies in the message is a file like another: what it holds is not sent by this draft.
    return await PostalMime.parse(bytes, { maxNestingDepth, maxHeadersSize, forceRfc822Attachments: true });
  } catch (error) {
    throw new AppError('draft-suspicious', {}, { cause: error });
  }
}

const newLine = 10;
const hyphen = 45;

/** The parser itself does not count parts. Stops counting beyond `most`. */
function partLinesOf(bytes: Uint8Array, most: number): number {
  let count = 0;
  for (let at = 0; at >= 0 && at < bytes.length && count <= most;) {
    if (bytes[at] === hyphen && bytes[at + 1] === hyphen) count += 1;
    const end = bytes.indexOf(newLine, at);
    at = end < 0 ? -1 : end + 1;
  }
  return count;
}

function headOf(email: Email): ReadMessage['head'] {
  return {
    subject: cleanLine(email.subject ?? ''),
    from: flat(email.from ? [email.from] : [])[0] ?? null,
    to: flat([...(email.to ?? []), ...(email.cc ?? []), ...(email.bcc ?? [])]),
    replyTo: flat(email.replyTo ?? []),
    headers: email.headers.flatMap(({ key, value }) =>
      isWanted(key) ? [{ name: key, value: cleanLine(value) }] : [],
    ),
    attachments: email.attachments.map(({ contentId, mimeType }) => ({
      contentId: contentId ? contentId.replace(/^<|>$/g, '') : null,
      mimeType,
    })),
  };
}

const isWanted = (key: string): key is DraftHeader => draftHeaders.some((name) => name === key);

const longestHeader = 1000;
const mostAddresses = 500;

const flat = (addresses: readonly Address[]): readonly DraftAddress[] =>
  addresses
    .flatMap((one) => one.group ?? [one])
    .slice(0, mostAddresses)
    .map(({ name, address }) => ({ name: cleanLine(name), address: cleanLine(address) }));

const cleanLine = (text: string): string =>
  text
    .slice(0, longestHeader)
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
