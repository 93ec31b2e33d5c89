import type { LegalHold } from '#shared/features/retention/retention.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { todayAt, toInstant } from '#shared/kernel/clock.ts';
import { closeHold, findHold, findPresent, type HoldRow, insertHold, showHold } from './holds.repository.ts';
import type { RetentionPorts } from './retention-ports.ts';

type Ports = Pick<RetentionPorts, 'journal' | 'clock' | 'readSellerName'>;

interface HoldInput {
  readonly id: string;
  readonly contactId: string;
  readonly reason: string;
  readonly reviewOn: string;
}

/**
 * Nothing about the contact is erased until the hold ends (GDPR art. 17(3)). Sent twice, it is one. Throws
 * `contact-not-found`, and `invalid-input` for a day of review that has passed.
 */
export function holdFromErasure(ports: Ports, input: HoldInput): Promise<LegalHold> {
  const { clock, journal } = ports;
  return journal.write(async (queries, trail) => {
    const known = await showHold(queries, input.id);
    if (known !== undefined) return known;
    const today = todayAt(clock);
    if (input.reviewOn < today) throw new AppError('invalid-input', { field: 'reviewOn' });
    if ((await findPresent(queries, [input.contactId])).length === 0) throw new AppError('contact-not-found');
    const row: HoldRow = {
      ...input,
      startedOn: today,
      recordedAt: toInstant(clock.now()),
      recordedBy: await ports.readSellerName(queries),
      endedOn: null,
      endReason: '',
    };
    await insertHold(queries, row);
    trail.record({ action: 'retention.hold', table: 'legalHold', id: row.id, after: row });
    return requireHold(await showHold(queries, row.id));
  });
}

/** The hold ends today. Throws `hold-not-found` when there is none, or when it has ended already. */
export function endHold(
  ports: Ports,
  input: { readonly id: string; readonly reason: string },
): Promise<LegalHold> {
  return ports.journal.write(async (queries, trail) => {
    const before = requireHold(await findHold(queries, input.id));
    if (before.endedOn !== null) throw new AppError('hold-not-found');
    const end = { endedOn: todayAt(ports.clock), endReason: input.reason };
    await closeHold(queries, input.id, end);
    trail.record({
      action: 'retention.endHold',
      table: 'legalHold',
      id: input.id,
      before,
      after: { ...before, ...end },
      reason: input.reason,
    });
    return requireHold(await showHold(queries, input.id));
  });
}

function requireHold<T>(hold: T | undefined): T {
  if (hold === undefined) throw new AppError('hold-not-found');
  return hold;
}
