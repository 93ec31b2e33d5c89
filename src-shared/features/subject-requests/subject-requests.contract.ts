import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import { documentSchema } from '../../documents/document-model.ts';
import { calendarDaySchema, idSchema, requiredTextSchema, textSchema, z } from '../../kernel/schema.ts';
import { requestRegisterContract } from './request-register.contract.ts';
import {
  choicesSchema,
  markedTextSchema,
  noChoices,
  rowRefSchema,
  subjectSchema,
} from '../../compliance/subject.ts';

/** Somebody the search found; `contactId` is null for a number or address without a name. */
const candidateSchema = z.object({
  contactId: idSchema.nullable(),
  name: z.string(),
  companyName: z.string(),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  /** Why this row came up. */
  matchedBy: z.enum(['name', 'phone', 'email', 'note']),
  calls: z.number(),
});
export type Candidate = z.infer<typeof candidateSchema>;

const reportInputSchema = z.object({
  id: idSchema,
  subject: subjectSchema,
  receivedOn: calendarDaySchema,
  /** How the person's identity was settled, in words. */
  identityCheck: textSchema(500),
  language: z.enum(['sv', 'en']),
  choices: choicesSchema.default(noChoices),
});

/** A row that only speaks of the person, or names others beside: one to decide about. */
const hitSchema = z.object({
  row: rowRefSchema,
  /** What the table is called. */
  title: z.string(),
  /** When it was written; empty when nobody knows. */
  day: z.string(),
  text: markedTextSchema,
  isOwn: z.boolean(),
});
export type Hit = z.infer<typeof hitSchema>;

export const subjectRequestsContract = {
  /** A person by name, e-mail or phone in any format, over every table and every note. */
  find: operation(z.object({ text: requiredTextSchema(320) }), z.array(candidateSchema)),
  /** The report exactly as it will be printed, and the rows to decide about, at most 300; writes nothing. */
  preview: operation(
    reportInputSchema,
    z.object({
      document: documentSchema,
      rows: z.number(),
      hits: z.array(hitSchema),
      hitCount: z.number(),
    }),
  ),
  /** Writes PDF, JSON and CSV where the person chooses, and answers the request `id`, known before or not. */
  exportReport: operation(reportInputSchema, savedFileSchema),
  /** Stops the report that is being saved; nothing is left of its files, and the request is not answered. */
  cancelExport: operation(z.void(), z.void()),
  /** What the person provided, on consent or contract (GDPR art. 20), as JSON and CSV; answers the request. */
  exportPortable: operation(reportInputSchema, savedFileSchema),
  ...requestRegisterContract,
};
