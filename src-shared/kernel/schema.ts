import { z } from 'zod';

// zod probes `new Function` when it may, which a strict content security policy reports.
z.config({ jitless: true });

export { z };

/** A client-made UUID: the same id sent twice is the same record, so a retry is harmless. */
export const idSchema = z.uuid();

/** An instant in UTC, `2026-11-23T09:15:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 });

/** A calendar day without a time zone, `2026-11-23`. */
export const calendarDaySchema = z.iso.date();

/** Trimmed text of at most `max` UTF-16 units; may be empty. NUL is refused: it cuts text short in SQLite and PDF. */
export const textSchema = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\u0000'))
    .transform((text) => text.trim());

/** Trimmed text that must say something. */
export const requiredTextSchema = (max: number) => textSchema(max).refine((text) => text.length > 0);

/** `08:30`. */
export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What is written about one row, in the language asked for. */
export const inLanguageSchema = z.object({ id: idSchema, language: z.enum(['sv', 'en']) });
