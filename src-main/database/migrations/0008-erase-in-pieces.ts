/**
 * What long work leaves behind when it is broken off, so that the next opening ends it: calls that are gone and that
 * the full-text index still holds, and a list of opt-outs that is being taken in. A register file counts once it is
 * whole.
 */
export const eraseInPieces = `
CREATE TABLE goneCall (seq INTEGER PRIMARY KEY) STRICT;
CREATE TABLE optOutImport (
  seq INTEGER PRIMARY KEY,
  entries TEXT NOT NULL,
  isLast INTEGER NOT NULL CHECK (isLast IN (0, 1))
) STRICT;
ALTER TABLE registerFile ADD COLUMN isWhole INTEGER NOT NULL DEFAULT 1 CHECK (isWhole IN (0, 1));
`;
