import { z } from '../kernel/schema.ts';

const headingSchema = z.object({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2)]),
  text: z.string(),
});
const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  text: z.string(),
  tone: z.enum(['normal', 'soft']).default('normal'),
});
const listSchema = z.object({ type: z.literal('list'), items: z.array(z.string()) });
/** Label and value, one pair a line. */
const factsSchema = z.object({
  type: z.literal('facts'),
  rows: z.array(z.object({ label: z.string(), value: z.string() })),
});
const tableSchema = z.object({
  type: z.literal('table'),
  /** Said to screen readers. */
  caption: z.string(),
  /** `share` is the column's part of the width; shares need not add up to anything. */
  columns: z.array(z.object({ title: z.string(), share: z.number().positive() })),
  rows: z.array(z.array(z.string())),
});

const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  paragraphSchema,
  listSchema,
  factsSchema,
  tableSchema,
]);
export type Block = z.infer<typeof blockSchema>;

/** A document as content: no fonts, no positions. `render-pdf` prints it, the preview shows it. */
export const documentSchema = z.object({
  language: z.enum(['sv', 'en']),
  title: z.string(),
  /** Printed at the head of every page: whose document this is. */
  issuer: z.string(),
  /** Printed at the foot of every page: `Sida {page} av {pages}`. */
  pageOf: z.string(),
  blocks: z.array(blockSchema),
});
export type Document = z.infer<typeof documentSchema>;
