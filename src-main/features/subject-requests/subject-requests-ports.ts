import type { Document } from '#shared/documents/document-model.ts';
import type { Controller, Work } from '#shared/features/settings/settings.contract.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { Journal, Queries } from '../../database/journal.ts';

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
  readonly readWork: (queries: Queries) => Promise<Work>;
}
