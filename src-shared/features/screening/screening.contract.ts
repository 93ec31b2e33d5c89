import { documentSchema } from '../../documents/document-model.ts';
import { operation } from '../../ipc/define-contract.ts';
import { savedFileSchema } from '../../ipc/saved-file.ts';
import {
  calendarDaySchema,
  idSchema,
  inLanguageSchema,
  instantSchema,
  requiredTextSchema,
  z,
} from '../../kernel/schema.ts';
import {
  dryRunSchema,
  listCardSchema,
  registerUsedSchema,
  sessionOperations,
} from './screening-session.contract.ts';
import { rowCodeSchema } from './screening-words.ts';

/** A list that was written into the journal. */
const screenedListSchema = z.object({
  id: idSchema,
  supplier: z.string(),
  fileName: z.string(),
  obtainedOn: calendarDaySchema,
  writtenAt: instantSchema,
  rowCount: z.number(),
  usableCount: z.number(),
  /** The last day for the notice: one month from the day the list was obtained, or the day of the first contact. */
  noticeDueOn: calendarDaySchema,
  noticedOn: calendarDaySchema.nullable(),
  deleteOn: calendarDaySchema,
  /** Contacts that only this list brought in and nobody has touched. */
  untouchedCount: z.number(),
  undoneAt: instantSchema.nullable(),
});
export type ScreenedList = z.infer<typeof screenedListSchema>;

export const screenedListDetailSchema = screenedListSchema.extend({
  card: listCardSchema,
  sha256: z.string(),
  counts: z.record(rowCodeSchema, z.number()),
  effects: dryRunSchema,
  registers: z.array(registerUsedSchema),
  rulePack: z.string(),
  screenedAt: instantSchema,
  writtenBy: z.string(),
  noticeHow: z.string(),
  /** Contacts of the list that may not be used today, although they could when it was written. */
  blockedSinceCount: z.number(),
});
export type ScreenedListDetail = z.infer<typeof screenedListDetailSchema>;

const listId = z.object({ id: idSchema });
export const screeningContract = {
  ...sessionOperations,
  /** Newest first. */
  lists: operation(z.void(), z.array(screenedListSchema)),
  list: operation(listId, screenedListDetailSchema),
  /** The contacts of the list that may be used today: asked again, so that a later no is left out. */
  saveCleared: operation(
    z.object({ id: idSchema, kind: z.enum(['csv', 'xlsx']), language: z.enum(['sv', 'en']) }),
    savedFileSchema,
  ),
  /** Stops the rows that are being saved; nothing is left of the file. */
  cancelExport: operation(z.void(), z.void()),
  /** What was screened, against what, with what result, by whom (PDF). */
  saveCertificate: operation(inLanguageSchema, savedFileSchema),
  /** The text that the people on the list are owed (GDPR art. 14). */
  notice: operation(inLanguageSchema, documentSchema),
  saveNotice: operation(inLanguageSchema, savedFileSchema),
  /** Notes that the notice was given, and how. */
  noteNotice: operation(
    z.object({ id: idSchema, noticedOn: calendarDaySchema, how: requiredTextSchema(400) }),
    screenedListDetailSchema,
  ),
  /** Takes the list out again: new contacts that nobody has used since, and every field it changed that still stands. */
  undo: operation(listId, z.object({ removed: z.number(), restored: z.number(), kept: z.number() })),
  /** Erases the contacts that only this list brought in and nobody has touched. */
  deleteUntouched: operation(listId, z.object({ removed: z.number() })),
};
