import { randomUUID } from 'node:crypto';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { aboutEvidence, insertEvidence } from '../../../database/evidence-files.ts';
import { readEvidence } from '../../../import/read-evidence.ts';
import type { ListDesk } from './list-desk.ts';
import type { ScreeningPorts } from '../screening-ports.ts';

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
  const file = { ...readEvidence(path), id: randomUUID(), addedAt: toInstant(ports.clock.now()) };
  await desk.change(({ choices: { card } }) => ({
    choices: { card: { ...card, evidence: { id: file.id, name: file.name } } },
    alongside: async (queries, trail) => {
      await insertEvidence(queries, file);
      const after = aboutEvidence(file);
      trail.record({ action: 'screening.attachEvidence', table: 'evidenceFile', id: file.id, after });
    },
  }));
  return true;
}
