import type { ContactabilityFacts } from '#shared/compliance/contactability-facts.ts';
import type { Party } from '#shared/compliance/party.ts';
import type { RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { Decision, LegalForm, Scope, SuppressionKind } from '#shared/compliance/vocabulary.ts';
import type { Document } from '#shared/documents/document-model.ts';
import type { JobStage } from '#shared/ipc/events.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { CalendarDay, Clock, Instant } from '#shared/kernel/clock.ts';
import type { NumberSet } from '#shared/lists/number-set.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import type { ListReader, ListSource, OpenListParts } from '../../import/list-protocol.ts';

type RulesOf = (country: string | null) => RulePack;

/** A do-not-call register as screening asks it; `numbers` is null when no file of it was ever imported. */
export interface LoadedRegister {
  readonly register: string;
  readonly versionOn: CalendarDay | null;
  /** The last day on which a clear answer counts. */
  readonly validUntil: CalendarDay | null;
  readonly numberCount: number;
  readonly numbers: NumberSet | null;
}

/** Candidates for an opt-out: a hit is looked up before anything follows from it. Texts are `hashText` of the stored value. */
export interface OptedOut {
  /** E.164 digits. */
  readonly phones: NumberSet;
  /** Match keys without plus-tag. */
  readonly emails: NumberSet;
  readonly domains: NumberSet;
  /** The ten digits of organisation numbers. */
  readonly organisations: NumberSet;
  /** Company keys; null when no company is opted out by name. */
  readonly companies: NumberSet | null;
}

/** An opt-out that holds. */
export interface HeldSuppression {
  readonly suppressionId: string;
  readonly kind: SuppressionKind;
  readonly scope: Scope[];
  readonly since: CalendarDay;
}

/** A contact that carries a number or address. */
export interface Holder {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly name: string;
  readonly companyName: string;
  readonly companyKey: string;
  readonly role: string;
  readonly note: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  readonly updatedAt: Instant;
  readonly points: readonly {
    readonly id: string;
    readonly kind: 'phone' | 'email';
    readonly normalised: string | null;
  }[];
}

/** A contact as a list brings it. */
export interface ListedContact {
  readonly id: string;
  readonly seq: number;
  readonly kind: 'person' | 'company';
  readonly name: string;
  readonly companyName: string;
  readonly role: string;
  readonly legalForm: LegalForm;
  readonly organisationNumber: string | null;
  readonly note: string;
  readonly points: readonly ListedPoint[];
}

export interface ListedPoint {
  readonly id: string;
  readonly kind: 'phone' | 'email';
  readonly raw: string;
  readonly normalised: string;
  readonly sourceNote: string;
  readonly obtainedOn: CalendarDay;
}

/** What a list may do to the contacts; their feature does it. */
export interface ListedContacts {
  /** E.164 digits of every number that a contact carries, and `hashText` of every address's match key without tag. */
  readonly loadHeld: (
    journal: Pick<Journal, 'read'>,
  ) => Promise<{ readonly phones: NumberSet; readonly emails: NumberSet }>;
  /** Who carries each of these keys (E.164, e-mail match key with or without tag). */
  readonly findHolders: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Holder[]>>;
  /** The place that the next contact gets, and those after it one by one. */
  readonly nextSeq: (queries: Queries) => Promise<number>;
  readonly insert: (queries: Queries, contacts: readonly ListedContact[], at: Instant) => Promise<void>;
  /**
   * Changes contacts, indexes them again and records each in the trail with what stood before, as a part of the work that
   * they belong to. A company that gets another name or number keeps what it said no to.
   */
  readonly update: (
    queries: Queries,
    trail: AuditTrail,
    changes: readonly ContactChange[],
    how: { readonly at: Instant; readonly action: string },
  ) => Promise<void>;
  /** Takes contacts out of the journal. Of many, the index only marks that they are gone. */
  readonly remove: (queries: Queries, contactSeqs: readonly number[]) => Promise<void>;
  /**
   * Leaves nothing in the index of what `remove` and `update` took out of it, piece by piece. To be called again when the
   * journal closed before its end.
   */
  readonly renewIndex: (pieces: Pick<Journal['inPieces'], 'keepCache' | 'isAsked'>) => Promise<void>;
}

/** Columns of a contact that a list may change, each with the value it gets; empty text for no organisation number. */
export type ContactFields = Partial<
  Pick<Holder, 'name' | 'companyName' | 'role' | 'note' | 'legalForm'> & {
    readonly organisationNumber: string;
  }
>;

/** What becomes different in one contact. */
export interface ContactChange {
  readonly contactId: string;
  readonly fields: ContactFields;
  readonly added: readonly ListedPoint[];
  readonly removedPointIds: readonly string[];
  /** When the contact counts as changed; `at` when left out. */
  readonly updatedAt?: Instant;
}

/** What one number of a row is judged by. */
export type RowFacts = Omit<ContactabilityFacts, 'hours'>;

/** A file while it is made. */
export interface RunningExport {
  readonly progress: (done: number, total: number) => void;
}

/** What screening needs of the machine and of other features. */
export interface ScreeningPorts {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly openList: (source: ListSource, parts: Omit<OpenListParts, 'startProgram'>) => Promise<ListReader>;
  readonly chooseListFile: () => Promise<string | null>;
  readonly chooseEvidenceFile: () => Promise<string | null>;
  readonly onProgress: (stage: JobStage, done: number, total: number) => void;
  /** `assertGoing` is asked in between and stops it by throwing. */
  readonly loadRegisters: (journal: Journal, assertGoing?: () => void) => Promise<readonly LoadedRegister[]>;
  readonly loadOptedOut: (journal: Journal) => Promise<OptedOut>;
  /** E.164 digits of every number that was looked up in a register by hand. */
  readonly loadLookedUp: (journal: Pick<Journal, 'read'>) => Promise<NumberSet>;
  /** What the registers say about one number (E.164): what was looked up by hand, and the files in the journal. */
  readonly findRegisterChecks: (queries: Queries, number: string) => Promise<RowFacts['registerChecks']>;
  /** What holds for each of these keys: E.164, e-mail match key, contact id, organisation number, `name:…`. */
  readonly findBadges: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly HeldSuppression[]>>;
  /** E.164 digits of every number that was ever called. */
  readonly loadCalled: (journal: Pick<Journal, 'read'>) => Promise<NumberSet>;
  readonly findParty: (
    queries: Queries,
    who: { readonly contactId: string | null; readonly number: string | null },
  ) => Promise<Party>;
  /** Which of these contacts were ever called, on whatever number. */
  readonly findCalledContacts: (
    queries: Queries,
    contactIds: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  readonly findCallHistory: (
    queries: Queries,
    party: Party,
  ) => Promise<Pick<RowFacts, 'callLaterOn' | 'saidNotNowOn' | 'saidWrongNumberOn' | 'hasTalkedBefore'>>;
  /** The one decision, on facts that are already gathered; hours do not count, since nobody is called now. */
  readonly assessRow: (facts: RowFacts, at: Instant, rulesOf: RulesOf) => Decision;
  /** Those of these contacts whose data may only be stored, and since when. */
  readonly findRestricted: (
    queries: Queries,
    contactIds: readonly string[],
  ) => Promise<ReadonlyMap<string, CalendarDay>>;
  /** Those of these contacts that bought or agreed to anything. */
  readonly findAgreeing: (queries: Queries, contactIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** What one of them bought and agreed to, seen from a number, and what was once said no to under these keys, or elsewhere of the party. */
  readonly readAgreement: (
    queries: Queries,
    contactId: string,
    about: {
      readonly number: string;
      readonly keys: readonly string[];
      readonly elsewhere: readonly string[];
    },
  ) => Promise<Pick<RowFacts, 'customerRelations' | 'consents' | 'earlierNos'>>;
  /** The rules of every country as the company has overruled them. */
  readonly readRules: (queries: Queries) => Promise<RulesOf>;
  readonly contacts: ListedContacts;
  /** Bytes that the disk below the journal still takes. */
  readonly readFreeBytes: () => Promise<number>;
  readonly readSellerName: (queries: Queries) => Promise<string>;
  readonly readController: (queries: Queries) => Promise<{
    readonly name: string;
    readonly organisationNumber: string;
    readonly address: string;
    readonly email: string;
    readonly phone: string;
    readonly privacyContact: string;
  }>;
  readonly readOffer: (queries: Queries) => Promise<string>;
  readonly exportFile: (file: {
    readonly kind: 'pdf';
    readonly what: string;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
    readonly rows: number;
    readonly subjectKeys: ReadonlySet<string>;
  }) => Promise<SavedFile>;
  /** The same for a file that is made while it is written; one at a time. */
  readonly exportInPieces: (file: {
    readonly kind: 'csv' | 'xlsx';
    readonly what: string;
    readonly suggestedName: string;
    readonly pieces: (job: RunningExport) => AsyncIterable<Uint8Array>;
    /** Asked after the last piece. */
    readonly included: () => { readonly rows: number; readonly subjectKeys: ReadonlySet<string> };
  }) => Promise<SavedFile>;
  /** Stops the file that is being made and waits until nothing is left of it. */
  readonly cancelExport: () => Promise<void>;
  readonly renderPdf: (
    document: Document,
    options: { readonly author: string; readonly madeAt: Date },
  ) => Promise<Uint8Array>;
}
