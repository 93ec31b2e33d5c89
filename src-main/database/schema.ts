import type { LegalForm, SuppressionKind, Verdict } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { Generated } from 'kysely';
import type {
  ErasedIdentifierTable,
  EvidenceFileTable,
  HashKeyTable,
  ListChangeTable,
  ListRowTable,
  NumberSetTable,
  RegisterFileTable,
  RegisterNumberTable,
  ScreeningRunTable,
  SupplierMappingTable,
  UnfinishedListTable,
} from './list-tables.ts';
import type {
  EmailCheckGroupTable,
  EmailCheckTable,
  OwnRulingTable,
  RulesKeptTable,
} from './email-check-tables.ts';
import type {
  BreachTable,
  ErasureTable,
  LegalHoldTable,
  RequestEventTable,
  RestrictionTable,
  RetentionReviewTable,
  SubjectRequestTable,
  SuppressionHeirTable,
} from './rights-tables.ts';
import type { ConsentEvidenceTable, ConsentTable, ConsentWordingTable, SaleTable } from './sale-tables.ts';

// SQLite has no booleans: 0 and 1 stand for them in every table.
type Flag = 0 | 1;

/** The journal's own identity: one row. */
interface JournalTable {
  id: string;
  createdAt: Instant;
}

interface SettingTable {
  key: string;
  /** JSON. */
  value: string;
}

/** Half-written work, kept inside the vault when it locks. */
interface DraftTable {
  key: string;
  /** JSON. */
  value: string;
  savedAt: Instant;
}

interface ContactTable {
  /** The key of its row in `contactSearch`. */
  seq: Generated<number>;
  id: string;
  kind: string;
  name: string;
  /** `swedishSortKey(name)`. */
  sortKey: string;
  companyName: string;
  /** `companyKeyOf(companyName)`: what a company-wide opt-out matches when no organisation number is known. */
  companyKey: string;
  role: string;
  legalForm: LegalForm;
  organisationNumber: string | null;
  note: string;
  createdAt: Instant;
  updatedAt: Instant;
}

interface ContactPointTable {
  id: string;
  contactId: string;
  position: number;
  kind: 'phone' | 'email';
  raw: string;
  /** E.164 or e-mail match key; null when it could not be understood. */
  normalised: string | null;
  label: string;
  sourceKind: string;
  sourceNote: string;
  obtainedOn: CalendarDay;
  createdAt: Instant;
}

interface CallTable {
  /** Order of logging. Never use time for order: clocks jump. */
  seq: Generated<number>;
  id: string;
  kind: string;
  direction: string;
  contactId: string | null;
  numberRaw: string | null;
  /** E.164; null when it could not be understood. */
  number: string | null;
  calledAt: Instant;
  utcOffsetMinutes: number;
  /** The calendar day where the call was made. */
  calledOn: CalendarDay;
  loggedAt: Instant;
  durationSeconds: number | null;
  outcome: string;
  followUpOn: CalendarDay | null;
  followUpTime: string | null;
  followUpDoneAt: Instant | null;
  note: string;
  verdict: Verdict;
  /** JSON of the decision that applied when the call was logged. */
  decision: string;
  correctedAt: Instant | null;
}

/** Full-text index over calls; rowid is `call.seq`. */
interface CallSearchTable {
  rowid: number;
  who: string;
  number: string;
  note: string;
  /** The words of the other columns that carry diacritics, without them. */
  folded: string;
  /** What filters ask for, in words that nobody can type: see `search-index`. */
  marks: string;
}

/** A call that is gone and that `callSearch` still holds; empty moments later. */
interface GoneCallTable {
  seq: number;
}

/** A list of opt-outs on its way into the register. */
interface OptOutImportTable {
  seq: Generated<number>;
  /** JSON: entries that were read, or, last, what all of them share. From then on they are taken in, whatever happens. */
  entries: string;
  isLast: Flag;
}

/** Full-text index over contacts; rowid is `contact.seq`. */
interface ContactSearchTable {
  rowid: number;
  name: string;
  number: string;
  email: string;
  folded: string;
}

