import { useSchema } from '../../compliance/vocabulary.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import { heldPointSchema } from '../../kernel/held-point.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  timeOfDaySchema,
  z,
} from '../../kernel/schema.ts';

/** How the person said yes. */
export const consentWays = ['call', 'signed', 'web-form', 'email', 'other'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** How the person took it back: no way is harder than giving it (GDPR art. 7(3)). */
export const withdrawalWays = ['call', 'email', 'sms', 'letter', 'visit', 'web-form', 'other'] as const;
export type WithdrawalWay = (typeof withdrawalWays)[number];

export const wordingLanguages = ['sv', 'en', 'other'] as const;

const wordingNumberSchema = z.number().int().positive();

/** What was asked, word for word. Each wording is kept once, under a number. */
const wordingSchema = z.object({
  number: wordingNumberSchema,
  text: z.string(),
  language: z.enum(wordingLanguages),
});
export type Wording = z.infer<typeof wordingSchema>;

/** A wording, and what people were asked for in it so far. */
const usedWordingSchema = wordingSchema.extend({ uses: z.array(useSchema) });
export type UsedWording = z.infer<typeof usedWordingSchema>;

const evidenceSchema = z.object({ id: idSchema, name: z.string() });

const consentFieldsSchema = z.object({
  id: idSchema,
  contactId: idSchema,
  /** One use each: whoever says yes to e-mail has not said yes to being followed. */
  use: useSchema,
  purpose: requiredTextSchema(300),
  givenOn: calendarDaySchema,
  givenTime: timeOfDaySchema.nullable(),
  how: z.enum(consentWays),
  /** The question named this company. A yes to "partners" is no yes to it. */
  namesController: z.boolean(),
  note: textSchema(2000),
});

const consentInputSchema = consentFieldsSchema.extend({
  /** Null for whatever number or address the person has. */
  pointId: idSchema.nullable(),
  wording: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('known'), number: wordingNumberSchema }),
    z.object({ kind: z.literal('new'), text: requiredTextSchema(8000), language: z.enum(wordingLanguages) }),
  ]),
  /** From `chooseEvidence`. */
  evidenceToken: z.string().max(64).nullable(),
});
export type ConsentInput = z.infer<typeof consentInputSchema>;

const withdrawalSchema = z.object({
  withdrawnOn: calendarDaySchema,
  how: z.enum(withdrawalWays),
  note: z.string(),
  recordedAt: instantSchema,
  recordedBy: z.string(),
});

const consentSchema = consentFieldsSchema.extend({
  point: heldPointSchema.nullable(),
  wording: wordingSchema,
  evidence: z.array(evidenceSchema),
  recordedAt: instantSchema,
  recordedBy: z.string(),
  withdrawal: withdrawalSchema.nullable(),
  /** The day of a no to the same use, said on the day of the consent or later; null without one. */
  endedByNoOn: calendarDaySchema.nullable(),
});
export type Consent = z.infer<typeof consentSchema>;

export const consentsContract = {
  /** Newest first, each with its withdrawal. */
  list: operation(z.object({ contactId: idSchema }), z.array(consentSchema)),
  /** The same id twice is one. */
  give: operation(consentInputSchema, consentSchema),
  /** Takes effect at once and cannot be taken back: a new yes is a new consent. Withdrawn twice, the first counts. */
  withdraw: operation(
    z.object({
      id: idSchema,
      withdrawnOn: calendarDaySchema,
      how: z.enum(withdrawalWays),
      note: textSchema(2000),
    }),
    consentSchema,
  ),
  /** Lets the person pick a document of at most 10 MB; kept under its token until it is used or another is picked. */
  chooseEvidence: operation(
    z.void(),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('read'), token: z.string(), name: z.string() }),
    ]),
  ),
  /** Adds the chosen document to a consent that is recorded already. */
  attachEvidence: operation(z.object({ id: idSchema, token: z.string().max(64) }), consentSchema),
  /** Saves a document outside the vault, which is noted as an export. */
  saveEvidence: operation(z.object({ id: idSchema, evidenceId: idSchema }), savedFileSchema),
  /** Every wording used so far, the newest first. */
  listWordings: operation(z.void(), z.array(usedWordingSchema)),
};
