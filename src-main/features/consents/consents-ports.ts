import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { CalendarDay, Clock } from '#shared/kernel/clock.ts';
import type { HeldPoint } from '#shared/kernel/held-point.ts';
import type { Journal, Queries } from '../../database/journal.ts';

/** A no of whatever time, lifted or not: what was agreed to before it stays gone. */
export interface SaidNo {
  readonly scope: readonly Scope[];
  readonly saidOn: CalendarDay;
}

/** A contact's numbers and addresses, and how they and others may be shown. */
export interface HeldContact {
  readonly keys: readonly string[];
  readonly points: readonly {
    readonly id: string;
    readonly kind: HeldPoint['kind'];
    readonly value: string;
  }[];
  readonly show: (value: string) => HeldPoint;
}

/** What consents need of the rest of the product. */
export interface ConsentsPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  /** Throws `contact-not-found`. */
  readonly holdContact: (
    queries: Queries,
    contactId: string,
    values: readonly string[],
  ) => Promise<HeldContact>;
  /** What was ever said no to under each of these keys. */
  readonly findRefusals: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly SaidNo[]>>;
  /** Who is at the keyboard; empty while nobody has said so. */
  readonly readSellerName: (queries: Queries) => Promise<string>;
  /** Absolute path of the document the person picked, or null. */
  readonly chooseEvidenceFile: () => Promise<string | null>;
  /** Asks where to save, writes, and notes who was in the file. */
  readonly exportFile: (file: {
    readonly kind: 'any';
    readonly what: 'consent-evidence';
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
    readonly rows: number;
    readonly subjectKeys: ReadonlySet<string>;
  }) => Promise<SavedFile>;
}
