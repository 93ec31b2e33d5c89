import type { ContactabilityFacts, Question } from '#shared/compliance/contactability-facts.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import type { RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import type { CalendarDay, Clock } from '#shared/kernel/clock.ts';
import type { Document } from '#shared/documents/document-model.ts';
import type { ScanDraftPorts } from './scan-draft.ts';
import type { Journal, Queries } from '../../database/journal.ts';

type Suppressions = ContactabilityFacts['suppressions'];
type EarlierNo = ContactabilityFacts['earlierNos'][number] & Pick<Suppressions[number], 'kind'>;

/** What the e-mail check needs of the other features, many recipients at a time. */
export interface FactPorts {
  readonly findBadges: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, Suppressions>>;
  readonly findEarlierNos: (
    queries: Queries,
    keys: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly EarlierNo[]>>;
  /** Those of these contacts whose data may only be stored, and since when. */
  readonly findRestricted: (
    queries: Queries,
    contactIds: readonly string[],
  ) => Promise<ReadonlyMap<string, CalendarDay>>;
  /** What each contact bought and agreed to, as seen from an address. */
  readonly findAgreed: (
    queries: Queries,
    contactIds: readonly string[],
  ) => Promise<
    ReadonlyMap<
      string,
      (address: string | null) => Pick<ContactabilityFacts, 'customerRelations' | 'consents'>
    >
  >;
  readonly findOpenNotices: (
    queries: Queries,
    contactIds: readonly string[],
  ) => Promise<ReadonlyMap<string, CalendarDay>>;
  readonly findTalkedTo: (queries: Queries, contactIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly readHours: (queries: Queries) => Promise<ContactabilityFacts['hours']>;
}

/** A group while it is judged. */
export interface GroupJob {
  /** Throws when it is not wanted any more. */
  readonly assertGoing: () => void;
  readonly progress: (done: number, total: number) => void;
}

export interface EmailChecksPorts extends FactPorts, Pick<ScanDraftPorts, 'chooseDraftFile' | 'openDraft'> {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly findRecipients: (
    queries: Queries,
    wanted: readonly {
      readonly contactId: string;
      readonly pointId: string | null;
      /** The address meant, as it was written; counts before `pointId`. */
      readonly address: string | null;
    }[],
  ) => Promise<MailRecipient[]>;
  readonly findRecipient: (queries: Queries, address: string) => Promise<MailRecipient>;
  readonly findContactsOfList: (queries: Queries, listId: string) => Promise<string[]>;
  /** The rules of a country as the company has overruled them. */
  readonly readRules: (queries: Queries) => Promise<(country: string | null) => RulePack>;
  /** The one decision. */
  readonly assess: (facts: ContactabilityFacts, question: Question, rules: RulePack) => Decision;
  /** What is sold, in the company's own words; empty until somebody has said. */
  readonly readOffer: (queries: Queries) => Promise<string>;
  readonly readSellerName: (queries: Queries) => Promise<string>;
  readonly readController: (queries: Queries) => Promise<{ readonly name: string }>;
  /** The long work of this feature: judging and storing a group. */
  readonly groupJobs: {
    readonly run: <T>(stage: 'checking', work: (job: GroupJob) => Promise<T>) => Promise<T>;
    readonly isRunning: () => boolean;
    readonly idle: () => Promise<void>;
    readonly cancel: () => Promise<void>;
  };
  readonly exportFile: (file: {
    readonly kind: 'pdf';
    readonly what: string;
    readonly suggestedName: string;
    readonly bytes: Uint8Array;
    readonly rows: number;
    readonly subjectKeys: ReadonlySet<string>;
  }) => Promise<SavedFile>;
  readonly renderPdf: (
    document: Document,
    options: { readonly author: string; readonly madeAt: Date },
  ) => Promise<Uint8Array>;
}
