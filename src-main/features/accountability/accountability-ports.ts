import type { Document } from '#shared/documents/document-model.ts';
import type { Language } from '#shared/i18n/text.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** Whose record it is, and where to ask. */
export interface ControllerFacts {
  readonly name: string;
  readonly organisationNumber: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly privacyContact: string;
}

/** How long one kind of record is kept, in words. */
export interface TimeLimit {
  readonly what: string;
  readonly countedFrom: string;
  readonly months: number;
}

/** What the record of processing and the notes of breaches need of the rest of the product. */
export interface AccountabilityPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly readController: (queries: Queries) => Promise<ControllerFacts>;
  readonly readIdleLockMinutes: (queries: Queries) => Promise<number>;
  readonly readTimeLimits: (queries: Queries, language: Language) => Promise<readonly TimeLimit[]>;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
  readonly renderPdf: (
    document: Document,
    options: { readonly author: string; readonly madeAt: Date },
  ) => Promise<Uint8Array>;
  readonly exportFile: (file: {
    readonly kind: 'pdf' | 'csv';
    readonly what: string;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
    readonly rows: number;
    readonly subjectKeys: ReadonlySet<string>;
  }) => Promise<SavedFile>;
}
