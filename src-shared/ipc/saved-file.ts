import { z } from '../kernel/schema.ts';

/** What came of asking where to save: the names written (never paths), or nothing because the person cancelled. */
export const savedFileSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), fileNames: z.array(z.string()) }),
  z.object({ outcome: z.literal('cancelled') }),
]);
export type SavedFile = z.infer<typeof savedFileSchema>;
