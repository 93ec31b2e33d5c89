import type { ContactabilityFacts, Question } from '#shared/compliance/contactability-facts.ts';
import type { RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import { type Decision, decisionSchema, type RuleId, verdicts } from '#shared/compliance/vocabulary.ts';
import { answersSchema } from '#shared/compliance/answers.rules.ts';
import type { StaleReason } from '#shared/features/email-checks/email-checks.contract.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import type { Queries } from '../../database/journal.ts';
import { type CheckRecord, findRules } from './email-checks.repository.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { hashOfRules, type JudgedMail, judgeMail, questionNow } from './judge-mail.ts';

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
  const asked = checks.map((check, index) => ({
    recipient: recipients[index] ?? goneRecipient(check),
    answers: answersSchema.parse(JSON.parse(check.answers)),
  }));
  const judged = await judgeMail(ports, queries, asked);
  const rulesByHash = new Map<string, RulePack | null>();
  const hashes = new Map<RulePack, string>();
  const found: CheckToday[] = [];
  for (const [index, check] of checks.entries()) {
    const today = judged[index];
    if (!today) continue;
    if (!rulesByHash.has(check.rulesHash))
      rulesByHash.set(check.rulesHash, await readRulesKept(queries, check.rulesHash));
    const hash = hashes.get(today.rules) ?? hashOfRules(today.rules);
    hashes.set(today.rules, hash);
    const stored = decisionSchema.parse(JSON.parse(check.decision));
    const rules = rulesByHash.get(check.rulesHash) ?? null;
    const staleBecause = whyStale(ports, {
      check,
      stored,
      today,
      rules,
      isSameRules: hash === check.rulesHash,
    });
    found.push({ check, stored, today, staleBecause });
  }
  return found;
}

async function findRecipientsOf(
  ports: EmailChecksPorts,
  queries: Queries,
  checks: readonly CheckRecord[],
): Promise<(MailRecipient | undefined)[]> {
  const ids = [...new Set(checks.flatMap(({ contactId }) => contactId ?? []))];
  const contacts = await ports.findRecipients(
    queries,
    ids.map((contactId) => ({ contactId, pointId: null })),
  );
  const byContact = new Map(contacts.map((one) => [one.contactId, one]));
  const found: (MailRecipient | undefined)[] = [];
  for (const { contactId, address, addressKey } of checks) {
    const contact = contactId === null ? undefined : byContact.get(contactId);
    // A check is about the address it was made for, whichever stands first on the card today.
    const isSame = contact && (contact.address?.key ?? '') === addressKey;
    found.push(isSame ? contact : address === '' ? contact : await ports.findRecipient(queries, address));
  }
  return found;
}

const goneRecipient = ({ address }: CheckRecord): MailRecipient => ({
  contactId: null,
  name: '',
  companyName: '',
  role: '',
  legalForm: 'unknown',
  organisationNumber: null,
  companyKey: '',
  address: {
    display: address,
    key: null,
    domain: '',
    source: null,
    sourceNote: '',
    obtainedOn: null,
  },
  countrySigns: [],
  otherCards: [],
  otherIdentifiers: [],
});

/** The rules as they were kept; null when they are gone. */
export async function readRulesKept(queries: Queries, hash: string): Promise<RulePack | null> {
  const kept = await findRules(queries, hash);
  return kept ? (JSON.parse(kept.content) as RulePack) : null;
}

interface Compared {
  readonly check: CheckRecord;
  readonly stored: Decision;
  readonly today: JudgedMail;
  /** The rules of then; null when they are gone. */
  readonly rules: RulePack | null;
  readonly isSameRules: boolean;
}

/** Why the verdict of then no longer stands; nothing while it does. */
function whyStale(ports: EmailChecksPorts, compared: Compared): StaleReason[] {
  const { stored, today, isSameRules } = compared;
  const lost = (rule: RuleId): boolean => has(stored, rule) && !has(today.decision, rule);
  const why: StaleReason[] = [];
  if (has(today.decision, 'opt-out') && !has(stored, 'opt-out')) why.push('opted-out');
  if (lost('consent-held') || lost('tracking-consent')) why.push('consent-withdrawn');
  if (!isSameRules) why.push('rules-changed');
  if (why.length > 0) return why;
  if (hasRunOut(ports, compared)) return ['check-expired'];
  return stored.verdict === today.decision.verdict ? [] : ['facts-changed'];
}

const has = ({ reasons }: Decision, rule: RuleId): boolean => reasons.some((reason) => reason.rule === rule);

/** The facts of then, under the rules of then, no longer carry the verdict today: only time has passed. */
function hasRunOut(ports: EmailChecksPorts, { check, stored, rules }: Compared): boolean {
  if (rules === null) return false;
  const facts = JSON.parse(check.facts) as ContactabilityFacts;
  const { verdict } = ports.assess(facts, questionNow(ports), rules);
  return verdicts.indexOf(verdict) > verdicts.indexOf(stored.verdict);
}

/** The stored inputs under the stored rules still give the stored decision, word for word. */
export function isReproduced(
  ports: Pick<EmailChecksPorts, 'assess'>,
  check: CheckRecord,
  rules: RulePack | null,
): boolean {
  if (rules === null) return false;
  const facts = JSON.parse(check.facts) as ContactabilityFacts;
  const question = JSON.parse(check.question) as Question;
  return JSON.stringify(ports.assess(facts, question, rules)) === check.decision;
}
