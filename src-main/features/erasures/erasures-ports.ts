import type { Document } from '#shared/documents/document-model.ts';
import type { Subject } from '#shared/compliance/subject.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import type { SubjectKeys } from '../../personal-data/table-declaration.ts';

/** What erasures need of the rest of the product. */
export interface ErasuresPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** The person as the tables know them. */
  readonly readSubject: (queries: Queries, subject: Subject) => Promise<SubjectKeys>;
  /** Answers the request that led to an erasure. Throws `request-not-found`. */
  readonly answerErasure: (
    queries: Queries,
    trail: AuditTrail,
    requestId: string,
  ) => Promise<{ readonly kind: string }>;
  readonly readSellerName: (queries: Queries) => Promise<string>;
  readonly readControllerName: (queries: Queries) => Promise<string>;
  readonly renderPdf: (
    document: Document,
    options: { readonly author: string; readonly madeAt: Date },
  ) => Promise<Uint8Array>;
  readonly exportFile: (file: {
    readonly kind: 'pdf';
    readonly what: string;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
    readonly rows: number;
    readonly subjectKeys: ReadonlySet<string>;
  }) => Promise<SavedFile>;
}
