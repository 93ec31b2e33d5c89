import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { breachNoteMessages } from '#shared/features/accountability/accountability-papers.messages.ts';
import type { Breach, BreachInput } from '#shared/features/accountability/accountability.contract.ts';
import { isReportedLate, judgeBreach, wrongFieldOf } from '#shared/features/accountability/breach.rules.ts';
import { type Language, translate } from '#shared/i18n/text.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { localTimeAt, toInstant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import { type BreachRow, countHeld, findBreach, replaceBreach } from './accountability.repository.ts';
import type { AccountabilityPorts } from './accountability-ports.ts';

/** A stored note with what the law asks of it. */
export function toBreach(row: BreachRow): Breach {
  const { recordedAt: _at, recordedBy: _by, isEncrypted, ...fields } = row;
  return judgeBreach({ ...fields, isEncrypted: isEncrypted === 1 });
}

/** Throws `breach-not-found`. */
export async function requireBreach(queries: Queries, id: string): Promise<Breach> {
  const row = await findBreach(queries, id);
  if (row === undefined) throw new AppError('breach-not-found');
  return toBreach(row);
}

/** A note for a lost computer with what the journal knows; nothing is written. */
export async function draftBreach(
  { journal, clock }: AccountabilityPorts,
  language: Language,
): Promise<BreachInput> {
  const { people, records } = await journal.read(countHeld);
  const say = (key: 'draft.what' | 'draft.measures' | 'draft.consequences'): string =>
    translate(breachNoteMessages[key], language);
  return {
    id: randomUUID(),
    kind: 'lost-device',
    happenedOn: null,
    // As exact as it is written down: to the minute.
    awareAt: `${toInstant(clock.now()).slice(0, 16)}:00.000Z`,
    what: say('draft.what'),
    measures: say('draft.measures'),
    consequences: say('draft.consequences'),
    peopleCount: people,
    recordCount: records,
    isEncrypted: true,
    risk: 'unknown',
    reportedAt: null,
    toldOn: null,
    lateReason: '',
  };
}

/**
 * Keeps a note, new or changed. Throws `reason-missing` when it was reported late and says not why, and
 * `invalid-input` for a day or time that cannot be.
 */
export function saveBreach(ports: AccountabilityPorts, input: BreachInput): Promise<Breach> {
  const { journal, clock, readSellerName } = ports;
  const now = toInstant(clock.now());
  const field = wrongFieldOf(input, now, localTimeAt(now, clock.timeZone()).day);
  if (field !== null) throw new AppError('invalid-input', { field });
  if (isReportedLate(input) && input.lateReason === '') throw new AppError('reason-missing');
  return journal.write(async (queries, trail) => {
    const before = await findBreach(queries, input.id);
    const row: BreachRow = {
      ...input,
      isEncrypted: input.isEncrypted ? 1 : 0,
      recordedAt: before?.recordedAt ?? now,
      recordedBy: before?.recordedBy ?? (await readSellerName(queries)),
    };
    if (isDeepStrictEqual({ ...before }, row)) return toBreach(row);
    await replaceBreach(queries, row);
    const action = 'accountability.saveBreach';
    trail.record({ action, table: 'breach', id: row.id, ...(before && { before }), after: row });
    return toBreach(row);
  });
}
