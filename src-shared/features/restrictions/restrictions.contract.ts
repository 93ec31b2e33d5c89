import { operation } from '../../ipc/define-contract.ts';
import { calendarDaySchema, idSchema, requiredTextSchema, textSchema, z } from '../../kernel/schema.ts';

/** GDPR art. 18(1)(a) to (d). */
export const restrictionGrounds = ['accuracy', 'unlawful', 'claims', 'objection'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

const restrictionSchema = z.object({
  id: idSchema,
  contactId: idSchema,
  name: z.string(),
  ground: z.enum(restrictionGrounds),
  note: z.string(),
  startedOn: calendarDaySchema,
  toldOn: calendarDaySchema.nullable(),
  endedOn: calendarDaySchema.nullable(),
  endReason: z.string(),
});
export type Restriction = z.infer<typeof restrictionSchema>;

export const restrictionsContract = {
  /** From now on the contact's data may only be stored: every verdict about them is "blocked". */
  start: operation(
    z.object({
      id: idSchema,
      contactId: idSchema,
      ground: z.enum(restrictionGrounds),
      note: textSchema(2000),
      startedOn: calendarDaySchema,
    }),
    restrictionSchema,
  ),
  /** The person must have been told before (GDPR art. 18(3)): `toldOn` is not after `endedOn`. */
  end: operation(
    z.object({
      id: idSchema,
      toldOn: calendarDaySchema,
      endedOn: calendarDaySchema,
      reason: requiredTextSchema(2000),
    }),
    restrictionSchema,
  ),
  /** Of one contact or, with null, of all; those that hold first. */
  list: operation(z.object({ contactId: idSchema.nullable() }), z.array(restrictionSchema)),
};
