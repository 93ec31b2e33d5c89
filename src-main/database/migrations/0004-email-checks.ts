/** The e-mail checks, the rules they were made under, and the company's own rulings. */
export const emailChecks = `
CREATE TABLE emailCheckGroup (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  members TEXT NOT NULL,
  checkedAt TEXT NOT NULL,
  checkedBy TEXT NOT NULL
) STRICT;

CREATE TABLE emailCheck (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  groupId TEXT REFERENCES emailCheckGroup (id),
  contactId TEXT REFERENCES contact (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  companyName TEXT NOT NULL,
  address TEXT NOT NULL,
  addressKey TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('allowed', 'conditional', 'unclear', 'blocked')),
  answers TEXT NOT NULL,
  facts TEXT NOT NULL,
  question TEXT NOT NULL,
  decision TEXT NOT NULL,
  scan TEXT,
  rulesHash TEXT NOT NULL REFERENCES rulesKept (hash),
  whyKey TEXT NOT NULL,
  whyWords TEXT NOT NULL,
  checkedAt TEXT NOT NULL,
  checkedBy TEXT NOT NULL
) STRICT;
CREATE INDEX emailCheckByContact ON emailCheck (contactId, seq) WHERE contactId IS NOT NULL;
CREATE INDEX emailCheckByAddress ON emailCheck (addressKey, seq) WHERE addressKey <> '';
CREATE INDEX emailCheckByGroup ON emailCheck (groupId, seq) WHERE groupId IS NOT NULL;
CREATE INDEX emailCheckByWhy ON emailCheck (whyKey) WHERE whyKey <> '';
CREATE INDEX emailCheckByWords ON emailCheck (whyWords) WHERE whyWords <> '';

CREATE TABLE rulesKept (
  hash TEXT NOT NULL PRIMARY KEY,
  country TEXT NOT NULL,
  versionOn TEXT NOT NULL,
  content TEXT NOT NULL,
  keptAt TEXT NOT NULL
) STRICT;

CREATE TABLE ownRuling (
  seq INTEGER PRIMARY KEY,
  ruleId TEXT NOT NULL,
  permission TEXT CHECK (permission IN ('opt-in', 'opt-out', 'forbidden')),
  note TEXT NOT NULL,
  decidedBy TEXT NOT NULL,
  decidedOn TEXT NOT NULL,
  recordedAt TEXT NOT NULL
) STRICT;
CREATE INDEX ownRulingByRule ON ownRuling (ruleId, seq);

CREATE INDEX contactByCompanyNumber ON contact (companyKey, organisationNumber) WHERE organisationNumber IS NOT NULL;
CREATE INDEX optOutEventLifted ON optOutEvent (suppressionId) WHERE kind = 'lifted';

CREATE TRIGGER emailCheckGroupUnchanged BEFORE UPDATE ON emailCheckGroup
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER emailCheckUnchanged BEFORE UPDATE ON emailCheck BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER emailCheckNotReplaced BEFORE INSERT ON emailCheck
  WHEN EXISTS (SELECT 1 FROM emailCheck WHERE id = NEW.id OR seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER rulesKeptUnchanged BEFORE UPDATE ON rulesKept BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER rulesKeptKept BEFORE DELETE ON rulesKept BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ownRulingUnchanged BEFORE UPDATE ON ownRuling BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER ownRulingKept BEFORE DELETE ON ownRuling BEGIN SELECT RAISE(ABORT, 'append-only'); END;
`;
