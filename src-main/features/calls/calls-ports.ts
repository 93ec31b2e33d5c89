import type { Party } from '#shared/compliance/party.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { CalendarDay, Clock, Instant } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** What an opt-out heard in a call blocks. */
interface HeardOptOut {
  readonly callId: string;
  readonly party: Party;
  readonly blocks: 'number' | 'person' | 'company';
  readonly statedOn: CalendarDay;
  readonly note: string;
}

/** What the call log needs of the rest of the product. */
export interface CallsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Who a contact id and a typed number stand for. Throws `contact-not-found`. */
  readonly findParty: (
    queries: Queries,
    who: { readonly contactId: string | null; readonly number: string | null },
  ) => Promise<Party>;
  readonly assess: (queries: Queries, party: Party, at: Instant) => Promise<Decision>;
  /** Which of these keys carry an active opt-out from calls. */
  readonly findSuppressedKeys: (queries: Queries, keys: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly addHeardOptOut: (queries: Queries, trail: AuditTrail, heard: HeardOptOut) => Promise<void>;
  /** Retracts, by an event of its own, what a call wrote into the register. */
  readonly retractHeardOptOut: (queries: Queries, trail: AuditTrail, callId: string) => Promise<void>;
  /** Asks where to save, writes what is made piece by piece, and notes who was in the file; one at a time. */
  readonly exportInPieces: (file: {
    readonly kind: 'csv';
    readonly what: 'calls';
    readonly suggestedName: string;
    readonly pieces: (job: {
      readonly progress: (done: number, total: number) => void;
    }) => AsyncIterable<Uint8Array>;
    /** Asked after the last piece. */
    readonly included: () => { readonly rows: number; readonly subjectKeys: ReadonlySet<string> };
  }) => Promise<SavedFile>;
  /** Stops the file that is being made and waits until nothing is left of it. */
  readonly cancelExport: () => Promise<void>;
}
