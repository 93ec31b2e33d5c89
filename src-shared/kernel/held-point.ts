import { idSchema, z } from './schema.ts';

/** A number or address that a record is about, as it may be shown. */
export const heldPointSchema = z.object({
  /** Null when it does not stand on the contact any more. */
  pointId: idSchema.nullable(),
  kind: z.enum(['phone', 'email']),
  /** As a person reads it; covered while suppressed for its channel. */
  display: z.string(),
  isMasked: z.boolean(),
});
export type HeldPoint = z.infer<typeof heldPointSchema>;
