import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { readPlainFile } from '../../import/read-plain-file.ts';
import type { ListDesk } from './list-desk.ts';
import { insertEvidence } from './screening.repository.ts';
import type { ScreeningPorts } from './screening-ports.ts';

/** 10 MB. */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Lets the person pick a contract or invoice and keeps it inside the journal, in place of the one before. False when
 * nothing was picked. Throws `list-not-open`, `file-unreadable`, `file-empty`, `file-too-large`.
 */
export async function attachEvidence(ports: ScreeningPorts, desk: ListDesk): Promise<boolean> {
  if ((await desk.resume()) === null) throw new AppError('list-not-open');
  const path = await ports.chooseEvidenceFile();
  // Whoever answers a question that was left open may not be the one who asked.
  ports.journal.assertOpen();
  if (path === null) return false;
  const { bytes, sha256 } = readPlainFile(path, MAX_BYTES, () => undefined);
  if (bytes.length === 0) throw new AppError('file-empty');
  const addedAt = toInstant(ports.clock.now());
  const about = { id: randomUUID(), name: basename(path), sha256, byteLength: bytes.length, addedAt };
  await desk.change(({ choices: { card } }) => ({
    choices: { card: { ...card, evidence: { id: about.id, name: about.name } } },
    alongside: async (queries, trail) => {
      await insertEvidence(queries, { ...about, bytes });
      trail.record({ action: 'screening.attachEvidence', table: 'evidenceFile', id: about.id, after: about });
    },
  }));
  return true;
}
