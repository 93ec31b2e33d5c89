import type { CalendarDay, Instant } from '#shared/kernel/clock.ts';
import type { SuppressionKey } from '#shared/features/opt-outs/suppression-keys.rules.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Journal, Queries } from '../../database/journal.ts';
import { orderedIds } from '../../database/ordered-ids.ts';
import {
  deleteDecision,
  deleteKept,
  findDecision,
  findKept,
  insertEntries,
  keepDecision,
} from './opt-out-import.repository.ts';

/** What all opt-outs of a list share, and what the trail says of it. */
interface Decision {
  readonly id: string;
  readonly at: Instant;
  readonly recordedBy: string;
  readonly scope: string;
  readonly statedOn: CalendarDay;
  readonly note: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly added: number;
  readonly alreadyBlocked: number;
  readonly invalid: number;
}

/** From here on the whole list is taken in, though the process be killed: the next opening goes on. */
export const decideImport = (journal: Journal, decision: Decision): Promise<void> =>
  journal.inPieces.keepCache((queries) => keepDecision(queries, decision));

/** Takes in what was decided, in pieces; `onPiece` hears how many opt-outs are left. Nothing when nothing was decided. */
export async function takeIn(journal: Journal, onPiece: (left: number) => void): Promise<void> {
  const decided = await journal.inPieces.read(findDecision);
  if (decided === null) return;
  const decision = JSON.parse(decided) as Decision;
  // In order over all pieces: indexes take random ids several times slower.
  const nextId = orderedIds(decision.at);
  for (let left = decision.added; ;) {
    const taken = await journal.inPieces.write((queries, trail) =>
      takePiece(queries, trail, decision, nextId),
    );
    if (taken === null) return onPiece(0);
    left -= taken;
    onPiece(left);
  }
}

/** How many were taken in; null when none were left, which ends the import. */
async function takePiece(
  queries: Queries,
  trail: AuditTrail,
  decision: Decision,
  nextId: () => string,
): Promise<number | null> {
  const { id, at, recordedBy, ...after } = decision;
  const action = 'optOuts.runImport';
  const kept = await findKept(queries);
  if (!kept) {
    await deleteDecision(queries);
    trail.record({ action, table: 'suppression', id, after });
    return null;
  }
  const entries = JSON.parse(kept.entries) as SuppressionKey[];
  const { scope, statedOn, note, fileName } = after;
  await insertEntries(
    queries,
    entries.map(({ kind, value, display }) => ({ id: nextId(), kind, value, display })),
    {
      suppression: { scope, statedOn, recordedAt: at },
      event: { at, statedBy: '', how: 'list', reason: note, evidence: fileName, recordedBy },
    },
  );
  await deleteKept(queries, kept.seq);
  trail.record({ action, table: 'optOutImport', id, after: { added: entries.length } });
  return entries.length;
}

const ending = new WeakMap<Journal, Promise<void>>();

/**
 * Ends an import that was broken off: one that was decided is taken in, of any other nothing is left. Whoever asks while
 * it is being done waits for the same.
 */
export function endBrokenImport(journal: Journal): Promise<void> {
  const known = ending.get(journal);
  if (known) return known;
  const ended = endNow(journal).finally(() => ending.delete(journal));
  ending.set(journal, ended);
  return ended;
}

async function endNow(journal: Journal): Promise<void> {
  await takeIn(journal, () => undefined);
  for (;;) {
    const kept = await journal.inPieces.read(findKept);
    if (!kept) return;
    await journal.inPieces.keepCache((queries) => deleteKept(queries, kept.seq));
  }
}
