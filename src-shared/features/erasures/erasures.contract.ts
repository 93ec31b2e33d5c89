import { documentSchema } from '../../documents/document-model.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import { calendarDaySchema, idSchema, instantSchema, z } from '../../kernel/schema.ts';
import { markedTextSchema, rowRefSchema, subjectSchema } from '../../compliance/subject.ts';

/** Why somebody is erased: GDPR art. 17(1)(b), (c), (a) and (d). */
export const erasureGrounds = ['request', 'objection', 'retention', 'unlawful'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** What happens to a row. */
const erasureEffects = ['deleted', 'covered', 'emptied', 'hashed', 'kept'] as const;

const plannedRowSchema = z.object({
  row: rowRefSchema,
  title: z.string(),
  effect: z.enum(erasureEffects),
  /** What stands there; what would be covered is marked. */
  text: markedTextSchema,
  /** False for what the person who erases may leave as it is: words about somebody in another one's row. */
  isFixed: z.boolean(),
});

const tableCountSchema = z.object({
  table: z.string(),
  title: z.string(),
  effect: z.enum(erasureEffects),
  rows: z.number(),
  /** Why: what the personal-data inventory says of it. */
  why: z.string(),
});

const whomSchema = z.object({ subject: subjectSchema, language: z.enum(['sv', 'en']) });

const receiptSchema = z.object({
  id: idSchema,
  ground: z.enum(erasureGrounds),
  erasedAt: instantSchema,
  erasedOn: calendarDaySchema,
  counts: z.array(tableCountSchema),
  copiesUntil: calendarDaySchema,
});
export type ErasureReceipt = z.infer<typeof receiptSchema>;

export const erasuresContract = {
  /** Every row that an erasure would touch or keep, and why; writes nothing. At most 500 rows are shown, all counted. */
  plan: operation(
    whomSchema,
    z.object({
      counts: z.array(tableCountSchema),
      rows: z.array(plannedRowSchema),
      rowCount: z.number(),
      /** Holds that forbid it (GDPR art. 17(3)), in words. */
      holds: z.array(z.string()),
      /** Is a no of theirs kept, as a hash? */
      keepsOptOut: z.boolean(),
      copiesUntil: calendarDaySchema,
    }),
  ),
  /**
   * Erases, for good. Sent twice, it is one. Throws `subject-empty`, `held-for-claims` and `erasure-nothing-held`. An
   * automatic copy is made before, and is gone after `copiesUntil`.
   */
  erase: operation(
    whomSchema.extend({
      id: idSchema,
      ground: z.enum(erasureGrounds),
      /** The request that is answered by it. */
      requestId: idSchema.nullable(),
      /** Words in other people's rows that stay as they are. */
      leave: z.array(rowRefSchema).max(5000),
    }),
    receiptSchema,
  ),
  receipts: operation(z.object({ language: z.enum(['sv', 'en']) }), z.array(receiptSchema)),
  /** The receipt as it will be printed: it says what went, never whose. */
  readReceipt: operation(
    z.object({ id: idSchema, language: z.enum(['sv', 'en']) }),
    z.object({ document: documentSchema }),
  ),
  saveReceipt: operation(z.object({ id: idSchema, language: z.enum(['sv', 'en']) }), savedFileSchema),
};
