/** Calls, contacts, the opt-out register, register checks, access requests, exports and the audit trail. */
export const foundation = `
CREATE TABLE journal (id TEXT NOT NULL PRIMARY KEY, createdAt TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE setting (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE draft (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, savedAt TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE contact (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'company')),
  name TEXT NOT NULL,
  sortKey TEXT NOT NULL,
  companyName TEXT NOT NULL,
  companyKey TEXT NOT NULL,
  role TEXT NOT NULL,
  legalForm TEXT NOT NULL,
  organisationNumber TEXT,
  note TEXT NOT NULL,
  createdAt TEXT NOT NULL,
  updatedAt TEXT NOT NULL
) STRICT;
CREATE INDEX contactBySortKey ON contact (sortKey, id);
CREATE INDEX contactByCompany ON contact (companyKey) WHERE companyKey <> '';

CREATE TABLE contactPoint (
  id TEXT NOT NULL PRIMARY KEY,
  contactId TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email')),
  raw TEXT NOT NULL,
  normalised TEXT,
  label TEXT NOT NULL,
  sourceKind TEXT NOT NULL,
  sourceNote TEXT NOT NULL,
  obtainedOn TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX contactPointByContact ON contactPoint (contactId, position);
CREATE INDEX contactPointByValue ON contactPoint (normalised) WHERE normalised IS NOT NULL;

CREATE VIRTUAL TABLE contactSearch USING fts5(
  name, number, email, folded, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
INSERT INTO contactSearch (contactSearch, rank) VALUES ('secure-delete', 1);

CREATE TABLE call (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  direction TEXT NOT NULL,
  contactId TEXT REFERENCES contact (id),
  numberRaw TEXT,
  number TEXT,
  calledAt TEXT NOT NULL,
  utcOffsetMinutes INTEGER NOT NULL,
  calledOn TEXT NOT NULL,
  loggedAt TEXT NOT NULL,
  durationSeconds INTEGER CHECK (durationSeconds >= 0),
  outcome TEXT NOT NULL,
  followUpOn TEXT,
  followUpTime TEXT,
  followUpDoneAt TEXT,
  note TEXT NOT NULL,
  verdict TEXT NOT NULL,
  decision TEXT NOT NULL,
  correctedAt TEXT
) STRICT;
CREATE INDEX callByContact ON call (contactId, seq, outcome, calledOn, followUpOn, followUpDoneAt)
  WHERE contactId IS NOT NULL;
CREATE INDEX callByNumber ON call (number, seq, outcome, calledOn, followUpOn, followUpDoneAt)
  WHERE number IS NOT NULL;
CREATE INDEX callByDay ON call (calledOn, seq);
CREATE INDEX callFollowUp ON call (followUpOn, ifnull(followUpTime, '24:00')) WHERE followUpOn IS NOT NULL AND followUpDoneAt IS NULL;

CREATE VIRTUAL TABLE callSearch USING fts5(
  who, number, note, folded, marks,
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3'
);
INSERT INTO callSearch (callSearch, rank) VALUES ('secure-delete', 1);

CREATE TABLE suppression (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'domain', 'organisation', 'person')),
  value TEXT NOT NULL,
  display TEXT NOT NULL,
  contactId TEXT,
  scope TEXT NOT NULL,
  statedOn TEXT NOT NULL,
  recordedAt TEXT NOT NULL
) STRICT;
CREATE INDEX suppressionByValue ON suppression (value);
CREATE INDEX suppressionByDay ON suppression (recordedAt);
CREATE INDEX suppressionByContact ON suppression (contactId) WHERE contactId IS NOT NULL;

CREATE TABLE optOutEvent (
  id TEXT NOT NULL PRIMARY KEY,
  suppressionId TEXT NOT NULL REFERENCES suppression (id),
  kind TEXT NOT NULL CHECK (kind IN ('added', 'lifted', 'retracted')),
  at TEXT NOT NULL,
  statedBy TEXT NOT NULL,
  how TEXT NOT NULL,
  reason TEXT NOT NULL,
  evidence TEXT NOT NULL,
  recordedBy TEXT NOT NULL,
  callId TEXT,
  CHECK (kind <> 'lifted' OR (reason <> '' AND evidence <> ''))
) STRICT;
CREATE INDEX optOutEventBySuppression ON optOutEvent (suppressionId, kind);
CREATE INDEX optOutEventByCall ON optOutEvent (callId) WHERE callId IS NOT NULL;

CREATE VIEW activeSuppression AS
  SELECT * FROM suppression WHERE NOT EXISTS (
    SELECT 1 FROM optOutEvent WHERE suppressionId = suppression.id AND optOutEvent.kind <> 'added'
  );

CREATE TRIGGER suppressionKept BEFORE DELETE ON suppression BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER suppressionUnchanged BEFORE UPDATE ON suppression BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER optOutEventKept BEFORE DELETE ON optOutEvent BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER optOutEventUnchanged BEFORE UPDATE ON optOutEvent BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER suppressionNotReplaced BEFORE INSERT ON suppression
  WHEN EXISTS (SELECT 1 FROM suppression WHERE id = NEW.id OR rowid = NEW.rowid)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER optOutEventNotReplaced BEFORE INSERT ON optOutEvent
  WHEN EXISTS (SELECT 1 FROM optOutEvent WHERE id = NEW.id OR rowid = NEW.rowid)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE registerCheck (
  id TEXT NOT NULL PRIMARY KEY,
  register TEXT NOT NULL,
  number TEXT NOT NULL,
  registerVersionOn TEXT NOT NULL,
  isListed INTEGER NOT NULL CHECK (isListed IN (0, 1)),
  checkedAt TEXT NOT NULL
) STRICT;
CREATE INDEX registerCheckByNumber ON registerCheck (number, registerVersionOn);

CREATE TABLE subjectRequest (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('access')),
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  receivedOn TEXT NOT NULL,
  dueOn TEXT NOT NULL,
  identityCheck TEXT NOT NULL,
  language TEXT NOT NULL,
  answeredAt TEXT NOT NULL,
  fileNames TEXT NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE exportRecord (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  madeAt TEXT NOT NULL,
  fileName TEXT NOT NULL,
  rows INTEGER NOT NULL,
  sha256 TEXT NOT NULL
) STRICT;
CREATE TABLE exportedSubject (
  exportId TEXT NOT NULL REFERENCES exportRecord (id) ON DELETE CASCADE,
  subjectKey TEXT NOT NULL,
  PRIMARY KEY (subjectKey, exportId)
) STRICT, WITHOUT ROWID;

CREATE TABLE chainLink (seq INTEGER PRIMARY KEY, commitment BLOB NOT NULL, link BLOB NOT NULL) STRICT;
CREATE TABLE auditEntry (seq INTEGER PRIMARY KEY REFERENCES chainLink (seq), salt BLOB, payload TEXT) STRICT;
CREATE TRIGGER chainLinkKept BEFORE DELETE ON chainLink BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER chainLinkUnchanged BEFORE UPDATE ON chainLink BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER chainLinkNotReplaced BEFORE INSERT ON chainLink
  WHEN EXISTS (SELECT 1 FROM chainLink WHERE seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER auditEntryKept BEFORE DELETE ON auditEntry BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER auditEntryNotReplaced BEFORE INSERT ON auditEntry
  WHEN EXISTS (SELECT 1 FROM auditEntry WHERE seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER auditEntryOnlyErased BEFORE UPDATE ON auditEntry
  WHEN NEW.salt IS NOT NULL OR NEW.payload IS NOT NULL
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
