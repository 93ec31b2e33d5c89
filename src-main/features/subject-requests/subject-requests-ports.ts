import type { Document } from '#shared/documents/document-model.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** The company answerable for the data, as it is printed. */
export interface Controller {
  readonly name: string;
  readonly organisationNumber: string;
  readonly address: string;
  readonly email: string;
  readonly phone: string;
  readonly privacyContact: string;
}

/** What subject requests need of the rest of the product. */
export interface SubjectRequestsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Absolute path, or null when the person cancelled. */
  readonly chooseSaveFile: (suggestion: {
    readonly suggestedName: string;
    readonly kind: 'pdf';
  }) => Promise<string | null>;
  readonly renderPdf: (
    document: Document,
    options: {
      readonly author: string;
      readonly madeAt: Date;
      readonly attachments: readonly {
        readonly name: string;
        readonly bytes: Uint8Array;
        readonly description: string;
      }[];
    },
  ) => Promise<Uint8Array>;
  /** Whole or not at all. */
  readonly writeFile: (path: string, bytes: Uint8Array) => Promise<void>;
  readonly readController: (queries: Queries) => Promise<Controller>;
  readonly readWork: (queries: Queries) => Promise<{ readonly sellerName: string }>;
}
