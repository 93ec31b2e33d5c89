import { randomBytes, randomUUID } from 'node:crypto';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Instant } from '#shared/kernel/clock.ts';
import type { EvidenceFile } from '../../database/evidence-files.ts';
import { type ReadDocument, readEvidence } from '../../import/read-evidence.ts';
import type { ConsentsPorts } from './consents-ports.ts';

/** The document that was chosen last, in memory until it is used or the journal locks. */
export interface HeldEvidence {
  /** Null when nothing was picked. Throws `file-unreadable`, `file-empty`, `file-too-large`. */
  readonly choose: () => Promise<{ readonly token: string; readonly name: string } | null>;
  /** The document under this token. Throws `file-token-unknown`. */
  readonly take: (token: string, now: Instant) => EvidenceFile;
  /** It was kept: the token stands for nothing any more. */
  readonly release: (token: string | null) => void;
}

/** No document yet. */
export function holdEvidence({
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
