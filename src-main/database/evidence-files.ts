import type { Selectable } from 'kysely';
import type { Queries } from './journal.ts';
import type { Database } from './schema.ts';

export type EvidenceFile = Selectable<Database['evidenceFile']>;

/** Keeps a document inside the journal. */
export const insertEvidence = async (queries: Queries, row: EvidenceFile): Promise<void> => {
  await queries.insertInto('evidenceFile').values(row).execute();
};

/** What is written about a document in the audit trail: all but its bytes. */
export function aboutEvidence(file: EvidenceFile): Omit<EvidenceFile, 'bytes'> {
  const { bytes: _, ...about } = file;
  return about;
}
