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
  type emailChecksContract,
  type GroupAnswers,
  type GroupJudgement,
  type GroupMembers,
  type Member,
  MOST_MEMBERS,
  type ScanSummary,
} from '#shared/features/email-checks/email-checks.contract.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import type { ServiceOf } from '#shared/ipc/define-contract.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { swedishSortKey } from '#shared/kernel/fold-text.ts';
import type { AuditTrail } from '../../database/audit-trail.ts';
import type { Queries } from '../../database/journal.ts';
import { countVerdicts, findGroup, insertGroup } from './email-checks.repository.ts';
import type { EmailChecksPorts, GroupJob } from './email-checks-ports.ts';
import { atOnce, type JudgedMail, judgeMail, type Lane, questionNow } from './judge-mail.ts';
import { storeChecks } from './save-check.ts';
import { shownAddress } from './show-judgement.ts';

const MOST_SHOWN = 200;

// Some ten milliseconds of the journal at a time.
const PIECE = 100;

interface Group {
  readonly members: GroupMembers;
  readonly answers: GroupAnswers;
}

type GroupVerbs = Pick<ServiceOf<typeof emailChecksContract>, 'judgeGroup' | 'saveGroup' | 'cancelGroup'>;

interface JudgedGroup {
  readonly judged: readonly JudgedMail[];
  readonly withoutAddressCount: number;
}

/** Judging and storing many at once, one group at a time, with progress and cancel. */
export function createGroupVerbs(ports: EmailChecksPorts): GroupVerbs {
  const { groupJobs } = ports;
  let isSaving = false;
  const run = async <T>(work: (lane: Lane) => Promise<T>): Promise<T> => {
    // A newer question takes the place of the one before it; what is being stored is stored first.
    while (groupJobs.isRunning()) await (isSaving ? groupJobs.idle() : groupJobs.cancel());
    return groupJobs.run('checking', (job) => work(laneOf(ports, job)));
  };
  return {
    judgeGroup: (group) => run((lane) => showGroup(ports, lane, group)),
    saveGroup: (group) =>
      run(async (lane) => {
        isSaving = true;
        try {
          return await saveGroup(ports, lane, group);
        } finally {
          isSaving = false;
        }
      }),
    cancelGroup: () => groupJobs.cancel(),
  };
}

const laneOf = ({ journal }: EmailChecksPorts, { assertGoing, progress }: GroupJob): Lane => ({
  read: journal.inPieces.read,
  onJudged: (done, total) => {
    assertGoing();
    // What takes a moment has no progress worth showing.
    if (total > PIECE) progress(done, total);
  },
});

/** Many recipients, some at a time. Throws `email-group-too-large` beyond 5,000, and what `onJudged` throws. */
async function showGroup(ports: EmailChecksPorts, lane: Lane, group: Group): Promise<GroupJudgement> {
  const { judged, withoutAddressCount } = await judgeMembers(ports, lane, group);
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

interface NewGroup extends Group {
  readonly id: string;
  readonly name: string;
  readonly scan: ScanSummary | null;
}

interface SavedGroup {
  readonly id: string;
  readonly counts: Record<Verdict, number>;
}

/**
 * Judges some recipients at a time and then stores one check for each, all or none. Sent twice, it is one group. What was
 * written into the journal meanwhile counts: then all are judged once more, at one go. Throws what `showGroup` throws.
 */
async function saveGroup(ports: EmailChecksPorts, lane: Lane, input: NewGroup): Promise<SavedGroup> {
  const { journal } = ports;
  const headSeq = journal.head().seq;
  const isKnown = (await lane.read((queries) => findGroup(queries, input.id))) !== undefined;
  const early = isKnown ? null : await judgeMembers(ports, lane, input, input.scan?.tracking);
  return journal.write((queries, trail) =>
    storeGroup(ports, queries, trail, input, journal.head().seq === headSeq ? early : null),
  );
}

async function storeGroup(
  ports: EmailChecksPorts,
  queries: Queries,
  trail: AuditTrail,
  input: NewGroup,
  early: JudgedGroup | null,
): Promise<SavedGroup> {
  const { id, name, members, scan } = input;
  if (!(await findGroup(queries, id))) {
    const { judged } = early ?? (await judgeMembers(ports, atOnce(queries), input, scan?.tracking));
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
  lane: Lane,
  { members, answers }: Group,
  trackingSeen: ScanSummary['tracking'] = 'none',
): Promise<JudgedGroup> {
  const ids =
    members.by === 'contacts'
      ? members.contactIds
      : await lane.read((queries) => ports.findContactsOfList(queries, members.listId));
  if (ids.length > MOST_MEMBERS) throw new AppError('email-group-too-large');
  const wanted = [...new Set(ids)].map((contactId) => ({ contactId, pointId: null, address: null }));
  const recipients: MailRecipient[] = [];
  for (let from = 0; from < wanted.length; from += PIECE)
    recipients.push(
      ...(await lane.read((queries) => ports.findRecipients(queries, wanted.slice(from, from + PIECE)))),
    );
  const reachable = recipients.filter(({ address }) => address !== null);
  const shared = sharedAnswers(answers.shared);
  const asked = reachable.map((recipient) => {
    const own = answers.own[recipient.contactId ?? ''];
    const merged = own ? mergeAnswers(shared, own) : shared;
    return { recipient, answers: withTrackingSeen(merged, trackingSeen) };
  });
  return {
    judged: await judgeMail(ports, lane, asked),
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
