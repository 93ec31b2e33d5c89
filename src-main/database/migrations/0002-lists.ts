/** Do-not-call register files, screened lists with their rows and before-images, and the hashes of erased people. */
export const lists = `
CREATE TABLE registerFile (
  seq INTEGER PRIMARY KEY,
  register TEXT NOT NULL UNIQUE,
  versionOn TEXT NOT NULL,
  importedAt TEXT NOT NULL,
  importedBy TEXT NOT NULL,
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  numberCount INTEGER NOT NULL,
  changeCount INTEGER NOT NULL
) STRICT;
CREATE TABLE registerNumber (
  registerSeq INTEGER NOT NULL REFERENCES registerFile (seq),
  number INTEGER NOT NULL,
  PRIMARY KEY (registerSeq, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE numberSet (
  name TEXT NOT NULL PRIMARY KEY,
  changeCounter TEXT NOT NULL,
  numberCount INTEGER NOT NULL,
  numbers BLOB NOT NULL
) STRICT;

CREATE TABLE hashKey (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
CREATE TABLE erasedIdentifier (
  hash BLOB NOT NULL PRIMARY KEY,
  scope TEXT NOT NULL,
  erasedOn TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE evidenceFile (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  byteLength INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  addedAt TEXT NOT NULL
) STRICT;
CREATE TABLE supplierMapping (
  fingerprint TEXT NOT NULL PRIMARY KEY,
  mapping TEXT NOT NULL,
  usedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE screeningRun (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  supplier TEXT NOT NULL,
  obtainedOn TEXT NOT NULL,
  collectedOn TEXT NOT NULL,
  collectedHow TEXT NOT NULL,
  toldWhat TEXT NOT NULL,
  isControllerNamed TEXT NOT NULL,
  lawfulBasis TEXT NOT NULL,
  audience TEXT NOT NULL,
  evidenceId TEXT REFERENCES evidenceFile (id),
  deleteOn TEXT NOT NULL,
  fileName TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  rowCount INTEGER NOT NULL,
  counts TEXT NOT NULL,
  effects TEXT NOT NULL,
  registers TEXT NOT NULL,
  rulePack TEXT NOT NULL,
  screenedAt TEXT NOT NULL,
  writtenAt TEXT NOT NULL,
  writtenBy TEXT NOT NULL,
  policy TEXT NOT NULL,
  noticeDueOn TEXT NOT NULL,
  noticedOn TEXT,
  noticeHow TEXT NOT NULL,
  undoneAt TEXT
) STRICT;
CREATE INDEX screeningRunByNotice ON screeningRun (noticeDueOn) WHERE noticedOn IS NULL AND undoneAt IS NULL;

CREATE TABLE listRow (
  runSeq INTEGER NOT NULL REFERENCES screeningRun (seq),
  rowNumber INTEGER NOT NULL,
  contactSeq INTEGER NOT NULL REFERENCES contact (seq) ON DELETE CASCADE,
  code TEXT NOT NULL,
  effect TEXT NOT NULL CHECK (effect IN ('new', 'updated', 'same')),
  PRIMARY KEY (runSeq, rowNumber)
) STRICT, WITHOUT ROWID;
CREATE INDEX listRowByContact ON listRow (contactSeq);

CREATE TABLE listChange (
  runSeq INTEGER NOT NULL REFERENCES screeningRun (seq),
  contactSeq INTEGER NOT NULL REFERENCES contact (seq) ON DELETE CASCADE,
  field TEXT NOT NULL,
  pointId TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  PRIMARY KEY (runSeq, contactSeq, field, pointId)
) STRICT, WITHOUT ROWID;
CREATE INDEX listChangeByContact ON listChange (contactSeq);
`;
