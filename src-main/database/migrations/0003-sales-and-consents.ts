/** Sales; consents with their wordings and documents. A consent goes only together with its contact. */
export const salesAndConsents = `
CREATE TABLE sale (
  id TEXT NOT NULL PRIMARY KEY,
  contactId TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  soldOn TEXT NOT NULL,
  productKind TEXT NOT NULL CHECK (productKind <> ''),
  reference TEXT NOT NULL,
  isContract INTEGER NOT NULL CHECK (isContract IN (0, 1)),
  contractEndsOn TEXT,
  confirmedRunningOn TEXT,
  obtainedPoints TEXT NOT NULL,
  wasOptOutOffered TEXT NOT NULL CHECK (wasOptOutOffered IN ('yes', 'no', 'unknown')),
  note TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  recordedBy TEXT NOT NULL,
  CHECK (isContract = 1 OR (contractEndsOn IS NULL AND confirmedRunningOn IS NULL))
) STRICT;
CREATE INDEX saleByContact ON sale (contactId, soldOn);
CREATE INDEX saleByProduct ON sale (productKind);

CREATE TABLE consentWording (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL CHECK (text <> ''),
  language TEXT NOT NULL CHECK (language IN ('sv', 'en', 'other')),
  hash TEXT NOT NULL UNIQUE,
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE consent (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('given', 'withdrawn')),
  givenId TEXT REFERENCES consent (id),
  contactId TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  use TEXT NOT NULL CHECK (use IN ('phone', 'sms', 'email', 'post', 'tracking')),
  pointValue TEXT NOT NULL,
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  statedOn TEXT NOT NULL,
  statedTime TEXT,
  how TEXT NOT NULL
    CHECK (how IN ('call', 'visit', 'signed', 'web-form', 'email', 'sms', 'letter', 'other')),
  wordingId INTEGER NOT NULL REFERENCES consentWording (id),
  namesController INTEGER NOT NULL CHECK (namesController IN (0, 1)),
  note TEXT NOT NULL,
  recordedAt TEXT NOT NULL,
  recordedBy TEXT NOT NULL,
  CHECK ((kind = 'given') = (givenId IS NULL))
) STRICT;
CREATE INDEX consentByContact ON consent (contactId, seq);
CREATE INDEX consentByWording ON consent (wordingId);
CREATE UNIQUE INDEX consentWithdrawnOnce ON consent (givenId) WHERE givenId IS NOT NULL;

CREATE TABLE consentEvidence (
  consentId TEXT NOT NULL REFERENCES consent (id) ON DELETE CASCADE,
  evidenceId TEXT NOT NULL REFERENCES evidenceFile (id),
  addedAt TEXT NOT NULL,
  addedBy TEXT NOT NULL,
  PRIMARY KEY (consentId, evidenceId)
) STRICT, WITHOUT ROWID;
CREATE INDEX consentEvidenceByFile ON consentEvidence (evidenceId);

CREATE TRIGGER consentKept BEFORE DELETE ON consent
  WHEN EXISTS (SELECT 1 FROM contact WHERE id = OLD.contactId)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentUnchanged BEFORE UPDATE ON consent BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentNotReplaced BEFORE INSERT ON consent
  WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.id OR seq = NEW.seq OR givenId = NEW.givenId)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentWithdrawalFits BEFORE INSERT ON consent
  WHEN NEW.kind = 'withdrawn' AND NOT EXISTS (
    SELECT 1 FROM consent AS given WHERE given.id = NEW.givenId AND given.kind = 'given'
      AND given.contactId = NEW.contactId AND given.use = NEW.use
  )
  BEGIN SELECT RAISE(ABORT, 'withdrawal without its consent'); END;

CREATE TRIGGER consentWordingKept BEFORE DELETE ON consentWording BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentWordingUnchanged BEFORE UPDATE ON consentWording BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentWordingNotReplaced BEFORE INSERT ON consentWording
  WHEN EXISTS (SELECT 1 FROM consentWording WHERE id = NEW.id OR hash = NEW.hash)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;

CREATE TRIGGER consentEvidenceKept BEFORE DELETE ON consentEvidence
  WHEN EXISTS (SELECT 1 FROM consent WHERE id = OLD.consentId)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentEvidenceUnchanged BEFORE UPDATE ON consentEvidence
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentEvidenceNotReplaced BEFORE INSERT ON consentEvidence
  WHEN EXISTS (SELECT 1 FROM consentEvidence WHERE consentId = NEW.consentId AND evidenceId = NEW.evidenceId)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER consentEvidenceForgotten AFTER DELETE ON consentEvidence
  BEGIN
    DELETE FROM evidenceFile WHERE id = OLD.evidenceId
      AND NOT EXISTS (SELECT 1 FROM consentEvidence WHERE evidenceId = OLD.evidenceId)
      AND NOT EXISTS (SELECT 1 FROM screeningRun WHERE evidenceId = OLD.evidenceId);
  END;
CREATE TRIGGER evidenceFileUnchanged BEFORE UPDATE ON evidenceFile BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
