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
interface Asked {
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

/** How the journal is asked, and who hears how far that has come. */
export interface Lane {
  readonly read: <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
  /** After each piece; may stop the work by throwing. */
  readonly onJudged: (done: number, total: number) => void;
}

/** Everything within work on the journal that is already going on. */
export const atOnce = (queries: Queries): Lane => ({
  read: (work) => work(queries),
  onJudged: () => undefined,
});

// Some ten milliseconds of the journal at a time.
const PIECE = 50;

/** May these recipients be written to now? Asks some of them at a time, and whose reason is whose for all at once. */
export async function judgeMail(
  ports: EmailChecksPorts,
  { read, onJudged }: Lane,
  cases: readonly Asked[],
): Promise<JudgedMail[]> {
  const purpose = await read((queries) => readPurpose(ports, queries));
  const asked = cases.map((one) => ({ ...one, answers: withPurpose(one.answers, purpose) }));
  const reasons = asked.map(({ recipient, answers }) => compared(recipient, answers));
  const isReused = await read((queries) => findReused(queries, asked, reasons));
  const rulesOf = onceForEach(await read(ports.readRules));
  const question = questionNow(ports);
  const judged: JudgedMail[] = [];
  for (let from = 0; from < asked.length; from += PIECE) {
    const piece = asked.slice(from, from + PIECE).map((one, index) => ({
      ...one,
      isWhyReused: one.isWhyReused ?? isReused(from + index),
    }));
    const facts = await read((queries) => gatherMailFacts(ports, queries, piece));
    for (const [index, known] of facts.entries()) {
      const one = asked[from + index];
      if (!one) continue;
      const rules = rulesOf(known.country);
      const decision = ports.assess(known, question, rules);
      judged.push({
        ...one,
        facts: known,
        question,
        rules,
        decision,
        why: reasons[from + index] ?? noReason,
      });
    }
    onJudged(judged.length, asked.length);
  }
  return judged;
}

/** What the message is to achieve while nobody has said otherwise: what was said last, else what is sold. */
async function readPurpose(ports: EmailChecksPorts, queries: Queries): Promise<string> {
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
