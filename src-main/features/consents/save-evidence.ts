import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { ConsentsPorts } from './consents-ports.ts';
import { findEvidence } from './consents.repository.ts';
import { requireGiven } from './show-consents.ts';

/** Saves a document outside the vault. Throws `consent-not-found`, `vault-locked` and what writing throws. */
export async function saveEvidence(
  { journal, exportFile }: ConsentsPorts,
  { id, evidenceId }: { readonly id: string; readonly evidenceId: string },
): Promise<SavedFile> {
  const { file, contactId } = await journal.read(async (queries) => {
    const { contactId } = await requireGiven(queries, id);
    const file = await findEvidence(queries, { consentId: id, evidenceId });
    if (!file) throw new AppError('consent-not-found');
    return { file, contactId };
  });
  return exportFile({
    kind: 'any',
    what: 'consent-evidence',
    suggestedName: file.name,
    bytes: file.bytes,
    rows: 1,
    subjectKeys: new Set([contactId]),
  });
}
