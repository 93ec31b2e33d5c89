import type { ContactabilityFacts, Question } from '#shared/compliance/contactability-facts.ts';
import type { RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import { type Decision, decisionSchema, verdicts } from '#shared/compliance/vocabulary.ts';
import { answersSchema } from '#shared/compliance/answers.rules.ts';
import type { StaleReason } from '#shared/features/email-checks/email-checks.contract.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import type { Queries } from '../../database/journal.ts';
import { type CheckRecord, findRules } from './email-checks.repository.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { atOnce, hashOfRules, type JudgedMail, judgeMail, questionNow } from './judge-mail.ts';

/** A stored check beside what the same question gives today. */
export interface CheckToday {
  readonly check: CheckRecord;
  readonly stored: Decision;
  readonly today: JudgedMail;
  readonly staleBecause: StaleReason[];
}

/** Asks every one of these checks again, with the answers that were given then and the facts of today. */
export async function checkAgain(
  ports: EmailChecksPorts,
  queries: Queries,
  checks: readonly CheckRecord[],
): Promise<CheckToday[]> {
  const recipients = await findRecipientsOf(ports, queries, checks);
  const asked = recipients.map(({ check, recipient }) => {
    const facts = factsThen(check);
    const answers = answersSchema.parse(JSON.parse(check.answers));
    // Whoever was given the same reason later takes nothing from the one who had it first.
    return { check, recipient, answers, facts, isWhyReused: facts.message?.assessment.isWhyReused ?? false };
  });
  const judged = await judgeMail(ports, atOnce(queries), asked);
  const kept = await readEachRules(queries, checks);
  const hashes = new Map(
    [...new Set(judged.map(({ rules }) => rules))].map((one) => [one, hashOfRules(one)]),
  );
  return asked.flatMap(({ check, facts }, index): CheckToday[] => {
    const today = judged[index];
    if (!today) return [];
    const stored = decisionSchema.parse(JSON.parse(check.decision));
    const rules = kept.get(check.rulesHash) ?? null;
    const isSameRules = hashes.get(today.rules) === check.rulesHash;
    return [
      { check, stored, today, staleBecause: whyStale(ports, { facts, stored, today, rules, isSameRules }) },
    ];
  });
}

/** A check is about the contact and the address it was made for, whichever address stands first on the card today. */
async function findRecipientsOf(
  ports: EmailChecksPorts,
  queries: Queries,
  checks: readonly CheckRecord[],
): Promise<{ readonly check: CheckRecord; readonly recipient: MailRecipient }[]> {
  const wanted = checks.flatMap(({ contactId, address }) =>
    contactId === null ? [] : [{ contactId, pointId: null, address: address === '' ? null : address }],
  );
  const contacts = (await ports.findRecipients(queries, wanted)).values();
  const found: { check: CheckRecord; recipient: MailRecipient }[] = [];
  for (const check of checks) {
    // A check goes with its contact, so that every contact asked for is there.
    const contact = check.contactId === null ? undefined : contacts.next().value;
    found.push({ check, recipient: contact ?? (await ports.findRecipient(queries, check.address)) });
  }
  return found;
}

async function readEachRules(
  queries: Queries,
  checks: readonly CheckRecord[],
): Promise<ReadonlyMap<string, RulePack | null>> {
  const kept = new Map<string, RulePack | null>();
  for (const { rulesHash } of checks)
    if (!kept.has(rulesHash)) kept.set(rulesHash, await readRulesKept(queries, rulesHash));
  return kept;
}

/** The rules as they were kept; null when they are gone. */
export async function readRulesKept(queries: Queries, hash: string): Promise<RulePack | null> {
  const kept = await findRules(queries, hash);
  return kept ? (JSON.parse(kept.content) as RulePack) : null;
}

interface Compared {
  /** The facts of then. */
  readonly facts: ContactabilityFacts;
  readonly stored: Decision;
  readonly today: JudgedMail;
  /** The rules of then; null when they are gone. */
  readonly rules: RulePack | null;
  readonly isSameRules: boolean;
}

/** Why the verdict of then no longer stands; nothing while it does. */
function whyStale(ports: EmailChecksPorts, compared: Compared): StaleReason[] {
  const { stored, today, rules, isSameRules } = compared;
  const isStricter = holdsBackMore(stored, today.decision);
  const why: StaleReason[] = [];
  if (has(today.decision, 'opt-out') && !has(stored, 'opt-out')) why.push('opted-out');
  if (isStricter && wasWithdrawnSince(compared)) why.push('consent-withdrawn');
  // Another country's rules are no change of the rules.
  if (!isSameRules && today.rules.country === (rules ?? today.rules).country) why.push('rules-changed');
  if (why.length > 0) return why;
  if (hasRunOut(ports, compared)) return ['check-expired'];
  return isStricter || stored.verdict !== today.decision.verdict ? ['facts-changed'] : [];
}

const has = ({ reasons }: Decision, rule: string): boolean => reasons.some((reason) => reason.rule === rule);

/** A stricter verdict, or something that was not in the way before: a new condition is one to meet. */
const holdsBackMore = (before: Decision, after: Decision): boolean =>
  verdicts.indexOf(after.verdict) > verdicts.indexOf(before.verdict) ||
  after.reasons.some(({ rule, verdict }) => verdict !== 'allowed' && !holdsBack(before, rule));

const holdsBack = ({ reasons }: Decision, rule: string): boolean =>
  reasons.some((reason) => reason.rule === rule && reason.verdict !== 'allowed');

function wasWithdrawnSince({ facts, today }: Compared): boolean {
  const before = new Set(withdrawnIn(facts));
  return withdrawnIn(today.facts).some((consent) => !before.has(consent));
}

const withdrawnIn = ({ consents }: ContactabilityFacts): string[] =>
  consents.filter(({ withdrawnOn }) => withdrawnOn !== null).map((consent) => JSON.stringify(consent));

/** The facts of then, under the rules of then, no longer carry the verdict today: only time has passed. */
const hasRunOut = (ports: EmailChecksPorts, { facts, stored, rules }: Compared): boolean =>
  rules !== null && holdsBackMore(stored, ports.assess(facts, questionNow(ports), rules));

const factsThen = ({ facts }: CheckRecord): ContactabilityFacts => JSON.parse(facts) as ContactabilityFacts;

/** The stored inputs under the stored rules still give the stored decision, word for word. */
export function isReproduced(
  ports: Pick<EmailChecksPorts, 'assess'>,
  check: CheckRecord,
  rules: RulePack | null,
): boolean {
  if (rules === null) return false;
  const question = JSON.parse(check.question) as Question;
  return JSON.stringify(ports.assess(factsThen(check), question, rules)) === check.decision;
}
