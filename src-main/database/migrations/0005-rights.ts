/**
 * Every right of the person: requests with their history, restriction, erasure with its receipt, retention with holds,
 * and notes of breaches. From here on an opt-out may leave the register in one way: its hash has taken its place.
 */
export const rights = `
CREATE TABLE subjectRequestWider (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL
    CHECK (kind IN ('access', 'rectification', 'erasure', 'restriction', 'portability', 'objection')),
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  receivedOn TEXT NOT NULL,
  receivedBy TEXT NOT NULL
    CHECK (receivedBy IN ('', 'email', 'phone', 'letter', 'visit', 'sms', 'other')),
  words TEXT NOT NULL,
  dueOn TEXT NOT NULL,
  extendedOn TEXT,
  identityCheck TEXT NOT NULL,
  identityAskedOn TEXT,
  identitySettledOn TEXT,
  language TEXT NOT NULL CHECK (language IN ('sv', 'en')),
  outcome TEXT CHECK (outcome IN ('granted', 'partly', 'refused', 'nothing-held', 'taken-back')),
  answeredAt TEXT,
  fileNames TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  CHECK ((outcome IS NULL) = (answeredAt IS NULL))
) STRICT;
INSERT INTO subjectRequestWider
  SELECT id, kind, name, subject, receivedOn, '', '', dueOn, NULL, identityCheck, NULL, NULL, language, 'granted',
    answeredAt, fileNames, sha256
  FROM subjectRequest;
DROP TABLE subjectRequest;
ALTER TABLE subjectRequestWider RENAME TO subjectRequest;
CREATE INDEX subjectRequestOpen ON subjectRequest (dueOn) WHERE answeredAt IS NULL;

CREATE TABLE requestEvent (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  requestId TEXT NOT NULL REFERENCES subjectRequest (id),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'identity-asked', 'identity-settled', 'extended', 'acted', 'letter',
    'answered', 'reopened')),
  at TEXT NOT NULL,
  note TEXT NOT NULL,
  recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX requestEventByRequest ON requestEvent (requestId, seq);

CREATE TABLE restriction (
  id TEXT NOT NULL PRIMARY KEY,
  contactId TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  ground TEXT NOT NULL CHECK (ground IN ('accuracy', 'unlawful', 'claims', 'objection')),
  note TEXT NOT NULL,
  startedOn TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  recordedBy TEXT NOT NULL,
  toldOn TEXT,
  endedOn TEXT,
  endReason TEXT NOT NULL,
  CHECK (endedOn IS NULL OR (toldOn IS NOT NULL AND endReason <> ''))
) STRICT;
CREATE INDEX restrictionByContact ON restriction (contactId);

CREATE TABLE legalHold (
  id TEXT NOT NULL PRIMARY KEY,
  contactId TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason <> ''),
  startedOn TEXT NOT NULL,
  reviewOn TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  recordedBy TEXT NOT NULL,
  endedOn TEXT,
  endReason TEXT NOT NULL
) STRICT;
CREATE INDEX legalHoldByContact ON legalHold (contactId) WHERE endedOn IS NULL;

CREATE TABLE retentionReview (
  id TEXT NOT NULL PRIMARY KEY,
  contactId TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  reason TEXT NOT NULL CHECK (reason <> ''),
  reviewedOn TEXT NOT NULL,
  keepUntil TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX retentionReviewByContact ON retentionReview (contactId, keepUntil);

CREATE TABLE erasure (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  ground TEXT NOT NULL CHECK (ground IN ('request', 'objection', 'retention', 'unlawful')),
  requestKind TEXT,
  erasedAt TEXT NOT NULL,
  erasedOn TEXT NOT NULL,
  erasedBy TEXT NOT NULL,
  counts TEXT NOT NULL,
  erasedRows TEXT NOT NULL,
  copiesUntil TEXT NOT NULL
) STRICT;
CREATE TABLE erasedIdentifierDated (
  hash BLOB NOT NULL PRIMARY KEY,
  scope TEXT NOT NULL,
  saidOn TEXT,
  erasedOn TEXT NOT NULL,
  erasureId TEXT REFERENCES erasure (id)
) STRICT;
INSERT INTO erasedIdentifierDated
  SELECT hash, scope, CASE scope WHEN '' THEN NULL ELSE erasedOn END, erasedOn, NULL FROM erasedIdentifier;
DROP TABLE erasedIdentifier;
ALTER TABLE erasedIdentifierDated RENAME TO erasedIdentifier;
CREATE TABLE suppressionHeir (
  suppressionId TEXT NOT NULL PRIMARY KEY,
  hash BLOB NOT NULL REFERENCES erasedIdentifier (hash),
  erasureId TEXT NOT NULL REFERENCES erasure (id)
) STRICT;

CREATE TRIGGER erasedIdentifierKept BEFORE DELETE ON erasedIdentifier
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER erasureKept BEFORE DELETE ON erasure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER erasureUnchanged BEFORE UPDATE ON erasure BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER suppressionHeirKept BEFORE DELETE ON suppressionHeir
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TABLE breach (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('lost-device', 'wrong-recipient', 'unauthorised-access', 'other')),
  happenedOn TEXT,
  awareAt TEXT NOT NULL,
  what TEXT NOT NULL,
  measures TEXT NOT NULL,
  consequences TEXT NOT NULL,
  peopleCount INTEGER,
  recordCount INTEGER,
  isEncrypted INTEGER NOT NULL CHECK (isEncrypted IN (0, 1)),
  risk TEXT NOT NULL CHECK (risk IN ('unlikely', 'risk', 'high', 'unknown')),
  reportedAt TEXT,
  toldOn TEXT,
  lateReason TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  recordedBy TEXT NOT NULL
) STRICT;

DROP TRIGGER suppressionKept;
CREATE TRIGGER suppressionKept BEFORE DELETE ON suppression
  WHEN NOT EXISTS (SELECT 1 FROM suppressionHeir WHERE suppressionId = OLD.id)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER suppressionUnchanged;
CREATE TRIGGER suppressionUnchanged BEFORE UPDATE ON suppression
  WHEN NEW.contactId IS NOT NULL OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.value IS NOT OLD.value
    OR NEW.display IS NOT OLD.display OR NEW.scope IS NOT OLD.scope OR NEW.statedOn IS NOT OLD.statedOn
    OR NEW.recordedAt IS NOT OLD.recordedAt
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER optOutEventKept;
CREATE TRIGGER optOutEventKept BEFORE DELETE ON optOutEvent
  WHEN NOT EXISTS (SELECT 1 FROM suppressionHeir WHERE suppressionId = OLD.suppressionId)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER optOutEventUnchanged;
CREATE TRIGGER optOutEventUnchanged BEFORE UPDATE ON optOutEvent
  WHEN NEW.id IS NOT OLD.id OR NEW.suppressionId IS NOT OLD.suppressionId OR NEW.kind IS NOT OLD.kind
    OR NEW.at IS NOT OLD.at OR NEW.how IS NOT OLD.how OR NEW.recordedBy IS NOT OLD.recordedBy
    OR NEW.callId IS NOT OLD.callId
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER consentUnchanged;
CREATE TRIGGER consentUnchanged BEFORE UPDATE ON consent
  WHEN NEW.seq IS NOT OLD.seq OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.givenId IS NOT OLD.givenId
    OR NEW.contactId IS NOT OLD.contactId OR NEW.use IS NOT OLD.use OR NEW.pointValue IS NOT OLD.pointValue
    OR NEW.purpose IS NOT OLD.purpose OR NEW.statedOn IS NOT OLD.statedOn OR NEW.statedTime IS NOT OLD.statedTime
    OR NEW.how IS NOT OLD.how OR NEW.wordingId IS NOT OLD.wordingId
    OR NEW.namesController IS NOT OLD.namesController OR NEW.recordedAt IS NOT OLD.recordedAt
    OR NEW.recordedBy IS NOT OLD.recordedBy
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
DROP TRIGGER emailCheckGroupUnchanged;
CREATE TRIGGER emailCheckGroupUnchanged BEFORE UPDATE ON emailCheckGroup
  WHEN NEW.id IS NOT OLD.id OR NEW.checkedAt IS NOT OLD.checkedAt OR NEW.checkedBy IS NOT OLD.checkedBy
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