/** The lasting entry of the opt-out register. Append-only: the file itself refuses change and deletion. */
interface SuppressionTable {
  id: string;
  kind: SuppressionKind;
  /** Match key: E.164, e-mail match key, domain, organisation number or `name:…`, contact id. */
  value: string;
  display: string;
  contactId: string | null;
  /** Scopes joined by commas: `all` or `phone,sms`. */
  scope: string;
  statedOn: CalendarDay;
  recordedAt: Instant;
}

/** The suppressions that hold: none of their events lifted or retracted them. A view. */
type ActiveSuppressionView = SuppressionTable;

/** What happened to a suppression. Append-only, like the suppression itself. */
interface OptOutEventTable {
  id: string;
  suppressionId: string;
  kind: 'added' | 'lifted' | 'retracted';
  at: Instant;
  statedBy: string;
  how: string;
  reason: string;
  evidence: string;
  recordedBy: string;
  callId: string | null;
}

/** One number looked up in one do-not-call register. */
interface RegisterCheckTable {
  id: string;
  register: string;
  number: string;
  registerVersionOn: CalendarDay;
  isListed: Flag;
  checkedAt: Instant;
}

/** A file that left the vault: the recipients a person may ask about. */
interface ExportRecordTable {
  id: string;
  kind: string;
  madeAt: Instant;
  fileName: string;
  rows: number;
  sha256: string;
}

/** Who was in an exported file, by contact id or E.164. */
interface ExportedSubjectTable {
  exportId: string;
  subjectKey: string;
}

/** The tamper-evident chain: fixed-length hashes only, never content. */
interface ChainLinkTable {
  seq: number;
  commitment: Buffer;
  link: Buffer;
}

/** What a link commits to. Salt and payload become null when the content is erased; the chain still verifies. */
interface AuditEntryTable {
  seq: number;
  salt: Buffer | null;
  payload: string | null;
}

/** A contact whose calls are not all found under their present name yet. */
interface RenamedContactTable {
  contactId: string;
}

/** A full-text index with words that are only marked as gone. */
interface MarkedIndexTable {
  name: 'callSearch' | 'contactSearch';
  marks: number;
}

/** Every table of the journal. A table missing in `personal-data-inventory` does not compile. */
export interface Database {
  journal: JournalTable;
  setting: SettingTable;
  draft: DraftTable;
  contact: ContactTable;
  contactPoint: ContactPointTable;
  contactSearch: ContactSearchTable;
  call: CallTable;
  callSearch: CallSearchTable;
  renamedContact: RenamedContactTable;
  goneCall: GoneCallTable;
  markedIndex: MarkedIndexTable;
  suppression: SuppressionTable;
  activeSuppression: ActiveSuppressionView;
  optOutEvent: OptOutEventTable;
  optOutImport: OptOutImportTable;
  registerCheck: RegisterCheckTable;
  subjectRequest: SubjectRequestTable;
  requestEvent: RequestEventTable;
  restriction: RestrictionTable;
  legalHold: LegalHoldTable;
  retentionReview: RetentionReviewTable;
  erasure: ErasureTable;
  suppressionHeir: SuppressionHeirTable;
  breach: BreachTable;
  exportRecord: ExportRecordTable;
  exportedSubject: ExportedSubjectTable;
  chainLink: ChainLinkTable;
  auditEntry: AuditEntryTable;
  registerFile: RegisterFileTable;
  registerNumber: RegisterNumberTable;
  numberSet: NumberSetTable;
  hashKey: HashKeyTable;
  erasedIdentifier: ErasedIdentifierTable;
  evidenceFile: EvidenceFileTable;
  supplierMapping: SupplierMappingTable;
  screeningRun: ScreeningRunTable;
  unfinishedList: UnfinishedListTable;
  listRow: ListRowTable;
  listChange: ListChangeTable;
  sale: SaleTable;
  consentWording: ConsentWordingTable;
  consent: ConsentTable;
  consentEvidence: ConsentEvidenceTable;
  emailCheck: EmailCheckTable;
  emailCheckGroup: EmailCheckGroupTable;
  rulesKept: RulesKeptTable;
  ownRuling: OwnRulingTable;
}
