import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { Document } from '#shared/documents/document-model.ts';
import type { CalendarDay, Clock } from '#shared/kernel/clock.ts';
import type { FileContent } from '../../host/write-file-durably.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
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

/** A report while it is made. */
export interface RunningExport {
  /** Throws when it is not wanted any more. */
  readonly assertGoing: () => void;
  readonly progress: (done: number, total: number) => void;
}

/** What subject requests need of the rest of the product. */
export interface SubjectRequestsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Absolute path, or null when the person cancelled. */
  readonly chooseSaveFile: (suggestion: {
    readonly suggestedName: string;
    readonly kind: 'pdf' | 'json';
  }) => Promise<string | null>;
  readonly renderPdf: (
    document: Document,
    options: {
      readonly author: string;
      readonly madeAt: Date;
      /** How far printing has come; may stop it by throwing. */
      readonly onProgress?: (done: number, total: number) => void;
      readonly attachments: readonly {
        readonly name: string;
        readonly bytes: Uint8Array;
        readonly description: string;
      }[];
    },
  ) => Promise<Uint8Array>;
  /** Runs what makes a file, one at a time with every other; throws `job-running` and `cancelled`. */
  readonly runExport: <T>(work: (job: RunningExport) => Promise<T>) => Promise<T>;
  /** Stops the file that is being made and waits until nothing is left of it. */
  readonly cancelExport: () => Promise<void>;
  /** Whole or not at all. */
  readonly writeFile: (path: string, bytes: FileContent) => Promise<void>;
  readonly readController: (queries: Queries) => Promise<Controller>;
  readonly readWork: (queries: Queries) => Promise<{ readonly sellerName: string }>;
  /** Writes an objection into the opt-out register; the same request again writes nothing more. */
  readonly recordObjection: (
    queries: Queries,
    trail: AuditTrail,
    objection: Objection,
  ) => Promise<Objected[]>;
}

/** An objection to direct marketing, with everything that means the person and nobody else. */
interface Objection {
  readonly requestId: string;
  readonly statedBy: string;
  readonly contacts: readonly { readonly id: string; readonly name: string }[];
  /** As typed. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Empty counts as all. */
  readonly scope: readonly Scope[];
  readonly statedOn: CalendarDay;
  readonly how: 'call' | 'email' | 'sms' | 'letter' | 'visit' | 'other';
  readonly note: string;
}

/** What an objection blocked. */
export interface Objected {
  readonly display: string;
  readonly scope: Scope[];
}
