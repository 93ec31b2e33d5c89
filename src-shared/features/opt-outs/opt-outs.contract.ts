import { scopeSchema, suppressionKindSchema } from '../../compliance/vocabulary.ts';
import { operation } from '../../ipc/define-contract.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  z,
} from '../../kernel/schema.ts';

/** How the person said no. */
export const optOutWays = ['call', 'email', 'sms', 'letter', 'visit', 'list', 'other'] as const;

/** An opt-out is an event; these are all there are. None is ever changed or deleted. */
const optOutEventKinds = ['added', 'lifted', 'retracted'] as const;

const scopesSchema = z.array(scopeSchema).min(1);

const suppressionSchema = z.object({
  id: idSchema,
  kind: suppressionKindSchema,
  /** As it may be shown: a number, an address, a domain, an organisation number or a person's name. */
  display: z.string(),
  contactId: idSchema.nullable(),
  scope: scopesSchema,
  statedOn: calendarDaySchema,
  recordedAt: instantSchema,
  isActive: z.boolean(),
});
export type Suppression = z.infer<typeof suppressionSchema>;

const optOutEventSchema = z.object({
  id: idSchema,
  kind: z.enum(optOutEventKinds),
  at: instantSchema,
  /** The person who said it, in words; empty when unknown. */
  statedBy: z.string(),
  how: z.enum(optOutWays),
  reason: z.string(),
  evidence: z.string(),
  recordedBy: z.string(),
  callId: idSchema.nullable(),
});
export type OptOutEvent = z.infer<typeof optOutEventSchema>;

export const optOutsContract = {
  /** Writes the opt-out and its suppression. The same id twice is one; a number already blocked stays blocked. */
  add: operation(
    z.object({
      id: idSchema,
      subject: z.discriminatedUnion('kind', [
        z.object({
          kind: z.enum(['phone', 'email', 'domain', 'organisation']),
          value: requiredTextSchema(320),
        }),
        z.object({ kind: z.literal('person'), contactId: idSchema }),
      ]),
      scope: scopesSchema,
      statedOn: calendarDaySchema,
      statedBy: textSchema(200),
      how: z.enum(optOutWays),
      note: textSchema(1000),
    }),
    suppressionSchema,
  ),
  /** Newest first; `text` matches numbers in any format, addresses, domains and names. */
  list: operation(
    z.object({
      text: textSchema(200),
      isLiftedIncluded: z.boolean().default(false),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500).default(200),
    }),
    z.object({ rows: z.array(suppressionSchema), total: z.number() }),
  ),
  history: operation(
    z.object({ suppressionId: idSchema }),
    z.object({ suppression: suppressionSchema, events: z.array(optOutEventSchema) }),
  ),
  /** Needs the person's own fresh word: reason and evidence are both required (product rule: nothing else lifts). */
  lift: operation(
    z.object({
      id: idSchema,
      suppressionId: idSchema,
      statedBy: requiredTextSchema(200),
      how: z.enum(optOutWays),
      reason: requiredTextSchema(1000),
      evidence: requiredTextSchema(2000),
    }),
    suppressionSchema,
  ),
  /** Lets the person pick a plain list of numbers or addresses and shows what it holds; writes nothing. */
  chooseImport: operation(
    z.void(),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({
        outcome: z.literal('read'),
        token: z.string(),
        fileName: z.string(),
        phones: z.number(),
        emails: z.number(),
        domains: z.number(),
        alreadyBlocked: z.number(),
        duplicates: z.number(),
        /** Lines that could not be understood, with their line number; the first fifty. */
        invalid: z.array(z.object({ line: z.number(), text: z.string() })),
        invalidTotal: z.number(),
        sample: z.array(z.string()),
      }),
    ]),
  ),
  /** Adds only: nothing in a file can lift or narrow an opt-out. */
  runImport: operation(
    z.object({
      token: z.string().max(100),
      scope: scopesSchema,
      statedOn: calendarDaySchema,
      note: textSchema(400),
    }),
    z.object({ added: z.number(), alreadyBlocked: z.number(), invalid: z.number() }),
  ),
  /** Stops a reading or an import; nothing of it is added. */
  cancelImport: operation(z.void(), z.void()),
};
