import { organisationKeys } from '#shared/compliance/party.ts';
import type { Call } from '#shared/features/calls/calls.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { Queries } from '../../database/journal.ts';
import { findCallById, type NamedCallRow } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';
import { toCall } from './call-view.ts';

/** One call as the renderer sees it. Throws `call-not-found`. */
export async function showCall(ports: CallsPorts, queries: Queries, id: string): Promise<Call> {
  const [call] = await showCalls(ports, queries, [await requireCall(queries, id)]);
  if (!call) throw new AppError('call-not-found');
  return call;
}

/** Calls as the renderer sees them, with what the opt-out register says of each today. */
export async function showCalls(
  ports: CallsPorts,
  queries: Queries,
  rows: readonly NamedCallRow[],
): Promise<Call[]> {
  const suppressed = await ports.findSuppressedKeys(queries, [...new Set(rows.flatMap(keysOf))]);
  return rows.map((row) =>
    toCall(
      row,
      keysOf(row).some((key) => suppressed.has(key)),
    ),
  );
}

/** The stored call. Throws `call-not-found`. */
export async function requireCall(queries: Queries, id: string): Promise<NamedCallRow> {
  const row = await findCallById(queries, id);
  if (!row) throw new AppError('call-not-found');
  return row;
}

const keysOf = (row: NamedCallRow): readonly string[] => [
  ...(row.number ? [row.number] : []),
  ...(row.contactId ? [row.contactId] : []),
  ...organisationKeys({ organisationNumber: row.organisationNumber, companyKey: row.companyKey ?? '' }),
];
