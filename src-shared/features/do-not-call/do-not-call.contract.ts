import { whoSchema } from '../../compliance/party.ts';
import { operation } from '../../ipc/define-contract.ts';
import { calendarDaySchema, idSchema, z } from '../../kernel/schema.ts';

/** The do-not-call registers the product knows. */
export const registers = ['nix-telefon'] as const;

export const doNotCallContract = {
  /**
   * Notes that one number was looked up in a register. Its validity runs from the register's own version
   * date, not from today (NIX-Telefon).
   */
  recordCheck: operation(
    z.object({
      id: idSchema,
      register: z.enum(registers),
      /** A contact's own number is never sent to be looked up: the window may only see it covered. */
      who: whoSchema,
      registerVersionOn: calendarDaySchema,
      isListed: z.boolean(),
    }),
    z.void(),
  ),
};
