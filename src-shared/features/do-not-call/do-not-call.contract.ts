import { whoSchema } from '../../compliance/party.ts';
import { registerIds } from '../../compliance/rule-packs/register-ids.ts';
import { operation } from '../../ipc/define-contract.ts';
import { calendarDaySchema, idSchema, instantSchema, z } from '../../kernel/schema.ts';

/** A register and the file of it that is in the journal. */
const registerStateSchema = z.object({
  register: z.enum(registerIds),
  /** Null when no file was ever imported, as is everything that follows from it. */
  file: z
    .object({
      versionOn: calendarDaySchema,
      /** The last day on which a clear answer from this version counts. */
      validUntil: calendarDaySchema,
      /** Days left, today included; 0 or less when it no longer counts. */
      daysLeft: z.number(),
      numberCount: z.number(),
      fileName: z.string(),
      importedAt: instantSchema,
      importedBy: z.string(),
    })
    .nullable(),
});
export type RegisterState = z.infer<typeof registerStateSchema>;

/** A register file that was read and not yet written. */
const registerFileSchema = z.object({
  token: z.string(),
  fileName: z.string(),
  numberCount: z.number(),
  /** Rows whose number could not be understood; the first few of them as text. */
  invalidCount: z.number(),
  invalid: z.array(z.string()),
  duplicateCount: z.number(),
  /** A date in the file's name or its first lines, as a suggestion. */
  versionOn: calendarDaySchema.nullable(),
});

export const doNotCallContract = {
  /** Every register that some country asks about, the home country's first, whether or not a file of it is held. */
  registers: operation(z.void(), z.array(registerStateSchema)),
  /** Lets the person pick a file with one number a row, at most two million; writes nothing. */
  chooseRegisterFile: operation(
    z.object({ register: z.enum(registerIds) }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      registerFileSchema.extend({ outcome: z.literal('read') }),
    ]),
  ),
  /** Replaces the register's numbers, all of them or none. A version older than the one held is refused. */
  importRegister: operation(
    z.object({ token: z.string().max(100), register: z.enum(registerIds), versionOn: calendarDaySchema }),
    registerStateSchema,
  ),
  /** Stops a reading or an import; the numbers held before stay. */
  cancelImport: operation(z.void(), z.void()),
  /**
   * Notes that one number was looked up in a register. Its validity runs from the register's own version
   * date, not from today (NIX-Telefon).
   */
  recordCheck: operation(
    z.object({
      id: idSchema,
      register: z.enum(registerIds),
      /** A contact's own number is never sent to be looked up: the window may only see it covered. */
      who: whoSchema,
      registerVersionOn: calendarDaySchema,
      isListed: z.boolean(),
    }),
    z.void(),
  ),
};
