import { randomUUID } from 'node:crypto';
import { nextAsk } from '#shared/compliance/next-ask.rules.ts';
import { type Ask, asks, type Verdict, verdicts } from '#shared/compliance/vocabulary.ts';
import {
  groupAsks,
  mergeAnswers,
  sharedAnswers,
  withTrackingSeen,
} from '#shared/compliance/answers.rules.ts';
import {
  type GroupAnswers,
  type GroupJudgement,
  type GroupMembers,
  type Member,
  MOST_MEMBERS,
  type ScanSummary,
} from '#shared/features/email-checks/email-checks.contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { swedishSortKey } from '#shared/kernel/fold-text.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { countVerdicts, findGroup, insertGroup } from './email-checks.repository.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { type JudgedMail, judgeMail, questionNow } from './judge-mail.ts';
import { storeChecks } from './save-check.ts';
import { shownAddress } from './show-judgement.ts';

const MOST_SHOWN = 200;

interface Group {
  readonly members: GroupMembers;
  readonly answers: GroupAnswers;
}

interface JudgedGroup {
  readonly judged: readonly JudgedMail[];
  readonly withoutAddressCount: number;
}

/** Many recipients at once. Throws `email-group-too-large` beyond 5,000. */
export async function showGroup(
  ports: EmailChecksPorts,
  queries: Queries,
  group: Group,
): Promise<GroupJudgement> {
  const { judged, withoutAddressCount } = await judgeMembers(ports, queries, group);
  const members = judged.map(toMember);
  const shared = new Set(group.answers.shared.answered);
  const open = new Set(
    judged.flatMap(({ decision }) => decision.reasons.flatMap((reason) => reason.asks ?? [])),
  );
  return {
    counts: countOf(judged),
    next: asks.find((ask) => groupAsks.has(ask) && open.has(ask) && !shared.has(ask)) ?? null,
    members: exceptionsFirst(members).slice(0, MOST_SHOWN),
    memberCount: members.length,
    withoutAddressCount,
  };
}

/** Stores one check for each recipient. Sent twice, it is one group. Throws `email-group-too-large`. */
export async function saveGroup(
  ports: EmailChecksPorts,
  queries: Queries,
  trail: AuditTrail,
  input: Group & { readonly id: string; readonly name: string; readonly scan: ScanSummary | null },
): Promise<{ id: string; counts: Record<Verdict, number> }> {
  const { id, name, members, answers, scan } = input;
  if (!(await findGroup(queries, id))) {
    const { judged } = await judgeMembers(ports, queries, { members, answers }, scan?.tracking);
    const { at } = questionNow(ports);
    const checkedBy = await ports.readSellerName(queries);
    const row = { id, name, members: JSON.stringify(members), checkedAt: at, checkedBy };
    await insertGroup(queries, row);
    trail.record({ action: 'emailChecks.saveGroup', table: 'emailCheckGroup', id, after: row });
    const checks = judged.map((one) => ({ id: randomUUID(), judged: one }));
    await storeChecks(ports, queries, trail, checks, { groupId: id, scan });
  }
  const counted = new Map((await countVerdicts(queries, id)).map((one) => [one.verdict, one.count]));
  return { id, counts: countsFrom((verdict) => counted.get(verdict) ?? 0) };
}

async function judgeMembers(
  ports: EmailChecksPorts,
  queries: Queries,
  { members, answers }: Group,
  trackingSeen: ScanSummary['tracking'] = 'none',
): Promise<JudgedGroup> {
  const ids =
    members.by === 'contacts' ? members.contactIds : await ports.findContactsOfList(queries, members.listId);
  if (ids.length > MOST_MEMBERS) throw new AppError('email-group-too-large');
  const wanted = [...new Set(ids)].map((contactId) => ({ contactId, pointId: null, address: null }));
  const recipients = await ports.findRecipients(queries, wanted);
  const reachable = recipients.filter(({ address }) => address !== null);
  const shared = sharedAnswers(answers.shared);
  const asked = reachable.map((recipient) => {
    const own = answers.own[recipient.contactId ?? ''];
    const merged = own ? mergeAnswers(shared, own) : shared;
    return { recipient, answers: withTrackingSeen(merged, trackingSeen) };
  });
  return {
    judged: await judgeMail(ports, queries, asked),
    withoutAddressCount: recipients.length - reachable.length,
  };
}

function toMember(judged: JudgedMail): Member {
  const { recipient, decision, answers } = judged;
  return {
    contactId: recipient.contactId ?? '',
    name: recipient.name,
    companyName: recipient.companyName,
    role: recipient.role,
    address: shownAddress(judged),
    verdict: decision.verdict,
    decision,
    next: ownAsk(nextAsk(decision, new Set(answers.answered))),
  };
}

/** What is about the message is asked once for all. */
const ownAsk = (ask: Ask | null): Ask | null => (ask === null || groupAsks.has(ask) ? null : ask);

const countOf = (judged: readonly JudgedMail[]): Record<Verdict, number> =>
  countsFrom((verdict) => judged.filter(({ decision }) => decision.verdict === verdict).length);

const countsFrom = (count: (verdict: Verdict) => number): Record<Verdict, number> => ({
  allowed: count('allowed'),
  conditional: count('conditional'),
  unclear: count('unclear'),
  blocked: count('blocked'),
});

const placeOf = (member: Member): string =>
  `${member.next === null ? 1 : 0} ${verdicts.indexOf(member.verdict)} ${swedishSortKey(member.name)} ${member.contactId}`;

const exceptionsFirst = (members: readonly Member[]): Member[] =>
  members
    .map((member) => ({ member, place: placeOf(member) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ member }) => member);
