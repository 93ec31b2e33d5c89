import { createHash } from 'node:crypto';
import { faultOfWhy, whyKeyOf } from '#shared/compliance/assessment.rules.ts';
import type { ContactabilityFacts, Question } from '#shared/compliance/contactability-facts.ts';
import type { MailRecipient } from '#shared/compliance/mail-recipient.ts';
import type { RulePack } from '#shared/compliance/rule-packs/rule-pack.ts';
import type { Decision } from '#shared/compliance/vocabulary.ts';
import { type Answers, answersSchema } from '#shared/compliance/answers.rules.ts';
import { toInstant } from '#shared/kernel/clock.ts';
import type { Queries } from '../../database/journal.ts';
import type { EmailChecksPorts } from './email-checks-ports.ts';
import { findLastAnswers, findReasonHolders } from './email-checks.repository.ts';
import { gatherMailFacts } from './gather-mail-facts.ts';

/** One recipient with the answers about the message to it. */
export interface Asked {
  readonly recipient: MailRecipient;
  readonly answers: Answers;
}

/** A verdict with everything it rests on. */
export interface JudgedMail extends Asked {
  readonly facts: ContactabilityFacts;
  readonly question: Question;
  readonly rules: RulePack;
  readonly decision: Decision;
  /** The reason as it is compared with others'; empty without one that could count. */
  readonly whyKey: string;
}

/** May these recipients be written to now? */
export async function judgeMail(
  ports: EmailChecksPorts,
  queries: Queries,
  cases: readonly Asked[],
): Promise<JudgedMail[]> {
  const purpose = await readPurpose(ports, queries);
  const asked = cases.map((one) => ({ ...one, answers: withPurpose(one.answers, purpose) }));
  const whyKeys = asked.map(({ recipient, answers }) => whyKeyFor(recipient, answers));
  const isReused = await findReused(queries, asked, whyKeys);
  const facts = await gatherMailFacts(
    ports,
    queries,
    asked.map((one, index) => ({ ...one, isWhyReused: isReused(index) })),
  );
  const rulesOf = onceForEach(await ports.readRules(queries));
  const question = questionNow(ports);
  return asked.flatMap((one, index) => {
    const known = facts[index];
    if (!known) return [];
    const rules = rulesOf(known.country);
    const decision = ports.assess(known, question, rules);
    return [{ ...one, facts: known, question, rules, decision, whyKey: whyKeys[index] ?? '' }];
  });
}

/** What the message is to achieve while nobody has said otherwise: what was said last, else what is sold. */
export async function readPurpose(ports: EmailChecksPorts, queries: Queries): Promise<string> {
  const last = await findLastAnswers(queries);
  const purpose = last === undefined ? '' : answersSchema.parse(JSON.parse(last)).purpose;
  return purpose || ports.readOffer(queries);
}

const withPurpose = (answers: Answers, purpose: string): Answers =>
  answers.answered.includes('assessment-purpose') || answers.purpose !== ''
    ? answers
    : { ...answers, purpose };

export const questionNow = ({ clock }: Pick<EmailChecksPorts, 'clock'>): Question => ({
  channel: 'email',
  purpose: 'direct-marketing',
  at: toInstant(clock.now()),
  timeZone: clock.timeZone(),
});

/** Words that could count as a reason, without the recipient's own name in them. */
const whyKeyFor = (recipient: MailRecipient, { why }: Answers): string =>
  faultOfWhy(why, false) === null
    ? whyKeyOf(why, [recipient.name, recipient.companyName, recipient.role, recipient.address?.display ?? ''])
    : '';

const personOf = ({ contactId, address }: MailRecipient): string => contactId ?? address?.key ?? '';

/** Whether the reason at each place stands for somebody else too, in an earlier check or in this one. */
async function findReused(
  queries: Queries,
  asked: readonly Asked[],
  whyKeys: readonly string[],
): Promise<(index: number) => boolean> {
  const given = whyKeys.filter((key) => key !== '');
  if (given.length === 0) return () => false;
  const people = new Map<string, Set<string>>();
  const note = (whyKey: string, person: string): void => {
    people.set(whyKey, (people.get(whyKey) ?? new Set()).add(person));
  };
  for (const { whyKey, contactId, addressKey } of await findReasonHolders(queries, given))
    note(whyKey, contactId ?? addressKey);
  asked.forEach(({ recipient }, index) => note(whyKeys[index] ?? '', personOf(recipient)));
  return (index) => {
    const key = whyKeys[index] ?? '';
    return key !== '' && (people.get(key)?.size ?? 0) > 1;
  };
}

function onceForEach(rulesOf: (country: string | null) => RulePack) {
  const known = new Map<string | null, RulePack>();
  return (country: string | null): RulePack => {
    const rules = known.get(country) ?? rulesOf(country);
    known.set(country, rules);
    return rules;
  };
}

/** By which rules that are the same word for word are told from others. */
export const hashOfRules = (rules: RulePack): string =>
  createHash('sha256').update(JSON.stringify(rules)).digest('hex');
