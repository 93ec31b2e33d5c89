/**
 * The full-text indexes are merged by the journal itself, in pieces and when nobody waits; only after so many saves one
 * right after another do they merge within one. And contacts whose calls are still found under their former name.
 */
export const indexInPieces = `
INSERT INTO callSearch (callSearch, rank) VALUES ('automerge', 0);
INSERT INTO callSearch (callSearch, rank) VALUES ('crisismerge', 256);
INSERT INTO contactSearch (contactSearch, rank) VALUES ('automerge', 0);
INSERT INTO contactSearch (contactSearch, rank) VALUES ('crisismerge', 256);

CREATE TABLE renamedContact (
  contactId TEXT NOT NULL PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
`;
