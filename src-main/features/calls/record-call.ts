import { type Blockable, blockableOf, type Party } from '#shared/compliance/party.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import type { Call, recordCallSchema } from '#shared/features/calls/calls.contract.ts';
import { addSeconds, toInstant } from '#shared/kernel/clock.ts';
import type { z } from '#shared/kernel/schema.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { indexCall } from '../../database/search-index.ts';
import { insertCall } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';
import { showCall } from './show-calls.ts';
import { toCall } from './call-view.ts';

type CallInput = z.output<typeof recordCallSchema>;

interface Recorded {
  readonly call: Call;
  readonly blocked: Blockable | null;
}

/**
 * Writes a call, the verdict that applied when it was made, and for "never again" the opt-out, all in one
 * transaction. A call that happened is always recorded, whatever the verdict. Sent twice, it is one call.
 */
export async function recordCall(
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  input: CallInput,
): Promise<Recorded> {
  const party = await ports.findParty(queries, input);
  const isNever = input.outcome === 'never-again';
  const blocked = isNever ? blockableOf(party, input.neverScope) : null;
  const decision = await ports.assess(queries, party, input.calledAt);
  const row = toRow(ports, input, party, decision);
  const seq = await insertCall(queries, row);
  if (seq === null) return { call: await showCall(ports, queries, input.id), blocked };
  await indexCall(queries, { ...row, seq, name: party.name, companyName: party.companyName }, true);
  trail.record({ action: 'calls.record', table: 'call', id: input.id, after: withGrounds(row, decision) });
  if (!isNever) return { call: toCall({ ...party, ...row, seq }, isOptedOut(decision)), blocked };
  await ports.addHeardOptOut(queries, trail, heardIn(input, row, party));
  return { call: await showCall(ports, queries, input.id), blocked };
}

/** The decision has just looked into the register: asking it again would only make the seller wait. */
const isOptedOut = (decision: Decision): boolean => decision.reasons.some(({ rule }) => rule === 'opt-out');

/** The row with what decided in place of the whole decision: the citations follow from the rule pack. */
function withGrounds(row: ReturnType<typeof toRow>, { rulePack, reasons }: Decision): object {
  const { decision: _, ...stored } = row;
  return { ...stored, grounds: { rulePack, reasons: reasons.map(({ rule, facts }) => ({ rule, facts })) } };
}

/** The calendar day at the place of the call. */
export const localDay = (input: Pick<CallInput, 'calledAt' | 'utcOffsetMinutes'>): string =>
  addSeconds(input.calledAt, input.utcOffsetMinutes * 60).slice(0, 10);

const heardIn = (input: CallInput, row: { readonly calledOn: string }, party: Party) => ({
  callId: input.id,
  party,
  blocks: input.neverScope,
  statedOn: row.calledOn,
  note: input.note,
});

function toRow({ clock }: CallsPorts, input: CallInput, party: Party, decision: Decision) {
  const { neverScope: _, number: __, ...fields } = input;
  return {
    ...fields,
    // A number that only one person carries names the call by itself.
    contactId: party.contactId,
    numberRaw: party.number?.raw ?? null,
    number: party.number?.e164 ?? null,
    calledOn: localDay(input),
    loggedAt: toInstant(clock.now()),
    followUpDoneAt: null,
    verdict: decision.verdict,
    decision: JSON.stringify(decision),
    correctedAt: null,
  };
}
