/** An address of a header: its name may be empty, its address too where a header is damaged. */
export interface DraftAddress {
  readonly name: string;
  readonly address: string;
}

/** The headers that matter to a scan, in lower case. */
export const draftHeaders = [
  'disposition-notification-to',
  'return-receipt-to',
  'read-receipt-to',
  'x-confirm-reading-to',
  'list-unsubscribe',
] as const;
export type DraftHeader = (typeof draftHeaders)[number];

/** Something a reader may follow. */
export interface DraftLink {
  /** As written, with its entities resolved; nothing but its white space is cleaned. */
  readonly address: string;
  /** What the reader sees of it; the description of its pictures where there is no text. */
  readonly text: string;
}

/** How a draft refers to something that a mail program may fetch without being asked. */
export type ReferenceKind =
  | 'image'
  | 'background'
  | 'css-image'
  | 'css-font'
  | 'css-import'
  | 'stylesheet'
  | 'media'
  | 'object'
  | 'frame'
  | 'script'
  | 'refresh'
  | 'preload';

/** Something a mail program may fetch without being asked. */
export interface DraftReference {
  readonly address: string;
  readonly kind: ReferenceKind;
  /** CSS pixels; null when it is not said, or in relation to something else. */
  readonly width: number | null;
  readonly height: number | null;
  /** Nobody would see it: by its own style or that of what it lies in. */
  readonly isHidden: boolean;
  /** The description for who cannot see it; null when there is none. */
  readonly alt: string | null;
}

/** A file that lies in the message. */
interface DraftAttachment {
  /** Without brackets; null when nothing can refer to it. */
  readonly contentId: string | null;
  readonly mimeType: string;
}

/** A draft taken apart: nothing of it was shown, run or fetched. */
export interface DraftContent {
  readonly kind: 'message' | 'html' | 'text';
  readonly subject: string;
  readonly from: DraftAddress | null;
  readonly to: readonly DraftAddress[];
  readonly replyTo: readonly DraftAddress[];
  readonly headers: readonly { readonly name: DraftHeader; readonly value: string }[];
  /** What a reader sees, a line for each paragraph. */
  readonly text: string;
  readonly links: readonly DraftLink[];
  readonly references: readonly DraftReference[];
  readonly attachments: readonly DraftAttachment[];
}
