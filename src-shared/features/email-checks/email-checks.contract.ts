import {
  asks,
  decisionSchema,
  legalFormSchema,
  sourceKindSchema,
  verdictSchema,
} from '../../compliance/vocabulary.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import {
  calendarDaySchema,
  idSchema,
  inLanguageSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  z,
} from '../../kernel/schema.ts';
import { answersSchema } from '../../compliance/answers.rules.ts';
import { scanDraftInputSchema, scanDraftOutputSchema } from './draft-scan.contract.ts';

/** Who is written to: a contact, at one of its addresses or its first, or an address alone. */
const recipientSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('contact'), contactId: idSchema, pointId: idSchema.nullable().default(null) }),
  z.object({ by: z.literal('address'), address: requiredTextSchema(320) }),
]);
export type RecipientInput = z.input<typeof recipientSchema>;
export type Recipient = z.output<typeof recipientSchema>;

/** What the journal holds about a recipient; what it holds is not asked. */
const knownSchema = z.object({
  contactId: idSchema.nullable(),
  name: z.string(),
  companyName: z.string(),
  role: z.string(),
  /** As it may be shown; empty when the contact has no address. */
  address: z.string(),
  legalForm: legalFormSchema,
  /** ISO 3166; null when it is not known or its signs disagree. */
  country: z.string().nullable(),
  /** What spoke for each country, when they disagree. */
  countrySigns: z.array(
    z.object({ country: z.string(), sign: z.enum(['phone', 'address', 'organisation']) }),
  ),
  isPrivateAddress: z.boolean(),
  source: sourceKindSchema.nullable(),
  sourceNote: z.string(),
  obtainedOn: calendarDaySchema.nullable(),
  sales: z.array(z.object({ soldOn: calendarDaySchema, productKind: z.string(), gaveAddress: z.boolean() })),
});
export type Known = z.infer<typeof knownSchema>;

/** One recipient judged on what is held and what was answered. */
const judgementSchema = z.object({
  known: knownSchema,
  decision: decisionSchema,
  /** The first question whose answer could still change the verdict; null when there is none. */
  next: z.enum(asks).nullable(),
  /** The purpose that counts while none is answered: the one of the last assessment, else what is sold; may be empty. */
  purpose: z.string(),
});
export type Judgement = z.infer<typeof judgementSchema>;

/** Why a stored verdict can no longer be relied on. */
const staleReasonSchema = z.enum([
  'opted-out',
  'consent-withdrawn',
  'check-expired',
  'rules-changed',
  'facts-changed',
]);
export type StaleReason = z.infer<typeof staleReasonSchema>;

const checkRowSchema = z.object({
  id: idSchema,
  /** Null for an address that belongs to no contact. */
  contactId: idSchema.nullable(),
  name: z.string(),
  companyName: z.string(),
  address: z.string(),
  verdict: verdictSchema,
  checkedAt: instantSchema,
  checkedBy: z.string(),
  /** Empty while the verdict holds. */
  staleBecause: z.array(staleReasonSchema),
  /** The group it was made in; null for a single check. */
  groupId: idSchema.nullable(),
});
export type CheckRow = z.infer<typeof checkRowSchema>;

/** What the scan of the draft had found when the check was stored. */
export const scanSummarySchema = z.object({
  subject: textSchema(400),
  tracking: z.enum(['none', 'opens', 'links', 'both']),
  vendors: z.array(textSchema(120)).max(50),
  missing: z.array(textSchema(60)).max(20),
});
export type ScanSummary = z.infer<typeof scanSummarySchema>;

const saidFactSchema = z.object({ label: z.string(), value: z.string() });

const checkSchema = checkRowSchema.extend({
  answers: answersSchema,
  decision: decisionSchema,
  /** What was known of the recipient when it was made, in words. */
  facts: z.object({ sv: z.array(saidFactSchema), en: z.array(saidFactSchema) }),
  /** What the same question gives today. */
  today: decisionSchema,
  scan: scanSummarySchema.nullable(),
  /** SHA-256 of the rules that decided, hexadecimal. */
  rulesHash: z.string(),
  /** The stored inputs under the stored rules still give the stored verdict. */
  isReproduced: z.boolean(),
});
export type Check = z.infer<typeof checkSchema>;

