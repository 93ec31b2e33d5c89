import type { DraftContent } from '#shared/drafts/draft-content.ts';
import type { ErrorDetails } from '#shared/kernel/app-error.ts';
import type { ErrorCode } from '#shared/kernel/error-codes.ts';
import type { StartProgram } from '../host/program.ts';

/** What a draft may cost. Beyond any of these the reading stops with a message. */
export interface DraftLimits {
  readonly maxBytes: number;
  readonly maxMimeDepth: number;
  /** Lines that may begin a part: those that start with two hyphens. */
  readonly maxPartLines: number;
  /** Of all headers of all parts together. */
  readonly maxHeaderBytes: number;
  readonly maxNodes: number;
  /** Of all elements together. */
  readonly maxAttributes: number;
  /** Elements within one another. */
  readonly maxTreeDepth: number;
  /** Links and references, each. */
  readonly maxAddresses: number;
  /** UTF-16 units of one address; what is longer is cut. */
  readonly longestAddress: number;
  /** UTF-16 units of all addresses together. */
  readonly maxAddressLength: number;
  /** UTF-16 units of the text a reader sees. */
  readonly maxTextLength: number;
  /** From when the reader has begun. */
  readonly milliseconds: number;
  /** Until the reader has begun: it depends on the machine and on nothing in the draft. */
  readonly startMilliseconds: number;
  /** The reader's own heap, in MB. */
  readonly heapMegabytes: number;
  /** The whole of the reader's process, with what lies outside any heap, in MB. */
  readonly residentMegabytes: number;
}

export const draftLimits: DraftLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxMimeDepth: 32,
  maxPartLines: 5000,
  maxHeaderBytes: 256 * 1024,
  maxNodes: 100_000,
  maxAttributes: 200_000,
  maxTreeDepth: 400,
  maxAddresses: 2000,
  longestAddress: 4096,
  maxAddressLength: 500_000,
  maxTextLength: 300_000,
  milliseconds: 1500,
  startMilliseconds: 15_000,
  heapMegabytes: 256,
  residentMegabytes: 768,
};

/** A file, the bytes of one, or text that was pasted: plain, the source of a page, or a whole message. */
export type DraftSource =
  { readonly path: string } | { readonly bytes: Uint8Array } | { readonly text: string };

/** What the reader is started with. */
export interface DraftTask {
  readonly source: DraftSource;
  readonly limits: DraftLimits;
}

/** From the reader. */
export type DraftReply =
  | { readonly kind: 'begun' }
  | { readonly kind: 'read'; readonly content: DraftContent }
  | { readonly kind: 'failure'; readonly code: ErrorCode; readonly details: ErrorDetails };

interface OpenDraftParts {
  readonly startProgram: StartProgram;
  readonly limits?: Partial<DraftLimits>;
}

/**
 * Takes a draft apart in a process of its own that has neither the journal nor its key, and ends that process. Nothing
 * is shown, run or fetched. Rejects with `file-unreadable`, `file-empty`, `draft-too-large`, `draft-suspicious` (also
 * when it takes too much time or memory) and `draft-unreadable`.
 */
export type OpenDraft = (source: DraftSource, parts: OpenDraftParts) => Promise<DraftContent>;
