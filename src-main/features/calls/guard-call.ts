import { lookUpKeys, type Party, type Who } from '#shared/compliance/party.ts';
import { readCallHistory } from '#shared/features/calls/call-history.rules.ts';
import type { CallOutcome, GuardCard } from '#shared/features/calls/calls.contract.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import { maskPhoneNumber } from '#shared/kernel/phone-number.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { type EarlierCallRow, findCallBySeq, findEarlierCalls } from './calls.repository.ts';
import type { CallsPorts } from './calls-ports.ts';

// Enough to find the latest answer behind a row of unanswered calls.
const HISTORY_LENGTH = 25;

/** May this person be called now, and what is worth knowing first? A blocked number stays covered. */
export async function guard(ports: CallsPorts, queries: Queries, who: Who): Promise<GuardCard> {
  const party = await ports.findParty(queries, lookUpKeys(who));
  const decision = await ports.assess(queries, party, toInstant(ports.clock.now()));
  const earlier = await earlierCalls(queries, party);
  const last = earlier[0] && (await findCallBySeq(queries, earlier[0].seq));
  const isNumberMasked = decision.verdict === 'blocked' && party.number !== null;
  const display = party.number?.display ?? '';
  return {
    contactId: party.contactId,
    name: party.name,
    companyName: party.companyName,
    role: party.role,
    number: isNumberMasked ? maskPhoneNumber(display) : display,
    isNumberMasked,
    isSwitchboard: party.isSwitchboard,
    decision,
    lastCall: last
      ? { calledAt: last.calledAt, outcome: last.outcome as CallOutcome, note: last.note }
      : null,
    followUpOn: nextFollowUp(earlier),
    sourceKind: party.source?.kind ?? '',
    sourceNote: party.source?.note ?? '',
  };
}

/** Uncovers a number against a reason, which stays in the audit trail. */
export async function revealNumber(
  ports: CallsPorts,
  queries: Queries,
  trail: AuditTrail,
  { who, reason }: { readonly who: Who; readonly reason: string },
): Promise<{ number: string }> {
  const party = await ports.findParty(queries, lookUpKeys(who));
  const id = party.contactId ?? party.number?.e164 ?? party.number?.raw.replace(/\D/g, '') ?? '';
  trail.record({ action: 'calls.revealNumber', table: 'contactPoint', id, reason });
  return { number: party.number?.display ?? '' };
}

/** What earlier calls with this party say about calling again. */
export async function findCallHistory(
  queries: Queries,
  party: Party,
): Promise<ReturnType<typeof readCallHistory>> {
  return readCallHistory(await earlierCalls(queries, party));
}

const earlierCalls = (queries: Queries, { contactId, number }: Party): Promise<EarlierCallRow[]> =>
  findEarlierCalls(queries, { contactId, number: number?.e164 ?? null }, HISTORY_LENGTH);

const nextFollowUp = (calls: readonly EarlierCallRow[]): string | null =>
  calls
    .filter((call) => call.followUpDoneAt === null)
    .flatMap((call) => call.followUpOn ?? [])
    .toSorted()[0] ?? null;
