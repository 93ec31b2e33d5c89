import {
  legalFormSchema,
  scopeSchema,
  sourceKindSchema,
  suppressionKindSchema,
} from '../../compliance/vocabulary.ts';
import { operation } from '../../ipc/define-contract.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  z,
} from '../../kernel/schema.ts';

const contactKinds = ['person', 'company'] as const;
const contactPointKinds = ['phone', 'email'] as const;

/** How an identifier came into the journal, and when. */
const sourceSchema = z.object({
  kind: sourceKindSchema,
  note: textSchema(400),
  obtainedOn: calendarDaySchema,
});

/** An active suppression, short enough for a badge. */
const badgeSchema = z.object({
  /** Of the register's entry; of somebody who was erased since, the hash that is left. */
  suppressionId: z.string(),
  isErased: z.boolean(),
  kind: suppressionKindSchema,
  scope: z.array(scopeSchema),
  since: calendarDaySchema,
});
export type Badge = z.infer<typeof badgeSchema>;

const contactPointInputSchema = z.object({
  id: idSchema,
  kind: z.enum(contactPointKinds),
  /** What was typed; kept for ever beside the normalised form. */
  raw: requiredTextSchema(320),
  label: textSchema(60),
  source: sourceSchema,
});

const contactPointSchema = contactPointInputSchema.extend({
  /** E.164, or the e-mail match key; null when it could not be understood. */
  normalised: z.string().nullable(),
  /** As a person reads it: `070-123 45 67`. Masked (`070-••• •• 67`) while suppressed for its channel. */
  display: z.string(),
  isMasked: z.boolean(),
  badges: z.array(badgeSchema),
});
export type ContactPoint = z.infer<typeof contactPointSchema>;

const contactInputSchema = z.object({
  id: idSchema,
  kind: z.enum(contactKinds),
  name: requiredTextSchema(200),
  /** For a person: the company's name in words. Matched to a company contact when one has that name. */
  companyName: textSchema(200),
  role: textSchema(120),
  legalForm: legalFormSchema,
  /** Swedish organisation number, typed in any form; refused when it is a personal identity number. */
  organisationNumber: textSchema(40),
  note: textSchema(4000),
  points: z.array(contactPointInputSchema).max(50),
});
export type ContactInput = z.infer<typeof contactInputSchema>;

const contactSchema = contactInputSchema.extend({
  points: z.array(contactPointSchema),
  /** Suppressions that hold for the person, the company or its organisation number. */
  badges: z.array(badgeSchema),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Contact = z.infer<typeof contactSchema>;

const contactRowSchema = z.object({
  id: idSchema,
  kind: z.enum(contactKinds),
  name: z.string(),
  companyName: z.string(),
  role: z.string(),
  legalForm: legalFormSchema,
  /** First phone number as it may be shown, empty when there is none. */
  phone: z.string(),
  email: z.string(),
  isSuppressed: z.boolean(),
});
export type ContactRow = z.infer<typeof contactRowSchema>;

/** Somebody or something that already carries what is being typed. */
const duplicateSchema = z.object({
  because: z.enum(['same-number', 'same-email', 'same-name', 'suppressed-number', 'suppressed-email']),
  /** Null when only the opt-out register knows the identifier. */
  contactId: idSchema.nullable(),
  name: z.string(),
  companyName: z.string(),
});

export const contactsContract = {
  /** Ordered by name (å ä ö last); `text` matches names, companies, numbers in any format and e-mail. */
  list: operation(
    z.object({
      text: textSchema(200),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    z.object({ rows: z.array(contactRowSchema), total: z.number() }),
  ),
  read: operation(z.object({ id: idSchema }), contactSchema),
  /** Creates or replaces by id: the same input twice changes nothing. */
  save: operation(contactInputSchema, contactSchema),
  /** For the log line: at most eight people, best first. */
  suggest: operation(z.object({ text: textSchema(200) }), z.array(contactRowSchema)),
  findDuplicates: operation(
    z.object({
      exceptId: idSchema,
      name: textSchema(200),
      numbers: z.array(textSchema(80)).max(50),
      emails: z.array(textSchema(320)).max(50),
    }),
    z.array(duplicateSchema),
  ),
};
