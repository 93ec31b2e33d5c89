import { idSchema, textSchema, z } from '../kernel/schema.ts';

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

/** A row by its table and key, as the personal-data inventory tells rows apart. */
export const rowRefSchema = z.object({ table: z.string().max(60), key: z.string().max(400) });
export type RowRef = z.infer<typeof rowRefSchema>;

/** What the person who answers decided about rows that are not surely the data subject's. */
export const choicesSchema = z.object({
  /** Rows about somebody else: left out, with the reason. */
  notThisPerson: z.array(rowRefSchema).max(5000),
  /** Rows whose words are covered as a whole. */
  covered: z.array(rowRefSchema).max(5000),
  /** Words that are covered besides the names, numbers and addresses the journal knows. */
  alsoCover: z.array(textSchema(200)).max(200),
  /** Covered by default, but shown: the name of somebody who may be named. */
  show: z.array(textSchema(200)).max(200),
});
export type Choices = z.infer<typeof choicesSchema>;
export const noChoices: Choices = { notThisPerson: [], covered: [], alsoCover: [], show: [] };

/** A text in pieces: the data subject's own words, somebody else's, and the rest. */
export const markedTextSchema = z.array(
  z.object({ text: z.string(), mark: z.enum(['none', 'subject', 'other']) }),
);
export type MarkedText = z.infer<typeof markedTextSchema>;
