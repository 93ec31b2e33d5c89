/**
 * Which full-text index holds words that are only marked as gone, and how often some were marked since. The index of
 * contacts may be left so by a list that was broken off.
 */
export const markedIndex = `
CREATE TABLE markedIndex (
  name TEXT NOT NULL PRIMARY KEY CHECK (name IN ('callSearch', 'contactSearch')),
  marks INTEGER NOT NULL CHECK (marks > 0)
) STRICT, WITHOUT ROWID;
INSERT INTO markedIndex SELECT 'contactSearch', 1 FROM contactSearch_config WHERE k = 'secure-delete' AND v = 0;
`;
