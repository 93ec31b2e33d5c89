import { operation } from '../../ipc/define-contract.ts';
import { heldPointSchema } from '../../kernel/held-point.ts';
import {
  calendarDaySchema,
  idSchema,
  instantSchema,
  requiredTextSchema,
  textSchema,
  z,
} from '../../kernel/schema.ts';

/** Whether the customer could say no to marketing when the address was given. */
export const optOutOffers = ['yes', 'no', 'unknown'] as const;
export type OptOutOffer = (typeof optOutOffers)[number];

const saleFieldsSchema = z.object({
  id: idSchema,
  contactId: idSchema,
  soldOn: calendarDaySchema,
  /** The kind of product or service, as the company names it. */
  productKind: requiredTextSchema(120),
  reference: textSchema(120),
  /** False for a single purchase, which has neither of the two days that follow. */
  isContract: z.boolean(),
  contractEndsOn: calendarDaySchema.nullable(),
  /** The day somebody last made sure that the contract runs. */
  confirmedRunningOn: calendarDaySchema.nullable(),
  wasOptOutOffered: z.enum(optOutOffers),
  note: textSchema(2000),
});

const saleInputSchema = saleFieldsSchema.extend({
  /** The contact's numbers and addresses that the customer gave at this sale. */
  obtainedPointIds: z.array(idSchema).max(50),
});
export type SaleInput = z.infer<typeof saleInputSchema>;

const saleSchema = saleFieldsSchema.extend({
  obtainedPoints: z.array(heldPointSchema),
  recordedAt: instantSchema,
  recordedBy: z.string(),
});
export type Sale = z.infer<typeof saleSchema>;

/** Seconds a removed sale can be brought back. */
export const RESTORE_SECONDS = 10;

export const salesContract = {
  /** Newest first. */
  list: operation(z.object({ contactId: idSchema }), z.array(saleSchema)),
  /**
   * Records or corrects by id; the old values stay in the audit trail, and the same input twice changes nothing. What
   * was given at the sale and does not stand on the contact any more is kept.
   */
  save: operation(saleInputSchema, saleSchema),
  /** A sale that is not there counts as removed. */
  remove: operation(z.object({ id: idSchema }), z.void()),
  /** Brings back, within `RESTORE_SECONDS`, the sale that was removed last. */
  restore: operation(z.object({ id: idSchema }), saleSchema),
  /** The kinds sold so far, the most usual first. */
  knownProductKinds: operation(z.void(), z.array(z.string())),
};
