import { operation } from '../../ipc/define-contract.ts';
import { calendarDaySchema, idSchema, requiredTextSchema, z } from '../../kernel/schema.ts';

/** What a period is set for, each in whole months. */
export const retentionKinds = ['prospect', 'customer', 'untouched-list-row', 'request', 'breach'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

const monthsSchema = z.number().int().min(1).max(120);
export const periodsSchema = z.object({
  /** From the last two-way contact. */
  prospect: monthsSchema,
  /** From the end of the last contract or purchase. */
  customer: monthsSchema,
  /** From the day the list was obtained. */
  'untouched-list-row': monthsSchema,
  /** From the answer. */
  request: monthsSchema,
  breach: monthsSchema,
});
export type RetentionPeriods = z.infer<typeof periodsSchema>;

/** Somebody whose period has ended. */
const dueContactSchema = z.object({
  contactId: idSchema,
  name: z.string(),
  companyName: z.string(),
  kind: z.enum(['prospect', 'customer', 'untouched-list-row']),
  /** What the period was counted from. */
  lastOn: calendarDaySchema,
  endedOn: calendarDaySchema,
  calls: z.number(),
  /** A no of theirs would be kept, as a hash. */
  hasOptOut: z.boolean(),
});
export type DueContact = z.infer<typeof dueContactSchema>;

const legalHoldSchema = z.object({
  id: idSchema,
  contactId: idSchema,
  name: z.string(),
  reason: z.string(),
  startedOn: calendarDaySchema,
  reviewOn: calendarDaySchema,
  endedOn: calendarDaySchema.nullable(),
});
export type LegalHold = z.infer<typeof legalHoldSchema>;

export const retentionContract = {
  readPeriods: operation(z.void(), z.object({ periods: periodsSchema, defaults: periodsSchema })),
  writePeriods: operation(periodsSchema, periodsSchema),
  /** The dry run: how many are past their period, by kind, with these periods or the ones set; writes nothing. */
  count: operation(
    z.object({ periods: periodsSchema.nullable() }),
    z.object({
      counts: z.record(
        z.enum(['prospect', 'customer', 'untouched-list-row', 'request', 'breach']),
        z.number(),
      ),
      held: z.number(),
      keptWithReason: z.number(),
      /** The next day on which the weekly review is due. */
      reviewOn: calendarDaySchema,
      isReviewDue: z.boolean(),
    }),
  ),
  /**
   * Is the weekly review due, and for how many? Cheap enough for the first page: nobody is counted before the day, and
   * then once a day and after each decision.
   */
  review: operation(
    z.void(),
    z.object({ reviewOn: calendarDaySchema, isReviewDue: z.boolean(), count: z.number() }),
  ),
  /** Those past their period, longest first, 100 at a time. */
  due: operation(
    z.object({ offset: z.number().int().min(0) }),
    z.object({ contacts: z.array(dueContactSchema), total: z.number() }),
  ),
  /** Kept, with a reason, until a day at most 24 months away. */
  keep: operation(
    z.object({
      id: idSchema,
      contactIds: z.array(idSchema).min(1).max(500),
      reason: requiredTextSchema(500),
      keepUntil: calendarDaySchema,
    }),
    z.object({ kept: z.number() }),
  ),
  /** Erases these, each with a receipt of its own; whoever is held is left. Reports progress; can be cancelled between two. */
  erase: operation(
    z.object({ contactIds: z.array(idSchema).min(1).max(500), language: z.enum(['sv', 'en']) }),
    z.object({ erased: z.number(), held: z.number() }),
  ),
  cancelErase: operation(z.void(), z.void()),
  /** The weekly review was done today. */
  finishReview: operation(z.void(), z.void()),
  /** Answered requests and breach notes past their period go. */
  purgeRecords: operation(z.void(), z.object({ requests: z.number(), breaches: z.number() })),
  hold: operation(
    z.object({
      id: idSchema,
      contactId: idSchema,
      reason: requiredTextSchema(1000),
      reviewOn: calendarDaySchema,
    }),
    legalHoldSchema,
  ),
  endHold: operation(z.object({ id: idSchema, reason: requiredTextSchema(1000) }), legalHoldSchema),
  /** Those that hold; of one contact or, with null, of all. */
  holds: operation(z.object({ contactId: idSchema.nullable() }), z.array(legalHoldSchema)),
};
