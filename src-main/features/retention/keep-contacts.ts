import { latestKeepUntil } from '#shared/features/retention/retention.rules.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { todayOf } from './cutoffs.ts';
import { findPresent, findReviews, insertReview } from './holds.repository.ts';
import type { RetentionPorts } from './retention-ports.ts';

interface KeepInput {
  readonly id: string;
  readonly contactIds: readonly string[];
  readonly reason: string;
  readonly keepUntil: string;
}

const reviewIdFor = (id: string) => (contactId: string) => `${id}/${contactId}`;

/**
 * Notes for each contact why it is kept and until when. Sent twice, it is one; whoever is no longer there is passed
 * over. Throws `keep-too-long` for more than 24 months, and `invalid-input` for a day that has come.
 */
export function keepContacts(
  { journal, clock, readSellerName }: Pick<RetentionPorts, 'journal' | 'clock' | 'readSellerName'>,
  { id, contactIds, reason, keepUntil }: KeepInput,
): Promise<{ kept: number }> {
  const reviewedOn = todayOf(clock);
  const idFor = reviewIdFor(id);
  if (keepUntil > latestKeepUntil(reviewedOn)) throw new AppError('keep-too-long');
  if (keepUntil <= reviewedOn) throw new AppError('invalid-input', { field: 'keepUntil' });
  return journal.write(async (queries, trail) => {
    const present = await findPresent(queries, contactIds);
    const known = await findReviews(queries, present.map(idFor));
    const recordedBy = await readSellerName(queries);
    for (const contactId of present.filter((contactId) => !known.has(idFor(contactId)))) {
      const row = {
        id: idFor(contactId),
        contactId,
        reason,
        reviewedOn,
        keepUntil,
        recordedAt: toInstant(clock.now()),
        recordedBy,
      };
      await insertReview(queries, row);
      trail.record({ action: 'retention.keep', table: 'retentionReview', id: row.id, after: row, reason });
    }
    return { kept: present.length };
  });
}
