import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import { documentSchema } from '../../documents/document-model.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  z,
} from '../../kernel/schema.ts';

/** Everything by which a person is looked for. All of it is printed in the report's search record. */
export const subjectSchema = z.object({
  /** How the report addresses the person. */
  name: textSchema(200),
  contactIds: z.array(idSchema).max(50),
  /** As typed, any format. */
  phones: z.array(textSchema(80)).max(50),
  emails: z.array(textSchema(320)).max(50),
});
export type Subject = z.infer<typeof subjectSchema>;

/** Somebody the search found; `contactId` is null for a number or address without a name. */
export const candidateSchema = z.object({
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
});

export const subjectRequestsContract = {
  /** A person by name, e-mail or phone in any format, over every table and every note. */
  find: operation(z.object({ text: requiredTextSchema(320) }), z.array(candidateSchema)),
  /** The report exactly as it will be printed; writes nothing. */
  preview: operation(reportInputSchema, z.object({ document: documentSchema, rows: z.number() })),
  /** Writes PDF and JSON where the person chooses and notes the request. */
  exportReport: operation(reportInputSchema, savedFileSchema),
  list: operation(
    z.void(),
    z.array(
      z.object({
        id: idSchema,
        name: z.string(),
        receivedOn: calendarDaySchema,
        dueOn: calendarDaySchema,
        answeredAt: instantSchema,
        language: z.enum(['sv', 'en']),
        fileNames: z.array(z.string()),
      }),
    ),
  ),
};
