import { type Ask, asks, legalFormSchema, sourceKindSchema } from './vocabulary.ts';
import { type Tracking, trackings } from './contactability-facts.ts';
import { calendarDaySchema, textSchema, z } from '../kernel/schema.ts';

/** The sale at which an address was given, as far as the seller remembers it. */
const toldSaleSchema = z.object({ soldOn: calendarDaySchema, productKind: textSchema(120) });

/**
 * What the seller has answered in one check. Null where nobody has said; `answered` also holds what was answered
 * with "don't know", so that it is not asked again.
 */
export const answersSchema = z.object({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  legalForm: legalFormSchema.nullable(),
  source: sourceKindSchema.nullable(),
  answersInquiry: z.boolean().nullable(),
  sale: toldSaleSchema.nullable(),
  wasOptOutOffered: z.boolean().nullable(),
  isOnNoMailList: z.boolean().nullable(),
  isForSimilarProducts: z.boolean().nullable(),
  isAboutTheirWork: z.boolean().nullable(),
  isAddressPublished: z.boolean().nullable(),
  tracking: z.enum(trackings).nullable(),
  purpose: textSchema(500),
  necessity: z.enum(['needed', 'another-way']).nullable(),
  balance: z.enum(['expected', 'unsure', 'not-expected']).nullable(),
  why: textSchema(1000),
  answered: z.array(z.enum(asks)).max(asks.length),
});
export type Answers = z.infer<typeof answersSchema>;

export const noAnswers: Answers = {
  country: null,
  legalForm: null,
  source: null,
  answersInquiry: null,
  sale: null,
  wasOptOutOffered: null,
  isOnNoMailList: null,
  isForSimilarProducts: null,
  isAboutTheirWork: null,
  isAddressPublished: null,
  tracking: null,
  purpose: '',
  necessity: null,
  balance: null,
  why: '',
  answered: [],
};

type Field = Exclude<keyof Answers, 'answered'>;

/** Where each question's answer is kept. */
export const fieldOf: Readonly<Record<Ask, Field>> = {
  country: 'country',
  'legal-form': 'legalForm',
  source: 'source',
  'answers-inquiry': 'answersInquiry',
  sale: 'sale',
  'opt-out-offered': 'wasOptOutOffered',
  'no-mail-list': 'isOnNoMailList',
  'similar-products': 'isForSimilarProducts',
  'about-their-work': 'isAboutTheirWork',
  'published-address': 'isAddressPublished',
  tracking: 'tracking',
  'assessment-purpose': 'purpose',
  'assessment-necessity': 'necessity',
  'assessment-balance': 'balance',
  'assessment-why': 'why',
};

/** The answers with one more. `null` and an empty text are "don't know": answered, and nothing known. */
export const withAnswer = <A extends Ask>(
  answers: Answers,
  ask: A,
  value: Answers[(typeof fieldOf)[A]],
): Answers => ({
  ...answers,
  [fieldOf[ask]]: value,
  answered: [...answers.answered.filter((one) => one !== ask), ask],
});

/** The answers with the tracking that a draft was seen to hold: nobody can answer it away. */
export function withTrackingSeen(answers: Answers, seen: Tracking): Answers {
  if (seen === 'none' || answers.tracking === seen || answers.tracking === 'both') return answers;
  const isNew = answers.tracking === null || answers.tracking === 'none';
  return withAnswer(answers, 'tracking', isNew ? seen : 'both');
}

/** The answers without one, and without those that were given after it: they may have hung on it. */
export function withoutAnswer(answers: Answers, ask: Ask): Answers {
  const place = answers.answered.indexOf(ask);
  if (place < 0) return answers;
  const gone = answers.answered.slice(place);
  const cleared = Object.fromEntries(gone.map((one) => [fieldOf[one], noAnswers[fieldOf[one]]]));
  return { ...answers, ...cleared, answered: answers.answered.slice(0, place) };
}

/** Answers that count for everybody of a group, with what was answered about this recipient in their place. */
export function mergeAnswers(shared: Answers, own: Answers): Answers {
  const merged: Record<string, unknown> = { ...shared };
  for (const ask of own.answered) merged[fieldOf[ask]] = own[fieldOf[ask]];
  const answered = [...shared.answered.filter((ask) => !own.answered.includes(ask)), ...own.answered];
  return answersSchema.parse({ ...merged, answered });
}

/** What can be answered once for a whole group: it is about the message, not about the recipient. */
export const groupAsks: ReadonlySet<Ask> = new Set([
  'similar-products',
  'about-their-work',
  'tracking',
  'assessment-purpose',
  'assessment-necessity',
  'assessment-balance',
]);

const aboutTheRecipient: readonly Ask[] = asks.filter(
  (ask) => !groupAsks.has(ask) && ask !== 'assessment-why',
);

/**
 * Of answers for a whole group those about the message. Nobody's country, legal form or sale is everybody's; a shared
 * reason is kept, and refused as one that stands for others.
 */
export const sharedAnswers = (answers: Answers): Answers => ({
  ...answers,
  ...Object.fromEntries(aboutTheRecipient.map((ask) => [fieldOf[ask], noAnswers[fieldOf[ask]]])),
  answered: answers.answered.filter((ask) => !aboutTheRecipient.includes(ask)),
});
