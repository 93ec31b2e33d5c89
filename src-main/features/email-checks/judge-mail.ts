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
  /** Whether the reason stood for somebody else when it was given; left out, it is looked up. */
  readonly isWhyReused?: boolean;
}

/** A reason as it is compared with others': without the person's own name, and word for word. Empty without one that could count. */
interface ComparedReason {
  readonly key: string;
  readonly words: string;
}

/** A verdict with everything it rests on. */
export interface JudgedMail extends Asked {
  readonly facts: ContactabilityFacts;
  readonly question: Question;
  readonly rules: RulePack;
  readonly decision: Decision;
  readonly why: ComparedReason;
}

/** May these recipients be written to now? */
export async function judgeMail(
  ports: EmailChecksPorts,
  queries: Queries,
  cases: readonly Asked[],
): Promise<JudgedMail[]> {
  const purpose = await readPurpose(ports, queries);
  const asked = cases.map((one) => ({ ...one, answers: withPurpose(one.answers, purpose) }));
  const reasons = asked.map(({ recipient, answers }) => compared(recipient, answers));
  const isReused = await findReused(queries, asked, reasons);
  const facts = await gatherMailFacts(
    ports,
    queries,
    asked.map((one, index) => ({ ...one, isWhyReused: one.isWhyReused ?? isReused(index) })),
  );
  const rulesOf = onceForEach(await ports.readRules(queries));
  const question = questionNow(ports);
  return asked.flatMap((one, index) => {
    const known = facts[index];
    if (!known) return [];
    const rules = rulesOf(known.country);
    const decision = ports.assess(known, question, rules);
    return [{ ...one, facts: known, question, rules, decision, why: reasons[index] ?? noReason }];
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

const noReason: ComparedReason = { key: '', words: '' };

function compared(recipient: MailRecipient, { why }: Answers): ComparedReason {
  if (faultOfWhy(why, false) !== null) return noReason;
  const { name, companyName, role, address } = recipient;
  return { key: whyKeyOf(why, [name, companyName, role, address?.display ?? '']), words: whyKeyOf(why, []) };
}

/** One person is known by a card or by an address: a second card with the same address is nobody else. */
interface Person {
  readonly contactId: string | null;
  readonly addressKey: string;
}

const personOf = ({ contactId, address }: MailRecipient): Person => ({
  contactId,
  addressKey: address?.key ?? '',
});

const isSamePerson = (one: Person, other: Person): boolean =>
  (one.contactId !== null && one.contactId === other.contactId) ||
  (one.addressKey !== '' && one.addressKey === other.addressKey);

/** Whether the reason at each place stands for somebody else too, in an earlier check or in this one. */
async function findReused(
  queries: Queries,
  asked: readonly Asked[],
  reasons: readonly ComparedReason[],
): Promise<(index: number) => boolean> {
  const people = new Map<string, Person[]>();
  const note = ({ key, words }: ComparedReason, person: Person): void => {
    for (const text of [`key ${key}`, `words ${words}`]) {
      const holders = people.get(text) ?? [];
      if (holders.push(person) === 1) people.set(text, holders);
    }
  };
  const given = reasons.filter(({ key }, index) => key !== '' && asked[index]?.isWhyReused === undefined);
  if (given.length === 0) return () => false;
  const earlier = await findReasonHolders(
    queries,
    given.map(({ key }) => key),
    given.map(({ words }) => words),
  );
  for (const { whyKey, whyWords, ...person } of earlier) note({ key: whyKey, words: whyWords }, person);
  asked.forEach(({ recipient }, index) => note(reasons[index] ?? noReason, personOf(recipient)));
  return (index) => {
    const { key, words } = reasons[index] ?? noReason;
    const one = asked[index];
    if (key === '' || !one) return false;
    const person = personOf(one.recipient);
    const isOthers = (text: string): boolean =>
      people.get(text)?.some((holder) => !isSamePerson(holder, person)) ?? false;
    return isOthers(`key ${key}`) || isOthers(`words ${words}`);
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
