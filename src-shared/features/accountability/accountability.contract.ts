import { documentSchema } from '../../documents/document-model.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import { calendarDaySchema, idSchema, instantSchema, textSchema, z } from '../../kernel/schema.ts';

export const breachKinds = ['lost-device', 'wrong-recipient', 'unauthorised-access', 'other'] as const;
const breachRisks = ['unlikely', 'risk', 'high', 'unknown'] as const;

const languageSchema = z.object({ language: z.enum(['sv', 'en']) });
const countSchema = z.number().int().min(0).max(100_000_000).nullable();

/** A note of a breach (GDPR art. 33(3) and (5)). */
const breachInputSchema = z.object({
  id: idSchema,
  kind: z.enum(breachKinds),
  happenedOn: calendarDaySchema.nullable(),
  /** The 72 hours run from here. */
  awareAt: instantSchema,
  what: textSchema(4000),
  measures: textSchema(4000),
  consequences: textSchema(4000),
  peopleCount: countSchema,
  recordCount: countSchema,
  isEncrypted: z.boolean(),
  risk: z.enum(breachRisks),
  /** When it was reported to the authority; null while it is not. */
  reportedAt: instantSchema.nullable(),
  /** The day those concerned were told (art. 34). */
  toldOn: calendarDaySchema.nullable(),
  /** Why it was reported after 72 hours. */
  lateReason: textSchema(2000),
});
export type BreachInput = z.infer<typeof breachInputSchema>;

const breachSchema = breachInputSchema.extend({
  /** 72 hours after `awareAt`. */
  reportBy: instantSchema,
  mustReport: z.enum(['yes', 'no', 'decide']),
  mustTell: z.enum(['yes', 'no', 'decide']),
});
export type Breach = z.infer<typeof breachSchema>;

export const accountabilityContract = {
  /** The record of processing (GDPR art. 30(1)), drawn up from the personal-data inventory. */
  readRecord: operation(languageSchema, z.object({ document: documentSchema })),
  saveRecord: operation(languageSchema.extend({ kind: z.enum(['pdf', 'csv']) }), savedFileSchema),
  breaches: operation(z.void(), z.array(breachSchema)),
  /** A new note for a lost laptop, with what the journal knows already filled in; writes nothing. */
  draftBreach: operation(languageSchema, breachInputSchema),
  saveBreach: operation(breachInputSchema, breachSchema),
  /** The notification to the authority as it will be printed. */
  readBreachNote: operation(languageSchema.extend({ id: idSchema }), z.object({ document: documentSchema })),
  saveBreachNote: operation(languageSchema.extend({ id: idSchema }), savedFileSchema),
};
