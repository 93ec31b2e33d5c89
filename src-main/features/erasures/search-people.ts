import { isDeepStrictEqual } from 'node:util';
import type { Subject } from '#shared/compliance/subject.ts';
import { findTrailIds, type SearchedSubject } from '../../personal-data/erase-subject.ts';
import type { Queries } from '../../database/journal.ts';
import { searchTexts, SearchOutdated } from '../../personal-data/search-texts.ts';
import type { SearchedTexts, SubjectKeys } from '../../personal-data/table-declaration.ts';
import type { ErasuresPorts } from './erasures-ports.ts';

/** Whom a search was for, as the tables knew them then, and what it has found. */
export interface Found {
  readonly subject: SubjectKeys;
  readonly texts: SearchedTexts;
}

// Whoever is written about again and again just then is searched for while everything else waits.
const ATTEMPTS = 3;

type SearchPorts = Pick<ErasuresPorts, 'journal' | 'readSubject'>;

/**
 * Searches every text for these people, in pieces, and does the work with what was found; once more when somebody's
 * rows changed hands meanwhile. The last time the work is given nulls: it searches by itself then.
 */
export async function withSearch<R>(
  { journal, readSubject }: SearchPorts,
  people: readonly Subject[],
  work: (found: readonly (Found | null)[]) => Promise<R>,
): Promise<R> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const subjects = await journal.inPieces.read((queries) =>
      Promise.all(people.map((person) => readSubject(queries, person))),
    );
    const search = await searchTexts(journal.inPieces.read, subjects.map(withTrail));
    try {
      return await work(
        subjects.map((subject, place) => ({ subject, texts: search.found[place] as SearchedTexts })),
      );
    } catch (error) {
      if (!(error instanceof SearchOutdated)) throw error;
    } finally {
      await search.close();
    }
  }
  return work(people.map(() => null));
}

const withTrail = (subject: SubjectKeys) => ({ subject, findTrailIds });

/**
 * Does the work for somebody who was searched for, or is now, all at once. Throws `SearchOutdated` when they are known
 * otherwise than then.
 */
export async function searched<R>(
  queries: Queries,
  subject: SubjectKeys,
  found: Found | null,
  work: (subject: SearchedSubject) => Promise<R>,
): Promise<R> {
  if (found) {
    if (!isDeepStrictEqual(subject, found.subject)) throw new SearchOutdated();
    return work({ ...subject, searched: found.texts });
  }
  const search = await searchTexts((piece) => piece(queries), [withTrail(subject)]);
  try {
    return await work({ ...subject, searched: search.found[0] as SearchedTexts });
  } finally {
    await search.close();
  }
}
