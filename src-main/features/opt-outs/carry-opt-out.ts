import { randomUUID } from 'node:crypto';
import type { Scope } from '#shared/compliance/vocabulary.ts';
import type { CalendarDay } from '#shared/kernel/clock.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import type { RegisterPorts } from './opt-outs-ports.ts';
import { writeOptOut } from './write-opt-out.ts';

/** Writes a company's opt-out once more, under the name or organisation number that the company has now. */
export async function carryOptOut(
  ports: RegisterPorts,
  queries: Queries,
  trail: AuditTrail,
  carried: {
    readonly key: string;
    readonly display: string;
    readonly scope: readonly Scope[];
    readonly since: CalendarDay;
    readonly note: string;
  },
): Promise<void> {
  const { key, display, scope, since, note } = carried;
  await writeOptOut(ports, queries, trail, {
    eventId: randomUUID(),
    key: { kind: 'organisation', value: key, display },
    contactId: null,
    scope,
    statedOn: since,
    statedBy: '',
    how: 'other',
    note,
    callId: null,
  });
}
