/** What is being done to a list in pieces: whoever opens the journal sees what was not finished, and finishes it. */
export const unfinishedLists = `
CREATE TABLE unfinishedList (
  runSeq INTEGER PRIMARY KEY REFERENCES screeningRun (seq),
  work TEXT NOT NULL CHECK (work IN ('writing', 'undoing')),
  startedAt TEXT NOT NULL
) STRICT;
`;
