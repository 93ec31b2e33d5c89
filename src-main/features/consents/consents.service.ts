import { randomBytes, randomUUID } from 'node:crypto';
import type { Consent, consentsContract } from '#shared/features/consents/consents.contract.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import type { SavedFile } from '#shared/ipc/saved-file.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { type Instant, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { EvidenceFile } from '../../database/evidence-files.ts';
import type { Queries } from '../../database/journal.ts';
import { type ReadDocument, readEvidence } from '../../import/read-evidence.ts';
import type { ConsentsPorts } from './consents-ports.ts';
import { findEvidence, findWithdrawal, insertConsent, type NewConsentRow } from './consents.repository.ts';
import { attachEvidence, giveConsent, refuseDayAhead } from './give-consent.ts';
import { requireGiven, showConsent, showConsents, showWordings } from './show-consents.ts';

/** What people have agreed to, and what they took back. No row of it is ever changed. */
export function createConsentsService(ports: ConsentsPorts): ServiceOf<typeof consentsContract> {
  const { journal } = ports;
  const evidence = holdEvidence(ports);
  return {
    list: ({ contactId }) => journal.read((queries) => showConsents(ports, queries, contactId)),
    give: async (input) => {
      const token = input.evidenceToken;
      const consent = await journal.write((queries, trail) =>
        giveConsent(ports, queries, trail, input, (now) =>
          token === null ? null : evidence.take(token, now),
        ),
      );
      evidence.release(token);
      return consent;
    },
    withdraw: (input) => journal.write((queries, trail) => withdrawConsent(ports, queries, trail, input)),
    chooseEvidence: async () => {
      const chosen = await evidence.choose();
      return chosen === null ? { outcome: 'cancelled' } : { outcome: 'read', ...chosen };
    },
    attachEvidence: async ({ id, token }) => {
      const consent = await journal.write((queries, trail) =>
        attachEvidence(ports, queries, trail, id, (now) => evidence.take(token, now)),
      );
      evidence.release(token);
      return consent;
    },
    saveEvidence: (input) => saveEvidence(ports, input),
    listWordings: () => journal.read(showWordings),
  };
}

/** Saves a document outside the vault. Throws `consent-not-found`, `vault-locked` and what writing throws. */
async function saveEvidence(
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

/** The document that was chosen last, in memory until it is used or the journal locks. */
interface HeldEvidence {
  /** Null when nothing was picked. Throws `file-unreadable`, `file-empty`, `file-too-large`. */
  readonly choose: () => Promise<{ readonly token: string; readonly name: string } | null>;
  /** The document under this token. Throws `file-token-unknown`. */
  readonly take: (token: string, now: Instant) => EvidenceFile;
  /** It was kept: the token stands for nothing any more. */
  readonly release: (token: string | null) => void;
}

/** No document yet. */
function holdEvidence({
  journal,
  chooseEvidenceFile,
}: Pick<ConsentsPorts, 'journal' | 'chooseEvidenceFile'>): HeldEvidence {
  let held: { readonly token: string; readonly document: ReadDocument } | null = null;
  return {
    choose: async () => {
      const path = await chooseEvidenceFile();
      // Whoever answers a question that was left open may not be the one who asked.
      journal.assertOpen();
      if (path === null) return null;
      held = { token: randomBytes(16).toString('hex'), document: readEvidence(path) };
      return { token: held.token, name: held.document.name };
    },
    take: (token, now) => {
      if (held?.token !== token) throw new AppError('file-token-unknown');
      return { ...held.document, id: randomUUID(), addedAt: now };
    },
    release: (token) => {
      if (held?.token === token) held = null;
    },
  };
}

/**
 * Takes a consent back, by a row of its own that repeats what it was about; taken back twice, the first counts. Throws
 * `consent-not-found`, and `invalid-input` for a day ahead or before the consent.
 */
async function withdrawConsent(
  ports: ConsentsPorts,
  queries: Queries,
  trail: AuditTrail,
  { id, withdrawnOn, how, note }: z.output<(typeof consentsContract)['withdraw']['input']>,
): Promise<Consent> {
  const { seq: _, ...given } = await requireGiven(queries, id);
  if (await findWithdrawal(queries, id)) return showConsent(ports, queries, id);
  const now = toInstant(ports.clock.now());
  refuseDayAhead(ports, withdrawnOn, now, 'withdrawnOn');
  if (withdrawnOn < given.statedOn) throw new AppError('invalid-input', { field: 'withdrawnOn' });
  const row: NewConsentRow = {
    ...given,
    id: randomUUID(),
    kind: 'withdrawn',
    givenId: id,
    statedOn: withdrawnOn,
    statedTime: null,
    how,
    note,
    recordedAt: now,
    recordedBy: await ports.readSellerName(queries),
  };
  await insertConsent(queries, row);
  trail.record({ action: 'consents.withdraw', table: 'consent', id: row.id, after: row });
  return showConsent(ports, queries, id);
}