/** As many as one group check may be about. */
export const MOST_MEMBERS = 5000;

/** Whom a group check is about. */
const groupMembersSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('contacts'), contactIds: z.array(idSchema).min(1).max(MOST_MEMBERS) }),
  z.object({ by: z.literal('list'), listId: idSchema }),
]);
export type GroupMembers = z.infer<typeof groupMembersSchema>;

/** What was answered about single recipients, by contact id. */
const ownAnswersSchema = z
  .record(idSchema, answersSchema)
  .refine((own) => Object.keys(own).length <= MOST_MEMBERS);

const groupAnswersSchema = z.object({
  shared: answersSchema,
  own: ownAnswersSchema,
});
export type GroupAnswers = z.infer<typeof groupAnswersSchema>;

/** One recipient of a group. */
const memberSchema = z.object({
  contactId: idSchema,
  name: z.string(),
  companyName: z.string(),
  role: z.string(),
  address: z.string(),
  verdict: verdictSchema,
  /** The rule that decided, for the reason in words. */
  decision: decisionSchema,
  next: z.enum(asks).nullable(),
});
export type Member = z.infer<typeof memberSchema>;

const groupJudgementSchema = z.object({
  counts: z.record(verdictSchema, z.number()),
  /** The first question that is about the message and still open for somebody; null when there is none. */
  next: z.enum(asks).nullable(),
  /** Those with a question of their own come first, then by verdict and name; at most 200 are shown. */
  members: z.array(memberSchema),
  memberCount: z.number(),
  /** Recipients without any address. */
  withoutAddressCount: z.number(),
});
export type GroupJudgement = z.infer<typeof groupJudgementSchema>;

/** A half-made check, kept inside the vault when it locks. */
export const checkDraftSchema = z.object({
  recipient: recipientSchema.nullable(),
  members: groupMembersSchema.nullable(),
  answers: answersSchema,
  own: ownAnswersSchema,
  scan: scanSummarySchema.nullable(),
});
export type CheckDraft = z.input<typeof checkDraftSchema>;

export const emailChecksContract = {
  /** May this person be written to, and what is still to be asked? Writes nothing. */
  judge: operation(z.object({ recipient: recipientSchema, answers: answersSchema }), judgementSchema),
  /** Stores the verdict with everything it rests on, for good. Sent twice, it is one check. */
  save: operation(
    z.object({
      id: idSchema,
      recipient: recipientSchema,
      answers: answersSchema,
      scan: scanSummarySchema.nullable(),
    }),
    checkRowSchema,
  ),
  /** Newest first; `contactId` or `groupId` narrows it. */
  list: operation(
    z.object({
      contactId: idSchema.nullable().default(null),
      groupId: idSchema.nullable().default(null),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    z.object({ rows: z.array(checkRowSchema), total: z.number() }),
  ),
  read: operation(z.object({ id: idSchema }), checkSchema),
  /** The proof of one check (PDF). */
  savePdf: operation(inLanguageSchema, savedFileSchema),
  /** Judges many at once on shared answers and those about single recipients. Writes nothing. */
  judgeGroup: operation(
    z.object({ members: groupMembersSchema, answers: groupAnswersSchema }),
    groupJudgementSchema,
  ),
  /** Stores one check for each recipient of the group. Sent twice, it is one group. */
  saveGroup: operation(
    z.object({
      id: idSchema,
      name: requiredTextSchema(120),
      members: groupMembersSchema,
      answers: groupAnswersSchema,
      scan: scanSummarySchema.nullable(),
    }),
    z.object({ id: idSchema, counts: z.record(verdictSchema, z.number()) }),
  ),
  /** Stops the group that is being judged or stored; nothing of it is stored then. */
  cancelGroup: operation(z.void(), z.void()),
  /** Looks through the seller's own draft, pasted or from a file that is chosen; null when none was. Fetches nothing. */
  scanDraft: operation(scanDraftInputSchema, scanDraftOutputSchema),
  readDraft: operation(z.void(), checkDraftSchema.nullable()),
  saveDraft: operation(checkDraftSchema.nullable(), z.void()),
};
